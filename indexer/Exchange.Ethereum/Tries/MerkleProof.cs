using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tries;

/// <summary>
/// Proves by the nodes of a Merkle-Patricia trie what stands at a key under a root, or that nothing does (Yellow Paper,
/// appendix D). Nodes come from the root down; every one hashes to the reference above it, and none is left over.
/// </summary>
public static class MerkleProof
{
    /// <summary>The root of a trie that holds nothing: the hash of the empty string's RLP.</summary>
    public static Hash EmptyRoot { get; } =
        Hash.Parse("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");

    /// <summary>What stands at a key, proven; null when it is proven that nothing does.</summary>
    /// <param name="root">The root, from a trusted header.</param>
    /// <param name="key">The key itself; a secure trie's is the hash of what it stands for.</param>
    /// <param name="nodes">The nodes from the root down. For an empty trie none, or the one byte 0x80.</param>
    /// <exception cref="ProofException">The nodes prove neither.</exception>
    public static byte[]? Verify(Hash root, ReadOnlySpan<byte> key, IReadOnlyList<byte[]> nodes)
    {
        if (root == EmptyRoot)
        {
            return nodes is [] or [[0x80]]
                ? null
                : throw new ProofException("The trie is empty, and yet there are nodes.");
        }

        int used = 0;
        RlpItem? value = TrieWalk.Find(root, key, hash =>
            used == nodes.Count ? throw new ProofException($"The node {hash} is missing.")
            : Keccak256.Hash(nodes[used]) != hash ? throw new ProofException($"Node {used} is not {hash}.")
            : nodes[used++]);
        return used == nodes.Count
            ? value?.Bytes.ToArray()
            : throw new ProofException($"{used} of {nodes.Count} nodes lead to the answer, the others nowhere.");
    }
}
