using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer;

/// <summary>What the contracts write as 0 is null in a table, and a time is one every reader can hold.</summary>
internal static class ChainValue
{
    // The end of the year 9998. Contracts allow times up to the year 36,812, which mean never.
    private const long LastSecond = 253_370_764_799;

    /// <summary>A time in unix seconds; one beyond every calendar is the last that readers know.</summary>
    public static DateTimeOffset Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, LastSecond));

    /// <summary>A time that may be none.</summary>
    public static DateTimeOffset? TimeOrNull(long seconds) => seconds == 0 ? null : Time(seconds);

    /// <summary>An id that may be none.</summary>
    public static long? ZeroAsNull(long id) => id == 0 ? null : id;

    /// <summary>An account that may be none.</summary>
    public static Address? NobodyAsNull(Address account) => account == Address.Zero ? null : account;

    /// <summary>A hash that may be none.</summary>
    public static Hash? NothingAsNull(Hash hash) => hash == Hash.Zero ? null : hash;
}
