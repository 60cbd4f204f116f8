using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandQuorum;

namespace Exchange.Indexer.Brands;

/// <summary>Tells <c>activity</c> what brands agreed to, and which of them have a say.</summary>
internal sealed class QuorumActivity
    : IHandles<MotionApproved>, IHandles<ApprovalWithdrawn>, IHandles<BrandSeated>, IHandles<BrandUnseated>
{
    public void Handle(MotionApproved e, LogRef log, SqlBatch sql) =>
        Tell("motion_approval", Activity.KeyOf(e.Motion, e.BrandId), e.BrandId, log, sql);

    public void Handle(ApprovalWithdrawn e, LogRef log, SqlBatch sql) =>
        Tell("motion_approval", Activity.KeyOf(e.Motion, e.BrandId), e.BrandId, log, sql);

    public void Handle(BrandSeated e, LogRef log, SqlBatch sql) =>
        Tell("brand_seat", Activity.KeyOf(log), e.BrandId, log, sql);

    public void Handle(BrandUnseated e, LogRef log, SqlBatch sql) =>
        Tell("brand_seat", Activity.KeyOf(log), e.BrandId, log, sql);

    private static void Tell(string table, string rowKey, long brandId, LogRef log, SqlBatch sql) =>
        new Activity(log, table, rowKey) { BrandId = brandId }.AddTo(sql);
}
