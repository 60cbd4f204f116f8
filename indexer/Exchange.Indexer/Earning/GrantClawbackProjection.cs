using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>grant_clawback</c>: one row per clawback of a grant, with all that was taken back of it.</summary>
internal sealed class GrantClawbackProjection : IHandles<GrantClawedBack>
{
    private static readonly AppendTable Clawbacks = new(
        "grant_clawback", "block_number", "log_index", "programme_id", "batch", "batch_index", "reference", "account",
        "reason", "amount", "taken", "clawed_back_at")
    {
        Derived =
        {
            ["clawed_back_so_far"] =
                """
                coalesce((
                    select clawed_back_so_far from grant_clawback o
                    where o.programme_id = r.programme_id and o.batch = r.batch and o.batch_index = r.batch_index
                    order by o.block_number desc, o.log_index desc limit 1), 0)
                + sum(r.amount) over (
                    partition by r.programme_id, r.batch, r.batch_index order by r.block_number, r.log_index)
                """,
        },
    };

    public void Handle(GrantClawedBack e, LogRef log, SqlBatch sql) => sql.Append(
        Clawbacks,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Batch, e.Index, e.Reference, e.Account,
        IssuanceReason.WordFor(e.Reason), e.Amount, e.Taken, Value.Time(log.BlockTime));
}
