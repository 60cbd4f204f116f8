using System.Net;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>
/// A database or node that goes away is said plainly; what was accepted is kept, and all comes back by itself.
/// </summary>
public sealed class OutageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_node_is_down_mutations_are_accepted_and_end_final_when_it_is_back()
    {
        await using var demo = await DemoExchange.StartAsync(Stop);
        await demo.Exchange.Chain.StopAsync();

        var payload = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue("node-down", 11), wait: 1, stop: Stop);
        Assert.Equal("ACCEPTED", payload["operation"]!["status"]!.GetValue<string>());

        await demo.Exchange.Chain.StartAgainAsync(Stop);
        await demo.EndsAsync(payload["operation"]!["id"]!.GetValue<string>(), "FINAL", Stop);
    }

    [Fact]
    public async Task While_the_database_is_down_the_answer_says_so_and_nothing_is_lost()
    {
        await using var demo = await DemoExchange.StartAsync(Stop, ownPostgres: true);
        var before = await demo.BalanceAsync("lin", "LANMU", Stop);
        await demo.Exchange.Postgres!.StopAsync();

        using (var refused = await demo.Lanmu.SendAsync("{ brands { totalCount } }", stop: Stop))
        {
            var json = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Stop))!;
            Assert.Equal("SERVICE_UNAVAILABLE", json["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        }

        await demo.Exchange.Postgres.StartAgainAsync(Stop);
        await demo.Exchange.ReadyAsync(Stop);
        var payload = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue("database-back", 5), stop: Stop);
        await demo.EndsAsync(payload["operation"]!["id"]!.GetValue<string>(), "FINAL", Stop);
        Assert.Equal(before + 5, await demo.BalanceAsync("lin", "LANMU", Stop));
    }

    [Fact]
    public async Task A_relayer_killed_again_and_again_leaves_every_issuance_once()
    {
        await using var demo = await DemoExchange.StartAsync(Stop);
        var before = await demo.BalanceAsync("lin", "LANMU", Stop);
        var random = new Random(2026);
        List<string> operations = [];
        for (var round = 0; round < 8; round++)
        {
            var payload = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue($"kill-{round}"), wait: 0, stop: Stop);
            operations.Add(payload["operation"]!["id"]!.GetValue<string>());
            await Task.Delay(random.Next(0, 300), Stop);
            await demo.Exchange.KillAndRestartAsync("relayer");
        }

        foreach (var operation in operations)
        {
            await demo.EndsAsync(operation, "FINAL", Stop);
        }

        Assert.Equal(before + 8, await demo.BalanceAsync("lin", "LANMU", Stop));
    }
}
