using System.Globalization;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Tells <c>activity</c> of brands that join and programmes they start.</summary>
internal sealed class BrandActivity : IHandles<BrandAdded>, IHandles<ProgrammeCreated>
{
    public void Handle(BrandAdded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "brand", e.BrandId.ToString(CultureInfo.InvariantCulture))
        {
            BrandId = e.BrandId,
        }.AddTo(sql);

    public void Handle(ProgrammeCreated e, LogRef log, SqlBatch sql) =>
        new Activity(log, "programme", e.ProgrammeId.ToString(CultureInfo.InvariantCulture))
        {
            BrandId = e.BrandId,
            ProgrammeId = e.ProgrammeId,
        }.AddTo(sql);
}
