using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>intent_execution</c>: one row per intent that used its nonce, executed or refused.</summary>
internal sealed class IntentExecutionProjection : IHandles<IntentExecuted>, IHandles<IntentRefused>
{
    private static readonly AppendTable Executions = new(
        "intent_execution", "intent_hash", "account", "nonce", "target", "executed", "reason", "refusal",
        "refusal_arguments", "transaction_hash", "block_number", "log_index");

    public void Handle(IntentExecuted e, LogRef log, SqlBatch sql) => sql.Append(
        Executions,
        e.IntentHash, e.Account, e.Nonce, e.Target, true, Value.Null, Value.Null, Value.Null, log.TransactionHash,
        log.BlockNumber, log.LogIndex);

    public void Handle(IntentRefused e, LogRef log, SqlBatch sql)
    {
        IntentRefusal refusal = IntentRefusal.Of(e.Reason);
        sql.Append(
            Executions,
            e.IntentHash, e.Account, e.Nonce, e.Target, false, e.Reason, refusal.Name, refusal.Arguments,
            log.TransactionHash, log.BlockNumber, log.LogIndex);
    }
}
