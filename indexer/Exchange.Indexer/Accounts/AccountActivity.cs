using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Tells <c>activity</c> what became of accounts, of their keys, and of who waits for one.</summary>
internal sealed class AccountActivity
    : IHandles<AccountOpened>, IHandles<SignerRotated>, IHandles<SecondKeySet>, IHandles<KeylessRecoverySet>,
        IHandles<RecoveryApproved>, IHandles<RecoveryStarted>, IHandles<RecoveryCancelled>,
        IHandles<RecoveryCompleted>, IHandles<AccountFrozen>, IHandles<AccountUnfrozen>, IHandles<MemberErased>,
        IHandles<WaitingAccountOpened>, IHandles<WaitingAccountClaimed>
{
    public void Handle(AccountOpened e, LogRef log, SqlBatch sql) =>
        new Activity(log, "account", Activity.KeyOf(e.Account))
        {
            Account = e.Account,
            BrandId = e.HomeBrand,
        }.AddTo(sql);

    public void Handle(SignerRotated e, LogRef log, SqlBatch sql) =>
        Tell("account_signer", Activity.KeyOf(log), e.Account, log, sql);

    public void Handle(SecondKeySet e, LogRef log, SqlBatch sql) =>
        Tell("account", Activity.KeyOf(e.Account), e.Account, log, sql);

    public void Handle(KeylessRecoverySet e, LogRef log, SqlBatch sql) =>
        Tell("account", Activity.KeyOf(e.Account), e.Account, log, sql);

    public void Handle(RecoveryApproved e, LogRef log, SqlBatch sql) =>
        Tell("recovery_approval", Activity.KeyOf(log), e.Account, log, sql);

    public void Handle(RecoveryStarted e, LogRef log, SqlBatch sql) =>
        Tell("recovery", Activity.KeyOf(e.Account, e.Round), e.Account, log, sql);

    public void Handle(RecoveryCancelled e, LogRef log, SqlBatch sql) =>
        Tell("recovery", Activity.KeyOf(e.Account, e.Round), e.Account, log, sql);

    public void Handle(RecoveryCompleted e, LogRef log, SqlBatch sql) =>
        Tell("recovery", Activity.KeyOf(e.Account, e.Round), e.Account, log, sql);

    public void Handle(AccountFrozen e, LogRef log, SqlBatch sql) =>
        Tell("account_freeze", Activity.KeyOf(log), e.Account, log, sql);

    public void Handle(AccountUnfrozen e, LogRef log, SqlBatch sql) =>
        Tell("account_freeze", Activity.KeyOf(log), e.Account, log, sql);

    public void Handle(MemberErased e, LogRef log, SqlBatch sql) =>
        Tell("account", Activity.KeyOf(e.Account), e.Account, log, sql);

    public void Handle(WaitingAccountOpened e, LogRef log, SqlBatch sql) =>
        new Activity(log, "waiting_account", Activity.KeyOf(e.Waiting))
        {
            Account = e.Waiting,
            BrandId = e.BrandId,
        }.AddTo(sql);

    public void Handle(WaitingAccountClaimed e, LogRef log, SqlBatch sql) =>
        Tell("waiting_account", Activity.KeyOf(e.Waiting), e.Account, log, sql);

    private static void Tell(string table, string rowKey, Address account, LogRef log, SqlBatch sql) =>
        new Activity(log, table, rowKey) { Account = account }.AddTo(sql);
}
