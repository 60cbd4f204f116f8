using Exchange.Host.Processes;
using Exchange.TestBed;

namespace Exchange.Relayer.Tests;

/// <summary>
/// Every accepted intent has exactly one effect, whatever stands beside it or happens to the relayer.
/// </summary>
[Collection(OutboxFixture.Name)]
public sealed class RelayTests(OutboxFixture outbox)
{
    private const string Supply = "select coalesce(sum(supply), 0) from chain.asset";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Intents_accepted_together_go_in_one_transaction()
    {
        var ids = await outbox.AcceptAsync([.. Enumerable.Range(0, 10).Select(i => outbox.Issue($"together-{i}"))]);

        Assert.All(await outbox.EndsAsync(ids, Stop), status => Assert.Equal("FINAL", status));

        // Of these alone: what another test left behind, such as a forged intent, is tried again meanwhile.
        var theirs = $"from app.outbox where id in ({string.Join(", ", ids.Select(id => $"'{id}'"))})";
        Assert.Equal(10, await outbox.ScalarAsync($"select count(transaction_hash) {theirs}", Stop));
        Assert.Equal(1, await outbox.ScalarAsync($"select count(distinct transaction_hash) {theirs}", Stop));
    }

    [Fact]
    public async Task One_bad_intent_never_sinks_the_others()
    {
        var ids = await outbox.AcceptAsync(
            outbox.Issue("good-1"), outbox.Forge(outbox.Issue("forged")), outbox.Issue("good-2"));

        Assert.Equal(["FINAL", "FINAL"], await outbox.EndsAsync([ids[0], ids[2]], Stop));

        // Its nonce is unused and its deadline far: it may yet be executed by nobody, so it is not called failed
        // (D-I3).
        Assert.DoesNotContain((await outbox.StatusesAsync([ids[1]], Stop))[0], new[] { "FINAL", "FAILED" });
    }

    [Fact]
    public async Task A_refusal_of_the_contract_fails_the_operation_and_keeps_its_reason()
    {
        var ids = await outbox.AcceptAsync(outbox.Issue("once"), outbox.Issue("once"));

        Assert.Equal(["FINAL", "FAILED"], await outbox.EndsAsync(ids, Stop));
        Assert.True(await outbox.ScalarAsync(
            $"select octet_length(refusal_data) from app.outbox where id = '{ids[1]}'", Stop) >= 4);
    }

    [Fact]
    public async Task An_intent_that_somebody_else_brought_first_is_final_not_failed()
    {
        var signed = outbox.Issue("front-run");
        await outbox.BringAsync(signed);
        var ids = await outbox.AcceptAsync(signed);

        Assert.Equal(["FINAL"], await outbox.EndsAsync(ids, Stop));
    }

    [Fact]
    public async Task A_relayer_killed_while_it_works_loses_and_doubles_nothing()
    {
        const int Rounds = 10;
        var before = await outbox.ScalarAsync(Supply, Stop);
        var random = new Random(17);
        List<Guid> all = [];
        for (var round = 0; round < Rounds; round++)
        {
            all.AddRange(await outbox.AcceptAsync(
                outbox.Issue($"killed-{round}-a"), outbox.Issue($"killed-{round}-b")));
            await Task.Delay(random.Next(0, 150), Stop);
            await outbox.Exchange.KillAndRestartAsync("relayer");
        }

        Assert.All(await outbox.EndsAsync(all, Stop), status => Assert.Equal("FINAL", status));
        Assert.Equal(before + (2 * Rounds), await outbox.ScalarAsync(Supply, Stop));
    }

    [Fact]
    public async Task A_transaction_the_node_forgot_is_sent_again()
    {
        var before = await outbox.ScalarAsync(Supply, Stop);
        await outbox.Exchange.Chain.CallAsync("evm_setAutomine", [false], Stop);
        var ids = await outbox.AcceptAsync(outbox.Issue("forgotten"));
        await WaitForAsync(ids[0], "SUBMITTED");
        await outbox.Exchange.Chain.CallAsync("anvil_dropAllTransactions", [], Stop);
        await outbox.Exchange.Chain.CallAsync("evm_setAutomine", [true], Stop);

        Assert.Equal(["FINAL"], await outbox.EndsAsync(ids, Stop));
        Assert.Equal(before + 1, await outbox.ScalarAsync(Supply, Stop));
    }

    [Fact]
    public async Task A_transaction_that_pays_too_little_is_replaced_by_one_that_pays_more()
    {
        var chain = outbox.Exchange.Chain;
        await chain.CallAsync("anvil_setBalance", [TestKey.Relayer.Address.ToString(), "0xde0b6b3a7640000"], Stop);
        await chain.CallAsync("evm_setAutomine", [false], Stop);
        var ids = await outbox.AcceptAsync(outbox.Issue("dear"));
        await WaitForAsync(ids[0], "SUBMITTED");
        await chain.CallAsync("anvil_setNextBlockBaseFeePerGas", ["0x3e8"], Stop);
        await chain.MineAsync(1, Stop);
        await WaitForCountAsync(
            "select count(*) from app.relay_transaction where replaces is not null and sent_at is not null");
        await chain.CallAsync("evm_setAutomine", [true], Stop);
        await chain.MineAsync(1, Stop);

        Assert.Equal(["FINAL"], await outbox.EndsAsync(ids, Stop));
        Assert.Equal(
            1,
            await outbox.ScalarAsync(
                "select count(*) from app.relay_transaction where replaces is not null and is_settled", Stop));

        // Gas is free again, as the others have it.
        await chain.CallAsync("anvil_setNextBlockBaseFeePerGas", ["0x0"], Stop);
        await chain.MineAsync(1, Stop);
    }

    [Fact]
    public async Task Two_relayers_at_once_with_one_of_them_frozen_lose_and_double_nothing()
    {
        var before = await outbox.ScalarAsync(Supply, Stop);
        await using var second = await outbox.Exchange.StartBesideAsync("relayer");
        List<Guid> all = [];
        for (var round = 0; round < 3; round++)
        {
            all.AddRange(await outbox.AcceptAsync(
                outbox.Issue($"beside-{round}-a"), outbox.Issue($"beside-{round}-b")));
            second.Signal(round % 2 == 0 ? ProcessSignal.Stop : ProcessSignal.Continue);
            outbox.Exchange.Signal("relayer", round % 2 == 0 ? ProcessSignal.Continue : ProcessSignal.Stop);
            all.AddRange(await outbox.AcceptAsync(outbox.Issue($"beside-{round}-c")));
            await Task.Delay(3_500, Stop);
        }

        outbox.Exchange.Signal("relayer", ProcessSignal.Continue);
        second.Signal(ProcessSignal.Continue);

        Assert.All(await outbox.EndsAsync(all, Stop), status => Assert.Equal("FINAL", status));
        Assert.Equal(before + 9, await outbox.ScalarAsync(Supply, Stop));
        Assert.True(
            await outbox.ScalarAsync("select max(fence) from app.relayer_lane", Stop) > 2, "nobody took over");
    }

    private async Task WaitForCountAsync(string sql)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await outbox.ScalarAsync(sql, Stop) > 0)
            {
                return;
            }

            await Task.Delay(100, Stop);
        }

        Assert.Fail($"still none: {sql}");
    }

    private async Task WaitForAsync(Guid id, string status)
    {
        for (var i = 0; i < 100; i++)
        {
            if ((await outbox.StatusesAsync([id], Stop))[0] == status)
            {
                return;
            }

            await Task.Delay(100, Stop);
        }

        Assert.Fail($"{id} never became {status}");
    }
}
