using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;

namespace Exchange.Indexer.Accounts;

/// <summary>Keeps <c>account_freeze</c>: one row per freeze and one per end of it, each with its case.</summary>
internal sealed class AccountFreezeProjection : IHandles<AccountFrozen>, IHandles<AccountUnfrozen>
{
    private static readonly AppendTable Freezes = new(
        "account_freeze", "block_number", "log_index", "account", "frozen", "case_id", "valid_from");

    public void Handle(AccountFrozen e, LogRef log, SqlBatch sql) => Add(e.Account, frozen: true, e.CaseId, log, sql);

    public void Handle(AccountUnfrozen e, LogRef log, SqlBatch sql) =>
        Add(e.Account, frozen: false, e.CaseId, log, sql);

    private static void Add(Address account, bool frozen, Hash caseId, LogRef log, SqlBatch sql) => sql.Append(
        Freezes, log.BlockNumber, log.LogIndex, account, frozen, caseId, Value.Time(log.BlockTime));
}
