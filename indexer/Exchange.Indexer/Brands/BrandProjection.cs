using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>brand</c>: one row per brand from the moment it joins.</summary>
internal sealed class BrandProjection : IHandles<BrandAdded>
{
    public void Handle(BrandAdded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into brand (brand_id, key, slug, name_en, name_zh, added_in_block)
        values ($1, $2, $3, $4, $5, $6)
        """,
        e.BrandId, e.Key, e.Slug, e.NameEn, e.NameZh, log.BlockNumber);
}
