using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.CashDesk;

namespace Exchange.Indexer.Ledger;

/// <summary>Tells <c>activity</c> of cash that came and went.</summary>
internal sealed class CashActivity
    : IHandles<CashDeposited>, IHandles<PayoutRequested>, IHandles<PayoutCompleted>, IHandles<PayoutReturned>
{
    public void Handle(CashDeposited e, LogRef log, SqlBatch sql) =>
        new Activity(log, "cash_deposit", Activity.KeyOf(log)) { Account = e.Account, AmountFen = e.AmountFen }
            .AddTo(sql);

    public void Handle(PayoutRequested e, LogRef log, SqlBatch sql) =>
        Payout(e.PayoutId, e.Account, e.AmountFen, log).AddTo(sql);

    public void Handle(PayoutCompleted e, LogRef log, SqlBatch sql) =>
        Payout(e.PayoutId, e.Account, e.AmountFen, log).AddTo(sql);

    public void Handle(PayoutReturned e, LogRef log, SqlBatch sql) =>
        Payout(e.PayoutId, e.Account, e.AmountFen, log).AddTo(sql);

    private static Activity Payout(Hash payoutId, Address account, long amountFen, LogRef log) =>
        new(log, "payout", Activity.KeyOf(payoutId)) { Account = account, AmountFen = amountFen };
}
