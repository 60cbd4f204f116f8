namespace Exchange.Indexer.Sync;

/// <summary>How much is asked, held and written at once.</summary>
/// <param name="StrideFirst">Blocks of the first range.</param>
/// <param name="StrideMax">Blocks of the largest range: as many as a batch of requests may ask for.</param>
/// <param name="Readers">Ranges asked for at the same time.</param>
/// <param name="RangeBytes">What a range should weigh; strides grow and shrink towards it.</param>
/// <param name="QueueBytes">What all ranges together may weigh that are being read, wait, or are being written.</param>
/// <param name="CommitBytes">What one commit should weigh; it holds at least one range.</param>
/// <param name="AncestorStride">Blocks compared at once in search of a common ancestor.</param>
internal sealed record SyncLimits(
    int StrideFirst, int StrideMax, int Readers, long RangeBytes, long QueueBytes, long CommitBytes,
    int AncestorStride)
{
    private const long MiB = 1024 * 1024;

    /// <summary>
    /// What fits two cores and 250 MB: ranges small enough that one is read while another is written, commits large
    /// enough that their fixed cost is spread over thousands of events.
    /// </summary>
    public static SyncLimits Default { get; } = new(
        StrideFirst: 32, StrideMax: 1_000, Readers: 3, RangeBytes: 2 * MiB, QueueBytes: 28 * MiB,
        CommitBytes: 12 * MiB, AncestorStride: 32);
}
