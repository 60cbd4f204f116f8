namespace Exchange.Bench.Indexer;

/// <summary>How much happens on a chain that is made to be indexed; the same numbers make the same chain.</summary>
/// <param name="Name">What the figures of it are printed under.</param>
/// <param name="Blocks">Blocks, the first with the token's deployment not counted.</param>
/// <param name="Busy">Every how manieth of them has events; the others are empty.</param>
/// <param name="Singles">Events <c>TransferSingle</c>.</param>
/// <param name="Batches">Events <c>TransferBatch</c>, of four ids each.</param>
internal sealed record Fixture(string Name, int Blocks, int Busy, long Singles, long Batches)
{
    /// <summary>Ids that a batch moves.</summary>
    public const int BatchIds = 4;

    private const int TransactionsPerBlock = 4;

    /// <summary>What the peers of issue 6 were measured on.</summary>
    public static Fixture Single { get; } = new("1x", 2_000, 1, 157_000, 39_000);

    /// <summary>Ten times as long.</summary>
    public static Fixture Tenfold { get; } = new("10x", 20_000, 1, 1_570_000, 390_000);

    /// <summary>As long, but only every hundredth block has events.</summary>
    public static Fixture Sparse { get; } = new("sparse", 20_000, 100, 15_700, 3_900);

    /// <summary>A chain that is still to happen.</summary>
    public static Fixture Empty { get; } = new("head", 0, 1, 0, 0);

    /// <summary>All events.</summary>
    public long Events => Singles + Batches;

    /// <summary>Rows of table <c>transfer</c>.</summary>
    public long Transfers => Singles + (Batches * BatchIds);

    /// <summary>What the transactions of a block do: so many singles and so many batches.</summary>
    public IEnumerable<(long Singles, long Batches)> TransactionsOf(int block)
    {
        if (block % Busy != 0)
        {
            yield break;
        }

        long all = Blocks / Busy * TransactionsPerBlock;
        long first = block / Busy * TransactionsPerBlock;
        for (long i = first; i < first + TransactionsPerBlock; i++)
        {
            yield return (Share(Singles, i, all), Share(Batches, i, all));
        }
    }

    private static long Share(long total, long part, long parts) =>
        ((part + 1) * total / parts) - (part * total / parts);
}
