using System.Numerics;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tries;

/// <summary>
/// Proves accounts under a state root and words under an account's storage root, by the nodes of
/// <c>eth_getProof</c> (EIP-1186; Yellow Paper, 4.1).
/// </summary>
/// <remarks>
/// Storage leaves zeros out, so a zero that is stored is refused. anvil keeps words that were cleared as zeros, which
/// no other node does; what such a node proves of them is therefore no proof.
/// </remarks>
public static class StateProof
{
    /// <summary>An account under a block's state root; null when it is proven that there is none.</summary>
    /// <exception cref="ProofException">The nodes prove neither, or what stands there is no account.</exception>
    public static AccountState? VerifyAccount(Hash stateRoot, Address address, IReadOnlyList<byte[]> nodes) =>
        VerifyHashed(stateRoot, address.AsSpan(), nodes) is { } value ? Proven.Read(value, ReadAccount) : null;

    /// <summary>A word of an account's storage; zero when it is proven that none is stored.</summary>
    /// <exception cref="ProofException">The nodes prove neither, or what stands there is no word but zero.</exception>
    public static Hash VerifyStorage(Hash storageHash, Hash slot, IReadOnlyList<byte[]> nodes) =>
        VerifyHashed(storageHash, slot.AsSpan(), nodes) is { } value ? Proven.Read(value, ReadWord) : Hash.Zero;

    /// <summary>A number below 2^256 as 32 bytes.</summary>
    internal static Hash WordOf(BigInteger number)
    {
        Span<byte> word = stackalloc byte[Hash.Length];
        word.Clear();
        number.TryWriteBytes(
            word[^number.GetByteCount(isUnsigned: true)..], out _, isUnsigned: true, isBigEndian: true);
        return Hash.From(word);
    }

    // The secure trie: keys are hashes, so that nobody can choose long paths.
    private static byte[]? VerifyHashed(Hash root, ReadOnlySpan<byte> key, IReadOnlyList<byte[]> nodes) =>
        MerkleProof.Verify(root, Keccak256.Hash(key).AsSpan(), nodes);

    private static AccountState ReadAccount(byte[] value)
    {
        IReadOnlyList<RlpItem> fields = RlpFields.Decode(value).ToList("account", 4);
        return new AccountState(
            fields[0].ToUInt64("nonce"),
            fields[1].ToInteger("balance"),
            fields[2].ToHash("storage root"),
            fields[3].ToHash("code hash"));
    }

    private static Hash ReadWord(byte[] value)
    {
        BigInteger number = RlpFields.Decode(value).ToInteger("word");
        return number.IsZero
            ? throw new ProofException("A stored word is zero, which storage leaves out.")
            : WordOf(number);
    }
}
