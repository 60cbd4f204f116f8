using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>intent_skip</c>: one row per time that an intent of a batch was left out.</summary>
internal sealed class IntentSkipProjection : IHandles<IntentSkipped>
{
    private static readonly AppendTable Skips = new(
        "intent_skip", "block_number", "log_index", "intent_hash", "account", "reason", "refusal",
        "refusal_arguments", "transaction_hash");

    public void Handle(IntentSkipped e, LogRef log, SqlBatch sql)
    {
        IntentRefusal refusal = IntentRefusal.Of(e.Reason);
        sql.Append(
            Skips,
            log.BlockNumber, log.LogIndex, e.IntentHash, e.Account, e.Reason, refusal.Name, refusal.Arguments,
            log.TransactionHash);
    }
}
