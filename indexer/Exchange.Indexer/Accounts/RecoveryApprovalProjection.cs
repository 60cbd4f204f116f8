using System.Diagnostics;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Keeps <c>recovery_approval</c>: one row per guardian that spoke for a new signer.</summary>
internal sealed class RecoveryApprovalProjection : IHandles<RecoveryApproved>
{
    private static readonly AppendTable Approvals = new(
        "recovery_approval", "block_number", "log_index", "account", "round", "guardian", "signer", "approved_at");

    public void Handle(RecoveryApproved e, LogRef log, SqlBatch sql) => sql.Append(
        Approvals,
        log.BlockNumber, log.LogIndex, e.Account, e.Round, WordFor(e.Guardian), e.Signer, Value.Time(log.BlockTime));

    private static string WordFor(Guardian guardian) => guardian switch
    {
        Guardian.HomeBrand => "HOME_BRAND",
        Guardian.Alliance => "ALLIANCE",
        Guardian.SecondKey => "SECOND_KEY",
        _ => throw new UnreachableException(),
    };
}
