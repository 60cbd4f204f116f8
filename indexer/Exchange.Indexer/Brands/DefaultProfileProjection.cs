using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>default_profile</c>: under which profile programmes begin, from when on.</summary>
internal sealed class DefaultProfileProjection : IHandles<DefaultProfileSet>
{
    private static readonly AppendTable Defaults = new(
        "default_profile", "block_number", "log_index", "profile_id", "valid_from");

    public void Handle(DefaultProfileSet e, LogRef log, SqlBatch sql) => sql.Append(
        Defaults, log.BlockNumber, log.LogIndex, e.ProfileId, Value.Time(log.BlockTime));
}
