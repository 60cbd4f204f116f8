using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>holder_claim</c>: what was outstanding when an issuer failed or left.</summary>
internal sealed class HolderClaimProjection : IHandles<ClaimRecorded>
{
    private static readonly AppendTable Claim = new(
        "holder_claim", "block_number", "log_index", "programme_id", "asset_id", "supply", "recorded_at");

    public void Handle(ClaimRecorded e, LogRef log, SqlBatch sql) => sql.Append(
        Claim, log.BlockNumber, log.LogIndex, e.ProgrammeId, e.AssetId, e.Supply, ChainValue.Time(e.RecordedAt));
}
