using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>position_payment</c>: every payment of a debtor, and every receipt of a creditor.</summary>
internal sealed class PositionPaymentProjection : IHandles<PositionPaid>, IHandles<PositionCollected>
{
    private static readonly AppendTable Payment = new(
        "position_payment", "block_number", "log_index", "at", "cycle", "brand_id", "direction", "amount_fen",
        "left_fen", "bank_reference", "transaction_hash");

    public void Handle(PositionPaid e, LogRef log, SqlBatch sql) =>
        Append(e.Cycle, e.BrandId, "PAID", e.AmountFen, e.LeftFen, e.BankReference, log, sql);

    public void Handle(PositionCollected e, LogRef log, SqlBatch sql) =>
        Append(e.Cycle, e.BrandId, "COLLECTED", e.AmountFen, e.LeftFen, e.BankReference, log, sql);

    private static void Append(
        long cycle, long brandId, string direction, long amountFen, long leftFen, Hash bankReference, LogRef log,
        SqlBatch sql) => sql.Append(
        Payment, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), (int)cycle, brandId, direction, amountFen,
        leftFen, ChainValue.NothingAsNull(bankReference), log.TransactionHash);
}
