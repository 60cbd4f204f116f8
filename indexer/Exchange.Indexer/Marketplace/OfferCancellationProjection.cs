using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>offer_cancellation</c>: every moment at which a maker let none of its offers stand.</summary>
internal sealed class OfferCancellationProjection : IHandles<OffersCancelled>
{
    private static readonly AppendTable Cancellation = new(
        "offer_cancellation", "block_number", "log_index", "maker", "up_to_offer_id");

    public void Handle(OffersCancelled e, LogRef log, SqlBatch sql) =>
        sql.Append(Cancellation, log.BlockNumber, log.LogIndex, e.Maker, e.UpToOfferId);
}
