using Exchange.Indexer.Sync;
using static Exchange.Bindings.CashDesk;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>cash_deposit</c>: every payment that brought cash into being.</summary>
internal sealed class CashDepositProjection : IHandles<CashDeposited>
{
    private static readonly AppendTable Deposit = new(
        "cash_deposit", "block_number", "log_index", "at", "account", "reference", "amount_fen", "transaction_hash");

    public void Handle(CashDeposited e, LogRef log, SqlBatch sql) => sql.Append(
        Deposit, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), e.Account, e.Reference, e.AmountFen,
        log.TransactionHash);
}
