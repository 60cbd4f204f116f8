namespace Exchange.Ethereum.Tries;

/// <summary>
/// Paths through a trie: half-bytes, and the compact form of the rest of one in a leaf or an extension, whose first
/// half-byte tells which of the two it is and whether the length is odd (Yellow Paper, appendix C).
/// </summary>
internal static class TriePath
{
    private const int LeafFlag = 2;
    private const int OddFlag = 1;

    /// <summary>The half-bytes of a key, the high one first.</summary>
    internal static byte[] Of(ReadOnlySpan<byte> key)
    {
        byte[] path = new byte[2 * key.Length];
        for (int i = 0; i < key.Length; i++)
        {
            path[2 * i] = (byte)(key[i] >> 4);
            path[(2 * i) + 1] = (byte)(key[i] & 0x0f);
        }

        return path;
    }

    /// <summary>Reads the compact form.</summary>
    /// <exception cref="ProofException">There is no flag, an unknown one, or padding that is not zero.</exception>
    internal static (byte[] Path, bool IsLeaf) Decode(ReadOnlySpan<byte> compact)
    {
        if (compact.IsEmpty)
        {
            throw new ProofException("A path is empty.");
        }

        byte[] path = Of(compact);
        int flags = path[0];
        bool isOdd = (flags & OddFlag) != 0;
        return flags <= (LeafFlag | OddFlag) && (isOdd || path[1] == 0)
            ? (path[(isOdd ? 1 : 2)..], (flags & LeafFlag) != 0)
            : throw new ProofException($"A path begins with 0x{compact[0]:x2}.");
    }

    /// <summary>Writes the compact form.</summary>
    internal static byte[] Encode(ReadOnlySpan<byte> path, bool isLeaf)
    {
        bool isOdd = path.Length % 2 == 1;
        byte[] compact = new byte[1 + (path.Length / 2)];
        compact[0] = (byte)(((isLeaf ? LeafFlag : 0) | (isOdd ? OddFlag : 0)) << 4);
        if (isOdd)
        {
            compact[0] |= path[0];
            path = path[1..];
        }

        for (int i = 0; i < path.Length; i += 2)
        {
            compact[1 + (i / 2)] = (byte)((path[i] << 4) | path[i + 1]);
        }

        return compact;
    }
}
