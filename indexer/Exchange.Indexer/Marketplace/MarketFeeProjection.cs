using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>market_fee</c>: every decision about the fee, with what holds until it takes effect.</summary>
internal sealed class MarketFeeProjection : IHandles<FeeSet>
{
    // What was decided before and has not taken effect by now never will; before the first decision there is no fee.
    public void Handle(FeeSet e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into market_fee (block_number, log_index, fee_bps, effective_at, fee_bps_before, fee_account)
        select $1, $2, $3, $4, coalesce((
            select case when effective_at <= to_timestamp($6) then fee_bps else fee_bps_before end
            from market_fee order by block_number desc, log_index desc limit 1), 0), $5
        """,
        log.BlockNumber, log.LogIndex, (int)e.FeeBps, ChainValue.Time(e.EffectiveAt), e.FeeAccount, log.BlockTime);
}
