using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>
/// Keeps <c>account</c>: one row per account from its opening on, with who signs for it now and who may bring it back.
/// </summary>
internal sealed class AccountProjection
    : IHandles<AccountOpened>, IHandles<SignerRotated>, IHandles<SecondKeySet>, IHandles<KeylessRecoverySet>,
        IHandles<MemberErased>
{
    public void Handle(AccountOpened e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into account (address, home_brand_id, signer, epoch, recovery_cancels, opened_at, opened_in_block)
        values ($1, $2, $3, 0, 0, to_timestamp($4), $5)
        """,
        e.Account, e.HomeBrand, e.Signer, log.BlockTime, log.BlockNumber);

    // Brands and the PSP rotate their signers too, and are no accounts.
    public void Handle(SignerRotated e, LogRef log, SqlBatch sql) => sql.AddAny(
        "update account set signer = $2, epoch = $3, key_since = to_timestamp($4) where address = $1",
        e.Account, e.Signer, e.Epoch, log.BlockTime);

    // The first counts at once. Another one takes the place of whatever was to follow, unless that counts already.
    public void Handle(SecondKeySet e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update account set
            second_key = case
                when second_key is null then $2
                when next_second_key_from <= to_timestamp($4) then next_second_key
                else second_key end,
            next_second_key = case when second_key is not null then $2 end,
            next_second_key_from = case when second_key is not null then to_timestamp($3) end
        where address = $1
        """,
        e.Account, e.Signer, e.From, log.BlockTime);

    public void Handle(KeylessRecoverySet e, LogRef log, SqlBatch sql) => sql.Add(
        "update account set keyless_off_from = to_timestamp(nullif($2, 0)) where address = $1",
        e.Account, e.From);

    public void Handle(MemberErased e, LogRef log, SqlBatch sql) => sql.Add(
        "update account set signer = null, erased_at = to_timestamp($2), erased_commitment = $3 where address = $1",
        e.Account, log.BlockTime, e.Commitment);
}
