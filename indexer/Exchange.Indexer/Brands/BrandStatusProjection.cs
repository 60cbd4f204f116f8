using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>brand_status</c>: one row per change of how a brand stands, with its case.</summary>
internal sealed class BrandStatusProjection
    : IHandles<BrandSuspended>, IHandles<BrandReinstated>, IHandles<BrandWindingDown>
{
    private static readonly AppendTable Statuses = new(
        "brand_status", "block_number", "log_index", "brand_id", "status", "case_id", "valid_from");

    public void Handle(BrandSuspended e, LogRef log, SqlBatch sql) => Add(e.BrandId, "SUSPENDED", e.CaseId, log, sql);

    public void Handle(BrandReinstated e, LogRef log, SqlBatch sql) => Add(e.BrandId, "REINSTATED", e.CaseId, log, sql);

    public void Handle(BrandWindingDown e, LogRef log, SqlBatch sql) =>
        Add(e.BrandId, "WINDING_DOWN", e.CaseId, log, sql);

    private static void Add(long brandId, string status, Hash caseId, LogRef log, SqlBatch sql) => sql.Append(
        Statuses, log.BlockNumber, log.LogIndex, brandId, status, caseId, Value.Time(log.BlockTime));
}
