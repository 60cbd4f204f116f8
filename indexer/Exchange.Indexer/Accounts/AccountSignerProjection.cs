using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Keeps <c>account_signer</c>: one row per epoch of an account, or of an address that rotated.</summary>
internal sealed class AccountSignerProjection : IHandles<AccountOpened>, IHandles<SignerRotated>
{
    private static readonly AppendTable Signers = new(
        "account_signer", "block_number", "log_index", "account", "epoch", "signer", "valid_from");

    public void Handle(AccountOpened e, LogRef log, SqlBatch sql) => Add(e.Account, epoch: 0, e.Signer, log, sql);

    public void Handle(SignerRotated e, LogRef log, SqlBatch sql) => Add(e.Account, e.Epoch, e.Signer, log, sql);

    private static void Add(Address account, long epoch, byte[] signer, LogRef log, SqlBatch sql) => sql.Append(
        Signers, log.BlockNumber, log.LogIndex, account, checked((int)epoch), signer, Value.Time(log.BlockTime));
}
