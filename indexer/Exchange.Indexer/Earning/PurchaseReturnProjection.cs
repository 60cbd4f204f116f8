using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>purchase_return</c>: one row per return of goods, with all of its receipt so far.</summary>
internal sealed class PurchaseReturnProjection : IHandles<PurchaseReturned>
{
    private static readonly AppendTable Returns = new(
        "purchase_return", "block_number", "log_index", "programme_id", "reference", "account", "amount_fen",
        "returned_fen", "points", "returned_at");

    public void Handle(PurchaseReturned e, LogRef log, SqlBatch sql) => sql.Append(
        Returns,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Reference, e.Account, e.AmountFen, e.ReturnedFen, e.Points,
        Value.Time(log.BlockTime));
}
