using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Exchange.Indexer.Sync;

/// <summary>
/// From which depth a block can no longer be undone: 0 on a chain whose blocks are final when they appear (QBFT),
/// N on one that may still change its mind about its newest N blocks.
/// </summary>
internal sealed record Finality(int Depth)
{
    /// <summary>Every block is final at once, and no undo log is kept.</summary>
    public static Finality Instant { get; } = new(0);

    /// <summary>Reads <c>instant</c> or a depth from 1 on.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Finality? finality)
    {
        finality = text == "instant"
            ? Instant
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int depth) && depth > 0
                ? new Finality(depth)
                : null;
        return finality is not null;
    }

    /// <summary>The newest final block under a head; never below what was final before.</summary>
    public long FinalNumber(long head, long finalBefore) => Math.Max(finalBefore, head - Depth);

    /// <inheritdoc/>
    public override string ToString() => Depth == 0 ? "instant" : $"depth {Depth}";
}
