using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tries;

/// <summary>
/// Proves what a block holds, by its header's roots: transactions and receipts, each by its index (Yellow Paper,
/// 4.4.3). A node has no call for these proofs; <see cref="Trie.OfList"/> makes them from a block's whole list.
/// </summary>
public static class BlockProof
{
    /// <summary>A receipt under a block's receipts root; null when it is proven that the block has none
    /// there.</summary>
    /// <exception cref="ProofException">The nodes prove neither, or what stands there is no receipt.</exception>
    public static Receipt? VerifyReceipt(Hash receiptsRoot, ulong index, IReadOnlyList<byte[]> nodes) =>
        VerifyTransaction(receiptsRoot, index, nodes) is { } value
            ? Proven.Read(value, static receipt => Receipt.Decode(receipt))
            : null;

    /// <summary>
    /// A transaction under a block's transactions root, as its sender signed it: its Keccak-256 is its hash. Null when
    /// it is proven that the block has none there.
    /// </summary>
    /// <exception cref="ProofException">The nodes prove neither.</exception>
    public static byte[]? VerifyTransaction(Hash transactionsRoot, ulong index, IReadOnlyList<byte[]> nodes) =>
        MerkleProof.Verify(transactionsRoot, Trie.KeyOf(index), nodes);
}
