using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>profile</c>: one row per profile, which never changes.</summary>
internal sealed class ProfileProjection : IHandles<ProfileCreated>
{
    public void Handle(ProfileCreated e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into profile (
            profile_id, code, permits, new_account_hours, new_key_hours, daily_limit_fen, monthly_limit_fen,
            legal_basis_hash, created_at, created_in_block)
        values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9), $10)
        """,
        e.ProfileId, e.Code, e.Permits, e.NewAccountHours, e.NewKeyHours, e.DailyLimitFen, e.MonthlyLimitFen,
        ChainValue.NothingAsNull(e.LegalBasisHash), log.BlockTime, log.BlockNumber);
}
