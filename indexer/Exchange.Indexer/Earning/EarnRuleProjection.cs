using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>earn_rule</c>: one row per version of what measures and limits a reason.</summary>
internal sealed class EarnRuleProjection : IHandles<EarnRuleSet>
{
    private static readonly AppendTable Rules = new(
        "earn_rule", "block_number", "log_index", "programme_id", "reason", "version", "rate", "cap_per_account",
        "cap_per_programme", "period_seconds", "valid_from");

    public void Handle(EarnRuleSet e, LogRef log, SqlBatch sql) => sql.Append(
        Rules,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, IssuanceReason.WordForRule(e.Reason), e.Version, e.Rate,
        ChainValue.ZeroAsNull(e.CapPerAccount), ChainValue.ZeroAsNull(e.CapPerProgramme),
        ChainValue.ZeroAsNull(e.PeriodSeconds), Value.Time(log.BlockTime));
}
