using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>referral_limit</c>: one row per reward that went no further up.</summary>
internal sealed class ReferralLimitProjection : IHandles<ReferralDepthExceeded>
{
    private static readonly AppendTable Limits = new(
        "referral_limit", "block_number", "log_index", "programme_id", "beneficiary", "invitee", "depth", "most",
        "refused_at");

    public void Handle(ReferralDepthExceeded e, LogRef log, SqlBatch sql) => sql.Append(
        Limits,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Beneficiary, e.Invitee, (int)e.Depth, (int)e.Most,
        Value.Time(log.BlockTime));
}
