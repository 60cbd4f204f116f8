using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Exchange.Indexer.Sync;

/// <summary>Sums by key, the key in the bytes in which it will be written.</summary>
internal sealed class Sums(int keys)
{
    private readonly Dictionary<byte[], long> _sums = new(Bytewise.Comparer);

    /// <summary>How many keys there are.</summary>
    public int Count => _sums.Count;

    /// <summary>Adds to the sum of a key.</summary>
    public void Add(ReadOnlySpan<byte> key, long amount)
    {
        ref long sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _sums.GetAlternateLookup<ReadOnlySpan<byte>>(), key, out _);
        sum = checked(sum + amount);
    }

    /// <summary>The keys with their sums, in the order of the keys: neighbours in an index come together.</summary>
    public CopyRows ToRows()
    {
        byte[][] sorted = [.. _sums.Keys];
        Array.Sort(sorted, static (left, right) => left.AsSpan().SequenceCompareTo(right));
        CopyRows rows = new();
        foreach (byte[] key in sorted)
        {
            rows.Add(keys, key, _sums[key]);
        }

        return rows;
    }

    private sealed class Bytewise
        : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Bytewise Comparer = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
