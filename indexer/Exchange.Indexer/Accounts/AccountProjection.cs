using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Keeps <c>account</c>: one row per account from its opening on, with who signs for it now.</summary>
internal sealed class AccountProjection : IHandles<AccountOpened>, IHandles<SignerRotated>
{
    public void Handle(AccountOpened e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into account (address, home_brand_id, signer, opened_in_block) values ($1, $2, $3, $4)",
        e.Account, e.HomeBrand, e.Signer, log.BlockNumber);

    // Brands and the PSP rotate their signers too, and are no accounts.
    public void Handle(SignerRotated e, LogRef log, SqlBatch sql) => sql.AddAny(
        "update account set signer = $2 where address = $1",
        e.Account, e.Signer);
}
