using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Tells <c>activity</c> of accounts that were opened.</summary>
internal sealed class AccountActivity : IHandles<AccountOpened>
{
    public void Handle(AccountOpened e, LogRef log, SqlBatch sql) =>
        new Activity(log, "account", e.Account.ToString())
        {
            Account = e.Account,
            BrandId = e.HomeBrand,
        }.AddTo(sql);
}
