using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tries;

/// <summary>
/// A Merkle-Patricia trie built whole from what it holds (Yellow Paper, appendix D). Nodes give no proof of a receipt
/// or a transaction: whoever has all of a block's builds the trie, compares its root with the header's, and proves.
/// </summary>
public sealed class Trie
{
    /// <summary>Bytes a key may have: those of a hash.</summary>
    public const int KeyLengthMax = 32;

    private readonly Dictionary<Hash, byte[]> _nodes = [];

    private Trie(Entry[] sorted)
    {
        if (sorted.Length == 0)
        {
            Root = MerkleProof.EmptyRoot;
            return;
        }

        // The root goes by its hash even when it is shorter than one.
        Root = Keep(Build(sorted, depth: 0).Encode());
    }

    /// <summary>What a header says of it.</summary>
    public Hash Root { get; }

    /// <summary>The trie of these keys and values.</summary>
    /// <exception cref="ArgumentException">A key is longer than 32 bytes or there twice, or a value is
    /// empty.</exception>
    public static Trie Of(IEnumerable<KeyValuePair<byte[], byte[]>> pairs)
    {
        Entry[] sorted = [.. pairs.Select(pair => new Entry(TriePath.Of(pair.Key), pair.Value))];
        Array.Sort(sorted, static (left, right) => left.Path.AsSpan().SequenceCompareTo(right.Path));
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Path.Length > 2 * KeyLengthMax || sorted[i].Value.Length == 0)
            {
                throw new ArgumentException("A key is too long, or a value is empty.", nameof(pairs));
            }

            if (i > 0 && sorted[i].Path.AsSpan().SequenceEqual(sorted[i - 1].Path))
            {
                throw new ArgumentException("A key is there twice.", nameof(pairs));
            }
        }

        return new Trie(sorted);
    }

    /// <summary>
    /// The trie of a block's transactions or receipts, encoded and in order: each stands at the RLP of its index
    /// (Yellow Paper, 4.4.3).
    /// </summary>
    public static Trie OfList(IReadOnlyList<byte[]> values) =>
        Of(values.Select((value, index) => KeyValuePair.Create(KeyOf((ulong)index), value)));

    /// <summary>The nodes from the root to this key, by which <see cref="MerkleProof.Verify"/> gets its
    /// answer.</summary>
    public IReadOnlyList<byte[]> Prove(ReadOnlySpan<byte> key)
    {
        if (Root == MerkleProof.EmptyRoot)
        {
            return [];
        }

        List<byte[]> nodes = [];
        _ = TrieWalk.Find(Root, key, hash =>
        {
            nodes.Add(_nodes[hash]);
            return _nodes[hash];
        });
        return nodes;
    }

    /// <summary>Where an item of <see cref="OfList"/> stands: at the RLP of its index (Yellow Paper, 4.4.3).</summary>
    public static byte[] KeyOf(ulong index) => RlpItem.Of(index).Encode();

    private RlpItem Build(ReadOnlySpan<Entry> entries, int depth)
    {
        Entry first = entries[0];
        if (entries.Length == 1)
        {
            return RlpItem.List(
                RlpItem.Of(TriePath.Encode(first.Path.AsSpan(depth), isLeaf: true)), RlpItem.Of(first.Value));
        }

        // What the first and the last have in common, all between them have too.
        int shared = first.Path.AsSpan(depth).CommonPrefixLength(entries[^1].Path.AsSpan(depth));
        if (shared > 0)
        {
            return RlpItem.List(
                RlpItem.Of(TriePath.Encode(first.Path.AsSpan(depth, shared), isLeaf: false)),
                Refer(Build(entries, depth + shared)));
        }

        bool endsHere = first.Path.Length == depth;
        RlpItem[] fields = new RlpItem[17];
        fields[16] = RlpItem.Of(endsHere ? first.Value : ReadOnlyMemory<byte>.Empty);
        entries = entries[(endsHere ? 1 : 0)..];
        for (int digit = 0; digit < 16; digit++)
        {
            int count = 0;
            while (count < entries.Length && entries[count].Path[depth] == digit)
            {
                count++;
            }

            fields[digit] = count == 0
                ? RlpItem.Of(ReadOnlyMemory<byte>.Empty)
                : Refer(Build(entries[..count], depth + 1));
            entries = entries[count..];
        }

        return RlpItem.List(fields);
    }

    private RlpItem Refer(RlpItem node) =>
        node.EncodedLength < Hash.Length ? node : RlpItem.Of(Keep(node.Encode()).ToArray());

    private Hash Keep(byte[] node)
    {
        Hash hash = Keccak256.Hash(node);
        _nodes[hash] = node;
        return hash;
    }

    private readonly record struct Entry(byte[] Path, byte[] Value);
}
