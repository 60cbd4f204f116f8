using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Tells <c>activity</c> whose wish a row was: the intent that ended next in its transaction.</summary>
/// <remarks>A refused intent leaves no log of its target behind, so there is nothing to tell of it.</remarks>
internal sealed class IntentActivity : IHandles<IntentExecuted>
{
    public void Handle(IntentExecuted e, LogRef log, SqlBatch sql) => sql.AddAny(
        """
        update activity set intent_hash = $1
        where block_number = $2 and log_index < $3 and transaction_hash = $4 and intent_hash is null
        """,
        e.IntentHash, log.BlockNumber, log.LogIndex, log.TransactionHash);
}
