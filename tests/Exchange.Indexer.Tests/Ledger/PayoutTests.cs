using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Indexer.Tests.RowText;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Ledger;

/// <summary>Cash comes by attested deposits and goes by payouts, and the tables know each of them.</summary>
public sealed class PayoutTests(TradingScene scene) : IClassFixture<TradingScene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    [Fact]
    public async Task A_payout_is_open_until_it_is_paid_or_went_back_and_is_what_the_desk_says()
    {
        Hash[] payouts = [];
        await scene.TellAndTakeBackAsync(
            async () => payouts = await LiveAsync(), () => AssertAsync(payouts), 1, 3);
        Assert.Equal("0", await scene.RowAsync("select count(*) from payout"));
    }

    private async Task<Hash[]> LiveAsync()
    {
        Hash paid = await RequestAsync(1_000);
        Hash returned = await RequestAsync(2_000);
        Hash open = await RequestAsync(3_000);
        await Alliance.DoAsync(TestKey.Psp, new CashDesk.CompletePayoutCall(paid, Named("bank")));
        await scene.PassAsync(TimeSpan.FromDays(7));
        await Alliance.CallAsync(new CashDesk.ReturnPayoutCall(returned));
        return [paid, returned, open];
    }

    private async Task AssertAsync(Hash[] payouts)
    {
        foreach (Hash id in payouts)
        {
            CashDesk.Payout payout = await Alliance.AskAsync<CashDesk.PayoutCall, CashDesk.Payout>(new(id));
            Assert.Equal(
                $"{Shown(payout.Account)} {payout.AmountFen} {payout.RequestedAt}"
                + $" {payout.State.ToString().ToUpperInvariant()}",
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ', account, amount_fen, extract(epoch from requested_at)::bigint, state)
                    from payout where payout_id = {Bytea(id)}
                    """));
        }

        Assert.Equal(
            ["PAYOUT_REQUESTED 1000", "PAYOUT_REQUESTED 2000", "PAYOUT_REQUESTED 3000", "PAYOUT_COMPLETED 1000",
                "PAYOUT_RETURNED 2000"],
            await scene.RowsAsync(
                """
                select concat_ws(' ', kind, amount_fen) from activity where kind like 'PAYOUT%'
                order by block_number, log_index
                """));
        Assert.Equal("100000", await scene.RowAsync("select sum(amount_fen) from cash_deposit"));
    }

    private async Task<Hash> RequestAsync(long fen)
    {
        var signed = Alliance.Sign(TestKey.Lin, new CashDesk.RequestPayoutCall(fen, Named("card")));
        await Alliance.BringAsync(signed);
        return Alliance.DigestOf(signed.Intent);
    }
}
