using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>net_debit_cap</c>: every credit that was ever set for a brand.</summary>
internal sealed class NetDebitCapProjection : IHandles<NetDebitCapSet>
{
    private static readonly AppendTable Cap = new(
        "net_debit_cap", "block_number", "log_index", "valid_from", "brand_id", "net_debit_cap_fen");

    public void Handle(NetDebitCapSet e, LogRef log, SqlBatch sql) =>
        sql.Append(Cap, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), e.BrandId, e.NetDebitCapFen);
}
