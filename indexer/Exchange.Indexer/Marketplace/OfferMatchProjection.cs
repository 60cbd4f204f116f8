using Exchange.Indexer.Sync;
using static Exchange.Bindings.Matcher;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>offer_match</c>: which offers were exchanged for each other, and by whom.</summary>
internal sealed class OfferMatchProjection : IHandles<OffersMatched>, IHandles<RingMatched>
{
    private static readonly AppendTable Match = new(
        "offer_match", "block_number", "log_index", "part", "offer_id", "amount", "caller", "transaction_hash");

    public void Handle(OffersMatched e, LogRef log, SqlBatch sql)
    {
        sql.Append(
            Match, log.BlockNumber, log.LogIndex, 0, e.OlderId, e.OlderAmount, e.Caller, log.TransactionHash);
        sql.Append(
            Match, log.BlockNumber, log.LogIndex, 1, e.YoungerId, e.YoungerAmount, e.Caller, log.TransactionHash);
    }

    public void Handle(RingMatched e, LogRef log, SqlBatch sql)
    {
        for (int part = 0; part < e.OfferIds.Count; part++)
        {
            sql.Append(
                Match, log.BlockNumber, log.LogIndex, part, e.OfferIds[part], e.Amounts[part], e.Caller,
                log.TransactionHash);
        }
    }
}
