using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>offer_skip</c>: which offers somebody's best price passed over, and why.</summary>
internal sealed class OfferSkipProjection : IHandles<OfferSkipped>
{
    private static readonly AppendTable Skip = new(
        "offer_skip", "block_number", "log_index", "offer_id", "filler", "reason", "code");

    public void Handle(OfferSkipped e, LogRef log, SqlBatch sql) => sql.Append(
        Skip, log.BlockNumber, log.LogIndex, e.OfferId, e.Filler, e.Reason,
        Bindings.Contracts.DecodeError(e.Reason) is { } error ? UpperSnake.Of(error.Reason) : null);
}
