using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Tells <c>activity</c> of brands and how they stand, of their programmes and what these permit.</summary>
internal sealed class BrandActivity
    : IHandles<BrandAdded>, IHandles<BrandSuspended>, IHandles<BrandReinstated>, IHandles<BrandWindingDown>,
        IHandles<ProgrammeCreated>, IHandles<PolicySet>, IHandles<ProfileAdopted>
{
    public void Handle(BrandAdded e, LogRef log, SqlBatch sql) =>
        Tell("brand", Activity.KeyOf(e.BrandId), e.BrandId, log, sql);

    public void Handle(BrandSuspended e, LogRef log, SqlBatch sql) =>
        Tell("brand_status", Activity.KeyOf(log), e.BrandId, log, sql);

    public void Handle(BrandReinstated e, LogRef log, SqlBatch sql) =>
        Tell("brand_status", Activity.KeyOf(log), e.BrandId, log, sql);

    public void Handle(BrandWindingDown e, LogRef log, SqlBatch sql) =>
        Tell("brand_status", Activity.KeyOf(log), e.BrandId, log, sql);

    public void Handle(ProgrammeCreated e, LogRef log, SqlBatch sql) =>
        new Activity(log, "programme", Activity.KeyOf(e.ProgrammeId))
        {
            BrandId = e.BrandId,
            ProgrammeId = e.ProgrammeId,
        }.AddTo(sql);

    public void Handle(PolicySet e, LogRef log, SqlBatch sql) => TellOfPolicy(e.ProgrammeId, log, sql);

    // The first comes with the programme, of which there is a row.
    public void Handle(ProfileAdopted e, LogRef log, SqlBatch sql)
    {
        if (e.Version > 1)
        {
            TellOfPolicy(e.ProgrammeId, log, sql);
        }
    }

    private static void Tell(string table, string rowKey, long brandId, LogRef log, SqlBatch sql) =>
        new Activity(log, table, rowKey) { BrandId = brandId }.AddTo(sql);

    private static void TellOfPolicy(long programmeId, LogRef log, SqlBatch sql) =>
        new Activity(log, "policy", Activity.KeyOf(log)) { ProgrammeId = programmeId }.AddTo(sql);
}
