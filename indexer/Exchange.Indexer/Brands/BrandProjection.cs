using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>brand</c>: one row per brand from the moment it joins, with how it stands now.</summary>
internal sealed class BrandProjection
    : IHandles<BrandAdded>, IHandles<BrandSuspended>, IHandles<BrandReinstated>, IHandles<BrandWindingDown>
{
    public void Handle(BrandAdded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into brand (
            brand_id, key, slug, name_en, name_zh, suspended, winding_down, added_at, added_in_block)
        values ($1, $2, $3, $4, $5, false, false, to_timestamp($6), $7)
        """,
        e.BrandId, e.Key, e.Slug, e.NameEn, e.NameZh, log.BlockTime, log.BlockNumber);

    public void Handle(BrandSuspended e, LogRef log, SqlBatch sql) => sql.Add(
        "update brand set suspended = true where brand_id = $1 and not suspended", e.BrandId);

    public void Handle(BrandReinstated e, LogRef log, SqlBatch sql) => sql.Add(
        "update brand set suspended = false where brand_id = $1 and suspended", e.BrandId);

    public void Handle(BrandWindingDown e, LogRef log, SqlBatch sql) => sql.Add(
        "update brand set winding_down = true where brand_id = $1 and not winding_down", e.BrandId);
}
