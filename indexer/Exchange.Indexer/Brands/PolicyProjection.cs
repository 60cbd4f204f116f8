using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>policy</c>: one row per decision on what a programme permits, as it was announced.</summary>
internal sealed class PolicyProjection : IHandles<PolicySet>, IHandles<ProfileAdopted>
{
    private static readonly AppendTable Policies = new(
        "policy", "block_number", "log_index", "programme_id", "version", "kind", "profile_id", "permits",
        "price_band_bps", "legal_basis_hash", "decided_at", "effective_at");

    public void Handle(PolicySet e, LogRef log, SqlBatch sql) => sql.Append(
        Policies,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Version, "CHOSEN", e.ProfileId, (int)e.Permits,
        (int)e.PriceBandBps, ChainValue.NothingAsNull(e.LegalBasisHash), Value.Time(log.BlockTime),
        Value.Time(e.EffectiveAt));

    public void Handle(ProfileAdopted e, LogRef log, SqlBatch sql) => sql.Append(
        Policies,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Version, "ADOPTED", e.ProfileId, (int)e.Permits,
        (int)e.PriceBandBps, ChainValue.NothingAsNull(e.LegalBasisHash), Value.Time(log.BlockTime),
        Value.Time(e.EffectiveAt));
}
