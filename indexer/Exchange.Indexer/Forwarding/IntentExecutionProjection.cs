using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>intent_execution</c>: one row per intent that used its nonce, executed or refused.</summary>
internal sealed class IntentExecutionProjection : IHandles<IntentExecuted>, IHandles<IntentRefused>
{
    public void Handle(IntentExecuted e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into intent_execution (
            intent_hash, account, nonce, target, executed, transaction_hash, block_number, log_index)
        values ($1, $2, $3, $4, true, $5, $6, $7)
        """,
        e.IntentHash, e.Account, e.Nonce, e.Target, log.TransactionHash, log.BlockNumber, log.LogIndex);

    public void Handle(IntentRefused e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into intent_execution (
            intent_hash, account, nonce, target, executed, reason, transaction_hash, block_number, log_index)
        values ($1, $2, $3, $4, false, $5, $6, $7, $8)
        """,
        e.IntentHash, e.Account, e.Nonce, e.Target, e.Reason, log.TransactionHash, log.BlockNumber, log.LogIndex);
}
