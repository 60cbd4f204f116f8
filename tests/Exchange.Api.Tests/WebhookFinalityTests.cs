using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What may still be taken back is told to nobody.</summary>
public sealed class WebhookFinalityTests
{
    private const int Finality = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_what_a_reorg_takes_back_nobody_was_told_and_what_stays_is_told_once_it_is_final()
    {
        await using var exchange = await TestExchange.StartAsync(
            adjust: (_, _, settings) =>
            {
                settings["Exchange__Finality"] = $"{Finality}";
                return Task.CompletedTask;
            },
            stop: Stop);
        using AllianceOnChain alliance = new(exchange.Chain);
        var brand = await alliance.AddBrandAsync(TestKey.Lanmu);
        var programme = await alliance.CreateProgrammeAsync(TestKey.Lanmu, "LANMU");
        await alliance.OpenAccountAsync(TestKey.Lanmu, brand, TestKey.Lin);
        await exchange.Chain.MineAsync(Finality, Stop);
        await FinalAsync(exchange, await exchange.Chain.BlockNumberAsync(Stop) - Finality);
        var lanmu = await exchange.SignInAsync("lanmu", Stop);
        await using var receiver = await Receiver.StartAsync();
        var made = await BrandHook.RegisterRawAsync(lanmu, new { url = receiver.Url }, "final-only");
        var webhookId = made["webhookSecret"]!["webhook"]!["webhookId"]!.GetValue<string>();

        await alliance.IssueAsync(TestKey.Lanmu, programme, TestKey.Lin, 7, "taken back");
        await exchange.Chain.MineAsync(Finality - 2, Stop);
        await ReadAsync(exchange, await exchange.Chain.BlockNumberAsync(Stop));
        await BrandHook.MutateAsync(lanmu, "pingWebhook", new { webhookId }, "webhookDelivery { id }");
        await receiver.UntilAsync(() => receiver.Came.Count > 0);
        Assert.Equal("PING", Assert.Single(receiver.Came).Kind);

        await exchange.Chain.ReorgAsync(Finality - 1, Stop);
        await alliance.IssueAsync(TestKey.Lanmu, programme, TestKey.Lin, 8, "stays");
        await exchange.Chain.MineAsync(Finality, Stop);
        await receiver.UntilAsync(() => receiver.Came.Count > 1);

        Assert.Equal(["PING", "POINTS_ISSUED"], receiver.Came.Select(one => one.Kind));
        Assert.Equal("8", receiver.Came[1].Text("amount"));
    }

    private static Task ReadAsync(TestExchange exchange, long block) => UntilAsync(exchange, "number", block);

    private static Task FinalAsync(TestExchange exchange, long block) => UntilAsync(exchange, "final_number", block);

    private static async Task UntilAsync(TestExchange exchange, string column, long block)
    {
        await using var database = await exchange.OpenDatabaseAsync(Stop);
        await using NpgsqlCommand command = new($"select {column} from chain.checkpoint", database);
        while (await command.ExecuteScalarAsync(Stop) is not long read || read < block)
        {
            await Task.Delay(20, Stop);
        }
    }
}
