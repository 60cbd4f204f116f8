using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tries;

/// <summary>
/// Walks from a root to a key (Yellow Paper, appendix D), asking for every node by its hash. It believes the nodes it
/// is given and refuses what is no node.
/// </summary>
internal static class TrieWalk
{
    private const int BranchFields = 17;
    private const int PathFields = 2;

    /// <summary>The value at a key; null when an empty slot or a path that parts from the key shows there is
    /// none.</summary>
    internal static RlpItem? Find(Hash root, ReadOnlySpan<byte> key, Func<Hash, ReadOnlyMemory<byte>> load)
    {
        ReadOnlySpan<byte> rest = TriePath.Of(key);
        RlpItem node = Load(root, load);

        // Every turn but the last consumes at least one half-byte of the key.
        while (true)
        {
            IReadOnlyList<RlpItem> fields = node.IsList ? node.Items : throw new ProofException("A node is no list.");
            RlpItem next;
            switch (fields.Count)
            {
                case BranchFields when rest.IsEmpty:
                    return StringOf(fields[^1]).IsEmpty ? null : fields[^1];
                case BranchFields:
                    next = fields[rest[0]];
                    rest = rest[1..];
                    break;
                case PathFields:
                    (byte[] path, bool isLeaf) = TriePath.Decode(StringOf(fields[0]).Span);
                    if (isLeaf)
                    {
                        return StringOf(fields[1]).IsEmpty ? throw new ProofException("A leaf is empty.")
                            : rest.SequenceEqual(path) ? fields[1] : null;
                    }

                    if (path.Length == 0)
                    {
                        throw new ProofException("An extension leads nowhere.");
                    }

                    if (!rest.StartsWith(path))
                    {
                        return null;
                    }

                    next = RequireSome(fields[1]);
                    rest = rest[path.Length..];
                    break;
                default:
                    throw new ProofException($"A node has {fields.Count} fields.");
            }

            if (!next.IsList && next.Bytes.IsEmpty)
            {
                return null;
            }

            node = Follow(next, load);
        }
    }

    // A node shorter than a hash stands in its parent itself.
    private static RlpItem Follow(RlpItem reference, Func<Hash, ReadOnlyMemory<byte>> load) =>
        reference.IsList ? reference
        : reference.Bytes.Length == Hash.Length ? Load(Hash.From(reference.Bytes.Span), load)
        : throw new ProofException($"A reference has {reference.Bytes.Length} bytes.");

    private static RlpItem Load(Hash hash, Func<Hash, ReadOnlyMemory<byte>> load)
    {
        try
        {
            return RlpItem.Decode(load(hash));
        }
        catch (RlpException e)
        {
            throw new ProofException("A node is no RLP.", e);
        }
    }

    private static ReadOnlyMemory<byte> StringOf(RlpItem item) =>
        item.IsList ? throw new ProofException("A path or a value is a list.") : item.Bytes;

    private static RlpItem RequireSome(RlpItem reference) =>
        reference.IsList || !reference.Bytes.IsEmpty
            ? reference
            : throw new ProofException("An extension leads nowhere.");
}
