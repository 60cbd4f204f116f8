using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandQuorum;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>motion</c>: one row per motion that a brand ever agreed to, and whether it stands.</summary>
internal sealed class MotionProjection : IHandles<MotionApproved>, IHandles<MotionReached>
{
    // The approval that reaches a motion says so in its next log; until then the row would break its own check.
    public void Handle(MotionApproved e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into motion (motion, approvals, seats, reached_at)
        values ($1, $2::bigint, $3::bigint, case when $2::bigint * 3 > $3::bigint * 2 then to_timestamp($4) end)
        on conflict (motion) do update set
            approvals = excluded.approvals, seats = excluded.seats, reached_at = excluded.reached_at
        """,
        e.Motion, e.Approvals, e.Seats, log.BlockTime);

    public void Handle(MotionReached e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update motion set reached_at = to_timestamp($4)
        where motion = $1 and approvals = $2 and seats = $3 and reached_at is not null
        """,
        e.Motion, e.Approvals, e.Seats, log.BlockTime);
}
