using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandQuorum;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>brand_seat</c>: one row per seat that a motion gave or took.</summary>
internal sealed class BrandSeatProjection : IHandles<BrandSeated>, IHandles<BrandUnseated>
{
    private static readonly AppendTable Seats = new(
        "brand_seat", "block_number", "log_index", "brand_id", "seated", "valid_from");

    public void Handle(BrandSeated e, LogRef log, SqlBatch sql) => Add(e.BrandId, seated: true, log, sql);

    public void Handle(BrandUnseated e, LogRef log, SqlBatch sql) => Add(e.BrandId, seated: false, log, sql);

    private static void Add(long brandId, bool seated, LogRef log, SqlBatch sql) => sql.Append(
        Seats, log.BlockNumber, log.LogIndex, brandId, seated, Value.Time(log.BlockTime));
}
