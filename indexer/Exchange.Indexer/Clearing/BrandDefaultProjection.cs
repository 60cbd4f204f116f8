using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>brand_default</c>: who did not pay in time, what that cost, and when it was made good.</summary>
internal sealed class BrandDefaultProjection : IHandles<BrandDefaulted>, IHandles<DefaultCured>
{
    public void Handle(BrandDefaulted e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into brand_default (cycle, brand_id, collateral_fen, shortfall_fen, called_in_block)
        values ($1, $2, $3, $4, $5)
        """,
        e.Cycle, e.BrandId, e.CollateralFen, e.ShortfallFen, log.BlockNumber);

    public void Handle(DefaultCured e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update brand_default set cured_in_block = $5
        where cycle = $1 and brand_id = $2 and shortfall_fen >= $3 and collateral_fen = $4 and cured_in_block is null
        """,
        e.Cycle, e.BrandId, e.ShortfallFen, e.CollateralFen, log.BlockNumber);
}
