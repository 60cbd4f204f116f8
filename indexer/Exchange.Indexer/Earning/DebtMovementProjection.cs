using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>debt_movement</c>: one row per change of a debt, with what was owed afterwards.</summary>
internal sealed class DebtMovementProjection : IHandles<DebtRecorded>, IHandles<DebtOffset>
{
    private static readonly AppendTable Movements = new(
        "debt_movement", "block_number", "log_index", "programme_id", "account", "reference", "amount", "debt_after",
        "asset_id", "reason", "moved_at");

    public void Handle(DebtRecorded e, LogRef log, SqlBatch sql) => sql.Append(
        Movements,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Account, e.Reference, e.Amount, e.Debt, Value.Null, Value.Null,
        Value.Time(log.BlockTime));

    public void Handle(DebtOffset e, LogRef log, SqlBatch sql) => sql.Append(
        Movements,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Account, e.Reference, -e.Amount, e.Debt, e.AssetId,
        IssuanceReason.WordFor(e.Reason), Value.Time(log.BlockTime));
}
