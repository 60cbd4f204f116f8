using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>collateral_movement</c>: every change of a brand's collateral with what it is then.</summary>
internal sealed class CollateralMovementProjection
    : IHandles<CollateralPosted>, IHandles<CollateralWithdrawn>, IHandles<BrandDefaulted>, IHandles<DefaultCured>
{
    private static readonly AppendTable Movement = new(
        "collateral_movement", "block_number", "log_index", "at", "brand_id", "kind", "amount_fen",
        "transaction_hash")
    {
        Derived =
        {
            ["collateral_after"] =
                """
                coalesce((
                    select collateral_after from collateral_movement m where m.brand_id = r.brand_id
                    order by block_number desc, log_index desc limit 1), 0)
                + sum(r.amount_fen) over (partition by r.brand_id order by r.block_number, r.log_index)
                """,
        },
    };

    public void Handle(CollateralPosted e, LogRef log, SqlBatch sql) =>
        Append(e.BrandId, "POSTED", e.AmountFen, log, sql);

    public void Handle(CollateralWithdrawn e, LogRef log, SqlBatch sql) =>
        Append(e.BrandId, "WITHDRAWN", -e.AmountFen, log, sql);

    public void Handle(BrandDefaulted e, LogRef log, SqlBatch sql) =>
        Append(e.BrandId, "TAKEN", -e.CollateralFen, log, sql);

    public void Handle(DefaultCured e, LogRef log, SqlBatch sql) =>
        Append(e.BrandId, "RESTORED", e.CollateralFen, log, sql);

    // A brand without collateral defaults, and is cured, all the same.
    private static void Append(long brandId, string kind, long amountFen, LogRef log, SqlBatch sql)
    {
        if (amountFen != 0)
        {
            sql.Append(
                Movement, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), brandId, kind, amountFen,
                log.TransactionHash);
        }
    }
}
