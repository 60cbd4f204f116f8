using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>relayer</c>: one row per admission; nobody is ever dismissed.</summary>
internal sealed class RelayerProjection : IHandles<RelayerAdmitted>
{
    private static readonly AppendTable Relayers = new(
        "relayer", "block_number", "log_index", "relayer", "admitted_at");

    public void Handle(RelayerAdmitted e, LogRef log, SqlBatch sql) => sql.Append(
        Relayers, log.BlockNumber, log.LogIndex, e.Relayer, Value.Time(log.BlockTime));
}
