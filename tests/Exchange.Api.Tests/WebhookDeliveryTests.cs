using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What is not taken is tried again, holds up its own lane alone, and no kill changes the order.</summary>
[Collection(DemoExchange.Name)]
public sealed class WebhookDeliveryTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_kills_and_refusals_every_event_is_taken_in_the_order_of_the_chain()
    {
        const int Events = 30;
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        var random = new Random(20261123);
        receiver.Answer = (received, context) => random.Next(6) == 0
            ? Receiver.Refuse(500)(received, context)
            : Receiver.Take(received, context);
        for (var i = 0; i < Events; i++)
        {
            await IssueAsync($"ordered {i}");
            if (i % 10 == 5)
            {
                // In the middle of something: what it had begun to tell is told again.
                demo.Exchange.Crash("api");
                await hook.LeaseIsOverAsync();
                await demo.Exchange.RestartAsync("api");
                await demo.Exchange.ReadyAsync(Stop);
            }
        }

        await receiver.UntilAsync(() => receiver.Learnt.Count == Events, hook.PauseIsOverAsync);
        var told = await ActivityAsync(Events);

        Assert.Equal(told, receiver.Learnt);
        var byEvent = receiver.Came.GroupBy(one => one.Id);
        Assert.All(byEvent, tries => Assert.Single(tries.Select(one => one.Delivery).Distinct()));
        Assert.All(byEvent, tries => Assert.Single(tries.Select(one => Convert.ToHexString(one.Body)).Distinct()));
    }

    [Fact]
    public async Task A_try_that_nobody_lived_to_note_is_made_again_under_the_same_id()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        var reached = new TaskCompletionSource();
        receiver.Answer = async (_, context) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await IssueAsync("nobody lived");
        await reached.Task.WaitAsync(Stop);
        demo.Exchange.Crash("api");
        receiver.Answer = Receiver.Take;
        await hook.LeaseIsOverAsync();
        await demo.Exchange.RestartAsync("api");
        await demo.Exchange.ReadyAsync(Stop);
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);

        Assert.Equal(2, receiver.Came.Count);
        Assert.Equal(receiver.Came[0].Delivery, receiver.Came[1].Delivery);
        await receiver.UntilAsync(() => hook.DeliveriesAsync().Result[0]["state"]!.GetValue<string>() == "TAKEN");
        Assert.Equal(2, (await hook.DeliveriesAsync())[0]["attempts"]!.GetValue<int>());
    }

    [Fact]
    public async Task It_is_tried_again_after_5_s_30_s_2_min_10_min_30_min_and_then_hourly()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        receiver.Answer = Receiver.Refuse(503);
        await hook.NotePausesAsync();
        await IssueAsync("refused");
        await receiver.UntilAsync(() => receiver.Came.Count > 8, hook.PauseIsOverAsync);
        var pauses = await hook.PausesAsync();

        Assert.Equal([5, 30, 120, 600, 1_800, 3_600, 3_600, 3_600], pauses.Take(8));
        var delivery = (await hook.DeliveriesAsync())[0];
        Assert.Equal(503, delivery["lastStatus"]!.GetValue<int>());
        Assert.Null(delivery["lastError"]);
    }

    [Fact]
    public async Task After_72_hours_it_is_a_dead_letter_and_the_lane_goes_on()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        receiver.Answer = Receiver.Refuse(500);
        await IssueAsync("dies");
        await IssueAsync("goes on");
        await receiver.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: WAITING } }").Result.Count == 1);
        await hook.ExecuteAsync(
            "update app.webhook_delivery set created_at = created_at - interval '71 hours 50 minutes'");
        await hook.PauseIsOverAsync();
        await receiver.UntilAsync(
            () => hook.DeliveriesAsync("{ state: { eq: WAITING } }").Result is [var waiting]
                && waiting["attempts"]!.GetValue<int>() >= 2);
        Assert.Equal("ACTIVE", (await hook.ReadAsync())["state"]!.GetValue<string>());

        await hook.ExecuteAsync(
            "update app.webhook_delivery set created_at = created_at - interval '10 minutes'");
        await hook.PauseIsOverAsync();
        await receiver.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: DEAD } }").Result.Count == 1);
        Assert.Equal("FAILING", (await hook.ReadAsync())["state"]!.GetValue<string>());
        Assert.Equal(1, (await hook.ReadAsync())["deadLetters"]!.GetValue<int>());

        receiver.Answer = Receiver.Take;
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1, hook.PauseIsOverAsync);
        await receiver.UntilAsync(() => hook.ReadAsync().Result["state"]!.GetValue<string>() == "ACTIVE");
        var (dead, taken) = (receiver.Came[0].Id, receiver.Came[^1].Id);
        Assert.NotEqual(dead, taken);

        await hook.MutateAsync("replayWebhook", new { webhookId = hook.Id, fromCursor = "0" });
        await receiver.UntilAsync(() => receiver.Learnt.Contains(dead));
    }

    [Fact]
    public async Task While_one_programme_s_events_are_not_taken_those_of_others_come()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Qinghe, receiver.Url);
        receiver.Answer = (received, context) => received.Text("programme") == "LANMU"
            ? Receiver.Refuse(500)(received, context)
            : Receiver.Take(received, context);
        await demo.AuthoriseAsync(1, Stop);
        await receiver.UntilAsync(() => receiver.Came.Count > 0);
        await IssueAsync("of QINGHE", demo.Qinghe, "QINGHE");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);
        await demo.AuthoriseAsync(1, Stop);
        await IssueAsync("of QINGHE again", demo.Qinghe, "QINGHE");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 2);

        Assert.Single(receiver.Came.Where(one => one.Text("programme") == "LANMU").Select(one => one.Id).Distinct());
        receiver.Answer = Receiver.Take;
        await receiver.UntilAsync(() => receiver.Learnt.Count == 4, hook.PauseIsOverAsync);
    }

    [Fact]
    public async Task An_address_that_never_answers_holds_up_nobody_else()
    {
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        var reached = 0;
        slow.Answer = (_, context) =>
        {
            Interlocked.Increment(ref reached);
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        List<BrandHook> hooks = [];
        for (var i = 0; i < 8; i++)
        {
            hooks.Add(await BrandHook.RegisterAsync(demo, demo.Lanmu, $"{slow.Url}/{i}"));
        }

        await using var hook = await BrandHook.RegisterAsync(demo, demo.Qinghe, quick.Url);
        await IssueAsync("to the slow");
        await slow.UntilAsync(() => Volatile.Read(ref reached) > 0);
        await IssueAsync("to the quick", demo.Qinghe, "QINGHE");
        await quick.UntilAsync(() => quick.Learnt.Count == 1);

        Assert.Empty(slow.Learnt);
        foreach (var one in hooks)
        {
            await one.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_has_not_answered_within_10_seconds_has_not_taken_it()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        receiver.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await IssueAsync("not answered");
        await receiver.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: WAITING } }").Result.Count == 1);
        var delivery = (await hook.DeliveriesAsync())[0];

        Assert.Equal("NO_ANSWER_IN_TIME", delivery["lastError"]!.GetValue<string>());
        Assert.Null(delivery["lastStatus"]);
        Assert.Null(delivery["takenAt"]);
    }

    private async Task IssueAsync(string reference, TestApiClient? brand = null, string programme = "LANMU")
    {
        var payload = await (brand ?? demo.Lanmu).MutateAsync(
            "issuePoints", demo.Issue($"hook: {reference} {Guid.NewGuid()}", 1, programme), stop: Stop);
        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
    }

    // As the auditor reads them, oldest first.
    private async Task<IReadOnlyList<string>> ActivityAsync(int last)
    {
        var data = await demo.Auditor.QueryAsync(
            "query ($last: Int!) { brand(slug: \"lanmu\") { activity(first: $last) { nodes { id } } } }",
            new { last }, Stop);
        var newest = data["brand"]!["activity"]!["nodes"]!.AsArray();
        return [.. newest.Select(node => node!["id"]!.GetValue<string>()).Reverse()];
    }
}
