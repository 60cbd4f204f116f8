using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Keeps <c>waiting_account</c>: one row per account that waits, or waited, for its person.</summary>
internal sealed class WaitingAccountProjection : IHandles<WaitingAccountOpened>, IHandles<WaitingAccountClaimed>
{
    public void Handle(WaitingAccountOpened e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into waiting_account (address, brand_id, commitment, opened_at) values ($1, $2, $3, to_timestamp($4))",
        e.Waiting, e.BrandId, e.Commitment, log.BlockTime);

    // What it held follows by the Ledger, now or with later claims.
    public void Handle(WaitingAccountClaimed e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update waiting_account set claimant = $2, claimed_at = to_timestamp($3)
        where address = $1 and claimant is null
        """,
        e.Waiting, e.Account, log.BlockTime);
}
