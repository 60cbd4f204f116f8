using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>intent_execution</c>: one row per intent that used its nonce, executed or refused.</summary>
internal sealed class IntentExecutionProjection : IHandles<IntentExecuted>, IHandles<IntentRefused>
{
    private static readonly AppendTable Executions = new(
        "intent_execution", "intent_hash", "account", "nonce", "target", "executed", "reason", "transaction_hash",
        "block_number", "log_index");

    public void Handle(IntentExecuted e, LogRef log, SqlBatch sql) => sql.Append(
        Executions,
        e.IntentHash, e.Account, e.Nonce, e.Target, true, Value.Null, log.TransactionHash, log.BlockNumber,
        log.LogIndex);

    public void Handle(IntentRefused e, LogRef log, SqlBatch sql) => sql.Append(
        Executions,
        e.IntentHash, e.Account, e.Nonce, e.Target, false, e.Reason, log.TransactionHash, log.BlockNumber,
        log.LogIndex);
}
