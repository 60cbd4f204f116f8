using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandQuorum;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>motion_approval</c>: one row per motion and brand that ever agreed to it.</summary>
internal sealed class MotionApprovalProjection : IHandles<MotionApproved>, IHandles<ApprovalWithdrawn>
{
    public void Handle(MotionApproved e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into motion_approval (motion, brand_id, approved_at) values ($1, $2, to_timestamp($3))
        on conflict (motion, brand_id) do update set approved_at = excluded.approved_at, withdrawn_at = null
        """,
        e.Motion, e.BrandId, log.BlockTime);

    public void Handle(ApprovalWithdrawn e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update motion_approval set withdrawn_at = to_timestamp($3)
        where motion = $1 and brand_id = $2 and withdrawn_at is null
        """,
        e.Motion, e.BrandId, log.BlockTime);
}
