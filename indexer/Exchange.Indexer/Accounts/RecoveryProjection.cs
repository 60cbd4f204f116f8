using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>
/// Keeps <c>recovery</c>, and of <c>account</c> what a recovery changes without an event of its own: when the second
/// key is among the guardians, whatever the signer set in motion against it is void (AccountRecovery._start).
/// </summary>
internal sealed class RecoveryProjection
    : IHandles<RecoveryStarted>, IHandles<RecoveryCancelled>, IHandles<RecoveryCompleted>
{
    // Within a run of final blocks later approvals are stored already, so it counts only those before this log.
    private const string SecondKeyApproved =
        """
        exists (
            select from recovery_approval
            where account = $1 and round = $2 and guardian = 'SECOND_KEY' and signer = $3
                and (block_number, log_index) < ($4, $5))
        """;

    // Started a second time, by the third guardian, it may only be ready earlier.
    public void Handle(RecoveryStarted e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            insert into recovery (account, round, signer, state, started_at, ready_at)
            values ($1, $2, $3, 'STARTED', to_timestamp($4), to_timestamp($5))
            on conflict (account, round) do update set ready_at = excluded.ready_at
            """,
            e.Account, e.Round, e.Signer, log.BlockTime, e.ReadyAt);
        sql.AddAny(
            $"""
            update account set next_second_key = null, next_second_key_from = null
            where address = $1 and next_second_key_from > to_timestamp($6) and {SecondKeyApproved}
            """,
            e.Account, e.Round, e.Signer, log.BlockNumber, log.LogIndex, log.BlockTime);
        sql.AddAny(
            $"""
            update account set keyless_off_from = null
            where address = $1 and keyless_off_from > to_timestamp($6) and {SecondKeyApproved}
            """,
            e.Account, e.Round, e.Signer, log.BlockNumber, log.LogIndex, log.BlockTime);
    }

    public void Handle(RecoveryCancelled e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update recovery set state = 'CANCELLED', ended_at = to_timestamp($3)
            where account = $1 and round = $2 and state = 'STARTED'
            """,
            e.Account, e.Round, log.BlockTime);
        sql.Add("update account set recovery_cancels = $2 where address = $1", e.Account, e.Cancels);
    }

    public void Handle(RecoveryCompleted e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update recovery set state = 'COMPLETED', ended_at = to_timestamp($3)
            where account = $1 and round = $2 and state = 'STARTED'
            """,
            e.Account, e.Round, log.BlockTime);
        sql.Add("update account set recovery_cancels = 0 where address = $1", e.Account);
    }
}
