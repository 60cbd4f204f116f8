using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A brand is told what happened with it, in the order of the chain, until it has heard (D-I4).</summary>
[Collection(DemoExchange.Name)]
public sealed class WebhookTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_says_what_the_activity_says()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        var operation = await IssueAsync("told", amount: 42);
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);
        var told = receiver.Came[0];
        var data = await demo.Lanmu.QueryAsync(
            "query ($id: ID!) { node(id: $id) { ... on Activity { kind at account amount reason programme { code } "
            + "brand { slug } trail { transactionHash blockNumber } } } }", new { id = told.Id }, Stop);
        var activity = data["node"]!;

        Assert.Equal("POINTS_ISSUED", told.Kind);
        Assert.Equal(operation["transactionHash"]!.GetValue<string>(), told.Text("transactionHash"));
        Assert.Equal("42", told.Text("amount"));
        Assert.Equal("true", told.Text("final"));
        Assert.Equal(
            (activity["kind"]!.ToString(), activity["account"]!.ToString(), activity["reason"]!.ToString(),
                activity["programme"]!["code"]!.ToString(), activity["brand"]!["slug"]!.ToString(),
                activity["trail"]!["blockNumber"]!.ToString(), activity["amount"]!.ToString()),
            (told.Text("kind"), told.Text("account"), told.Text("reason"), told.Text("programme"),
                told.Text("brand"), told.Text("blockNumber"), told.Text("amount"))!);
        Assert.Equal(
            DateTimeOffset.Parse(activity["at"]!.ToString(), null), DateTimeOffset.Parse(told.Text("at")!, null));
        Assert.Null(told.Text("counterparty"));
    }

    [Fact]
    public async Task The_receiver_can_check_who_signed_and_when()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        await IssueAsync("signed");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);
        var told = receiver.Came[0];

        Assert.True(told.IsSignedBy(hook.Secret));
        Assert.False(told.IsSignedBy(hook.Secret + "x"));
        Assert.False((told with { Body = [.. told.Body[..^1], (byte)' '] }).IsSignedBy(hook.Secret));
        Assert.False((told with { Signature = told.Signature.Replace("t=1", "t=2", StringComparison.Ordinal) })
            .IsSignedBy(hook.Secret));
        Assert.True((DateTimeOffset.UtcNow - told.SignedAt).Duration() < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task After_a_new_secret_both_sign_for_a_day_and_then_the_new_one_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        var payload = await hook.MutateAsync(
            "rotateWebhookSecret", new { webhookId = hook.Id }, "webhookSecret { secret }");
        var second = payload["webhookSecret"]!["secret"]!.GetValue<string>();
        Assert.Equal(2, (await hook.ReadAsync())["secretsInForce"]!.GetValue<int>());
        await IssueAsync("two secrets");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);

        await hook.ExecuteAsync(
            "update app.webhook set previous_until = previous_until - interval '24 hours 1 second'");
        await IssueAsync("one secret");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 2);

        Assert.True(receiver.Came[0].IsSignedBy(hook.Secret) && receiver.Came[0].IsSignedBy(second));
        Assert.Equal(2, receiver.Came[0].Signatures);
        Assert.True(receiver.Came[1].IsSignedBy(second) && !receiver.Came[1].IsSignedBy(hook.Secret));
        Assert.Equal(1, receiver.Came[1].Signatures);
        Assert.Equal(1, (await hook.ReadAsync())["secretsInForce"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_new_webhook_begins_with_the_next_block_and_a_replay_from_0_with_the_first()
    {
        await IssueAsync("before it was made");
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Qinghe, receiver.Url);
        await IssueAsync("after it was made", demo.Qinghe, "QINGHE");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);
        await AllDoneAsync(hook);
        Assert.Single(receiver.Came);

        Assert.Null((await ReplayAsync(hook, "0"))["errors"]);
        var all = await ActivityAsync("qinghe");
        await receiver.UntilAsync(() => receiver.Learnt.Count == all.Count);
        await AllDoneAsync(hook);

        Assert.Equal(all.Order(), receiver.Learnt.Order());
        Assert.Equal(all.Count + 1, receiver.Came.Count);
        foreach (var programme in receiver.Came.Skip(1).GroupBy(one => one.Text("programme")))
        {
            Assert.Equal(programme.Select(one => one.Cursor).Order(StringComparer.Ordinal),
                programme.Select(one => one.Cursor));
        }
    }

    [Fact]
    public async Task A_replay_sends_what_came_after_the_cursor_under_the_same_event_ids_and_new_delivery_ids()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        for (var i = 0; i < 3; i++)
        {
            await IssueAsync($"replayed {i}");
        }

        await receiver.UntilAsync(() => receiver.Learnt.Count == 3);
        await AllDoneAsync(hook);
        var first = receiver.Came;
        Assert.Null((await ReplayAsync(hook, first[0].Cursor))["errors"]);
        await receiver.UntilAsync(() => receiver.Came.Count == 5);
        await AllDoneAsync(hook);

        Assert.Equal(first.Skip(1).Select(one => one.Id), receiver.Came.Skip(3).Select(one => one.Id));
        Assert.Equal(5, receiver.Came.Select(one => one.Delivery).Distinct().Count());
        Assert.Equal(first.Skip(1).Select(one => one.Body), receiver.Came.Skip(3).Select(one => one.Body));
    }

    [Fact]
    public async Task A_second_replay_waits_for_the_first_and_a_cursor_must_be_one()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        await IssueAsync("replayed once");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);
        await AllDoneAsync(hook);
        foreach (var cursor in new[] { "", "1", "x", "00000000004c.0007.0000", "ffffffffffff.00000000.0000", "-1" })
        {
            Assert.Equal("CURSOR_OUT_OF_RANGE", CodeOf(await ReplayAsync(hook, cursor)));
        }

        receiver.Answer = Receiver.Refuse(500);
        Assert.Null(CodeOf(await ReplayAsync(hook, "0")));
        Assert.Equal("REPLAY_UNDER_WAY", CodeOf(await ReplayAsync(hook, "0")));
        receiver.Answer = Receiver.Take;
        await receiver.UntilAsync(() => receiver.Learnt.Count > 1, hook.PauseIsOverAsync);
    }

    [Fact]
    public async Task Of_what_is_not_wanted_nothing_is_told()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var kinds = await BrandHook.RegisterAsync(
            demo, demo.Qinghe, receiver.Url + "/kinds", kinds: ["REDEMPTION_AUTHORISED"]);
        await using var programmes = await BrandHook.RegisterAsync(
            demo, demo.Qinghe, receiver.Url + "/programmes", programmes: ["QINGHE"]);
        await IssueAsync("of QINGHE", demo.Qinghe, "QINGHE");
        await demo.AuthoriseAsync(1, Stop);
        await receiver.UntilAsync(() => receiver.Learnt.Count == 2);
        await AllDoneAsync(kinds);
        await AllDoneAsync(programmes);

        Assert.Equal(
            [("POINTS_ISSUED", "QINGHE"), ("REDEMPTION_AUTHORISED", "LANMU")],
            receiver.Came.Select(one => (one.Kind, one.Text("programme")!)).Order());
    }

    [Fact]
    public async Task What_waits_during_a_pause_is_told_when_it_ends()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        await hook.MutateAsync("updateWebhook", new { webhookId = hook.Id, isPaused = true });
        await IssueAsync("while paused");
        await PingAsync(hook);
        await receiver.UntilAsync(() => receiver.Came.Count == 1);
        await receiver.UntilAsync(() => hook.ReadAsync().Result["behind"]!.GetValue<long>() == 1);
        Assert.Equal("PAUSED", (await hook.ReadAsync())["state"]!.GetValue<string>());
        Assert.Equal("PING", Assert.Single(receiver.Came).Kind);

        await hook.MutateAsync("updateWebhook", new { webhookId = hook.Id, isPaused = false });
        await receiver.UntilAsync(() => receiver.Came.Count == 2);
        await AllDoneAsync(hook);
        Assert.Equal("ACTIVE", (await hook.ReadAsync())["state"]!.GetValue<string>());
        Assert.Equal(0, (await hook.ReadAsync())["behind"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_ping_tells_that_the_address_is_reached_and_ten_a_minute_are_enough()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        for (var i = 1; i <= 10; i++)
        {
            var ping = (await PingAsync(hook))["webhookDelivery"]!;
            await receiver.UntilAsync(() => receiver.Came.Count == i);
            Assert.Equal(ping["deliveryId"]!.GetValue<string>(), receiver.Came[^1].Delivery);
            await receiver.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: TAKEN } }").Result.Count == i);
        }

        Assert.True(receiver.Came[0].IsSignedBy(hook.Secret));
        Assert.Equal("RATE_LIMITED", CodeOf(await PingAsync(hook)));
        await hook.ExecuteAsync("update app.webhook_delivery set created_at = created_at - interval '1 minute'");
        Assert.Null(CodeOf(await PingAsync(hook)));
    }

    [Fact]
    public async Task A_removed_webhook_is_told_nothing_and_is_no_more()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        await hook.DisposeAsync();
        await using var other = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url + "/other");
        await IssueAsync("after its removal");
        await receiver.UntilAsync(() => receiver.Learnt.Count == 1);
        await AllDoneAsync(other);

        Assert.Single(receiver.Came);
        Assert.True(receiver.Came[0].IsSignedBy(other.Secret));
        Assert.Equal(
            "WEBHOOK_UNKNOWN", CodeOf(await hook.MutateAsync("updateWebhook", new { webhookId = hook.Id })));
        var list = await demo.Lanmu.QueryAsync("{ webhooks { webhookId } }", stop: Stop);
        Assert.DoesNotContain(hook.Id, list.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_registration_is_the_same_webhook_even_when_its_answer_was_lost()
    {
        var input = new { url = "http://127.0.0.1:9/again", programmes = new[] { "LANMU" } };
        var first = await BrandHook.RegisterRawAsync(demo.Lanmu, input, "hook-again");
        await using (var database = await demo.Exchange.OpenDatabaseAsync(Stop))
        {
            await using var lose = new Npgsql.NpgsqlCommand(
                "update app.idempotent_request set body = null, status_code = null, content_type = null, "
                + "locked_until = now() - interval '1 second' where key = 'hook-again'", database);
            Assert.Equal(1, await lose.ExecuteNonQueryAsync(Stop));
        }

        var second = await BrandHook.RegisterRawAsync(demo.Lanmu, input, "hook-again");

        Assert.Equal(first["webhookSecret"]!["secret"]!.ToString(), second["webhookSecret"]!["secret"]!.ToString());
        var id = second["webhookSecret"]!["webhook"]!["webhookId"]!.ToString();
        Assert.Equal(first["webhookSecret"]!["webhook"]!["webhookId"]!.ToString(), id);
        await BrandHook.MutateAsync(demo.Lanmu, "removeWebhook", new { webhookId = id });
    }

    [Fact]
    public async Task A_brand_has_at_most_20()
    {
        List<BrandHook> hooks = [];
        for (var i = 0; i < 20; i++)
        {
            hooks.Add(await BrandHook.RegisterAsync(demo, demo.Qinghe, $"http://127.0.0.1:9/{i}"));
        }

        var refused = await BrandHook.RegisterRawAsync(demo.Qinghe, new { url = "http://127.0.0.1:9/20" }, "hook-21");
        Assert.Equal("TOO_MANY_WEBHOOKS", CodeOf(refused));
        foreach (var hook in hooks)
        {
            await hook.DisposeAsync();
        }
    }

    [Fact]
    public async Task Another_brand_s_webhook_is_as_one_that_is_not_there()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        await PingAsync(hook);
        await receiver.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: TAKEN } }").Result.Count == 1);
        var delivery = (await hook.DeliveriesAsync())[0];
        var webhookId = hook.Id;
        foreach (var (field, input, answer) in new (string, object, string)[]
        {
            ("updateWebhook", new { webhookId, isPaused = true }, ""),
            ("removeWebhook", new { webhookId }, ""),
            ("rotateWebhookSecret", new { webhookId }, "webhookSecret { secret }"),
            ("replayWebhook", new { webhookId, fromCursor = "0" }, ""),
            ("pingWebhook", new { webhookId }, "webhookDelivery { id }"),
        })
        {
            Assert.Equal("WEBHOOK_UNKNOWN", CodeOf(await BrandHook.MutateAsync(demo.Qinghe, field, input, answer)));
        }

        foreach (var node in new[] { (await hook.ReadAsync())["id"]!.ToString(), delivery["id"]!.ToString() })
        {
            const string Find = "query ($id: ID!) { node(id: $id) { __typename } }";
            Assert.Null((await demo.Qinghe.QueryAsync(Find, new { id = node }, Stop))["node"]);
            Assert.NotNull((await demo.Lanmu.QueryAsync(Find, new { id = node }, Stop))["node"]);
        }

        Assert.Empty((await demo.Qinghe.QueryAsync("{ webhooks { id } }", stop: Stop))["webhooks"]!.AsArray());
        const string Deliveries = "query ($id: UUID!) { webhookDeliveries(webhookId: $id) { totalCount } }";
        Assert.Equal("WEBHOOK_UNKNOWN", await ErrorAsync(demo.Qinghe, Deliveries, new { id = webhookId }));
        var operators = await demo.Exchange.SignInAsync("operator", Stop);
        Assert.Equal(
            1, (await operators.QueryAsync(Deliveries, new { id = webhookId }, Stop))["webhookDeliveries"]![
                "totalCount"]!.GetValue<int>());
        foreach (var other in new[] { demo.Auditor, demo.Chen })
        {
            Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorAsync(other, "{ webhooks { id } }", null));
        }

        Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorAsync(
            operators, "mutation ($id: UUID!) { removeWebhook(input: { webhookId: $id }) { webhook { id } } }",
            new { id = webhookId }));
    }

    [Fact]
    public async Task No_secret_stands_in_the_database_as_it_is()
    {
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, "http://127.0.0.1:9/sealed");
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var command = new Npgsql.NpgsqlCommand(
            "select encode(sealed_secret, 'escape') from app.webhook "
            + $"where webhook_id = '{hook.Id}' union all select encode(body, 'escape') from app.idempotent_request "
            + "where body is not null", database);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        while (await rows.ReadAsync(Stop))
        {
            Assert.DoesNotContain(hook.Secret, rows.GetString(0), StringComparison.Ordinal);
        }
    }

    private async Task<JsonNode> IssueAsync(
        string reference, TestApiClient? brand = null, string programme = "LANMU", long amount = 1)
    {
        var payload = await (brand ?? demo.Lanmu).MutateAsync(
            "issuePoints", demo.Issue($"hook: {reference} {Guid.NewGuid()}", amount, programme), stop: Stop);
        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
        return payload["operation"]!;
    }

    private async Task<IReadOnlyList<string>> ActivityAsync(string brand)
    {
        List<string> ids = [];
        string? after = null;
        do
        {
            var data = await demo.Auditor.QueryAsync(
                "query ($slug: String!, $after: String) { brand(slug: $slug) { activity(first: 200, after: $after) { "
                + "nodes { id } pageInfo { hasNextPage endCursor } } } }", new { slug = brand, after }, Stop);
            var page = data["brand"]!["activity"]!;
            ids.AddRange(page["nodes"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
            after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? page["pageInfo"]!["endCursor"]!.GetValue<string>()
                : null;
        }
        while (after is not null);
        return ids;
    }

    // Nothing is behind, and nothing is under way.
    private static async Task AllDoneAsync(BrandHook hook)
    {
        while ((await hook.ReadAsync())["behind"]!.GetValue<long>() > 0
            || (await hook.DeliveriesAsync("{ state: { in: [WAITING, SENDING] } }")).Count > 0
            || await hook.ScalarAsync("select count(*) filter (where replay_until is not null) from app.webhook_lane")
                > 0)
        {
            await Task.Delay(20, Stop);
        }
    }

    private static Task<JsonNode> ReplayAsync(BrandHook hook, string fromCursor) =>
        hook.MutateAsync("replayWebhook", new { webhookId = hook.Id, fromCursor });

    private static Task<JsonNode> PingAsync(BrandHook hook) => hook.MutateAsync(
        "pingWebhook", new { webhookId = hook.Id }, "webhookDelivery { deliveryId state kind }");

    private static string? CodeOf(JsonNode payload) => payload["errors"]?[0]?["code"]?.GetValue<string>();

    private static async Task<string?> ErrorAsync(TestApiClient client, string query, object? variables)
    {
        using var response = await client.SendAsync(query, variables, stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return json["errors"]?[0]?["extensions"]?["code"]?.GetValue<string>();
    }
}
