using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.CashDesk;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>payout</c>: cash on its way out, until it is paid or went back.</summary>
internal sealed class PayoutProjection(Address desk)
    : IHandles<PayoutRequested>, IHandles<PayoutCompleted>, IHandles<PayoutReturned>
{
    private readonly Invariant _escrowIsHeld = Escrow.Of(
        "the cash desk holds what open payouts are",
        desk,
        Escrow.OfKeys,
        $"select {AssetId.Cash} as asset_id, amount_fen as amount from payout where state = 'OPEN'");

    public void Handle(PayoutRequested e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            insert into payout (
                payout_id, account, amount_fen, destination, requested_at, state, requested_in_block, log_index)
            values ($1, $2, $3, $4, $5, 'OPEN', $6, $7)
            """,
            e.PayoutId, e.Account, e.AmountFen, e.Destination, ChainValue.Time(log.BlockTime), log.BlockNumber,
            log.LogIndex);
        sql.Check(_escrowIsHeld, AssetId.Cash);
    }

    public void Handle(PayoutCompleted e, LogRef log, SqlBatch sql) =>
        End(e.PayoutId, e.AmountFen, "PAID", e.Reference, log, sql);

    public void Handle(PayoutReturned e, LogRef log, SqlBatch sql) =>
        End(e.PayoutId, e.AmountFen, "RETURNED", reference: null, log, sql);

    private void End(Hash payoutId, long amountFen, string state, Hash? reference, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update payout set state = $3, reference = $4, ended_in_block = $5
            where payout_id = $1 and amount_fen = $2 and state = 'OPEN'
            """,
            payoutId, amountFen, state, reference, log.BlockNumber);
        sql.Check(_escrowIsHeld, AssetId.Cash);
    }
}
