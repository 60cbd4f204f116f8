using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tries;

/// <summary>
/// What <c>eth_getProof</c> answers (EIP-1186): what a node says of an account and of words in its storage, and the
/// nodes that prove it. Nothing in it is worth believing before <see cref="Verify"/>.
/// </summary>
public sealed record AccountProof
{
    private static readonly Hash NoCode = Keccak256.Hash([]);

    /// <summary>The account.</summary>
    public required Address Address { get; init; }

    /// <summary>How many transactions it sent, or contracts it created.</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public required ulong Nonce { get; init; }

    /// <summary>Wei it holds.</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public required BigInteger Balance { get; init; }

    /// <summary>Root of its storage.</summary>
    public required Hash StorageHash { get; init; }

    /// <summary>Hash of its code.</summary>
    public required Hash CodeHash { get; init; }

    /// <summary>The nodes from the state root to the account.</summary>
    [JsonPropertyName("accountProof")]
    public required IReadOnlyList<byte[]> Nodes { get; init; }

    /// <summary>The words that were asked for.</summary>
    [JsonPropertyName("storageProof")]
    public required IReadOnlyList<StorageProof> Storage { get; init; }

    /// <summary>Requires it to answer what was asked, and everything it says to be proven.</summary>
    /// <param name="stateRoot">The state root of the block that was asked about, from a trusted header.</param>
    /// <param name="address">The account that was asked for.</param>
    /// <param name="slots">The slots that were asked for, in that order; none if none were.</param>
    /// <returns>Whether there is such an account; what there is not holds, sent and stores nothing.</returns>
    /// <exception cref="ProofException">It answers something else, something is not proven, or something else
    /// is.</exception>
    public bool Verify(Hash stateRoot, Address address, params IReadOnlyCollection<Hash> slots)
    {
        if (Address != address || !Storage.Select(word => word.Slot).SequenceEqual(slots))
        {
            throw new ProofException($"It is not what was asked for of {address}.");
        }

        AccountState? proven = StateProof.VerifyAccount(stateRoot, Address, Nodes);

        // Of an account that is not there, nodes write its two hashes as zeros or as those of nothing.
        AccountState said = proven is null && StorageHash == Hash.Zero && CodeHash == Hash.Zero
            ? new AccountState(Nonce, Balance, MerkleProof.EmptyRoot, NoCode)
            : new AccountState(Nonce, Balance, StorageHash, CodeHash);
        if (said != (proven ?? new AccountState(0, 0, MerkleProof.EmptyRoot, NoCode)))
        {
            throw new ProofException($"Of {Address} something else is proven than is said.");
        }

        foreach (StorageProof word in Storage)
        {
            if (StateProof.VerifyStorage(said.StorageHash, word.Slot, word.Nodes) != word.Word)
            {
                throw new ProofException($"Of slot {word.Slot} something else is proven than is said.");
            }
        }

        return proven is not null;
    }
}

/// <summary>One word of an account's storage, as <c>eth_getProof</c> answers it.</summary>
public sealed record StorageProof
{
    /// <summary>Where it is stored.</summary>
    [JsonPropertyName("key"), JsonConverter(typeof(WordJsonConverter))]
    public required Hash Slot { get; init; }

    /// <summary>What is stored; zero for nothing.</summary>
    [JsonPropertyName("value"), JsonConverter(typeof(WordJsonConverter))]
    public required Hash Word { get; init; }

    /// <summary>The nodes from the account's storage root to it.</summary>
    [JsonPropertyName("proof")]
    public required IReadOnlyList<byte[]> Nodes { get; init; }
}

/// <summary>A word that nodes write as a quantity, with leading zeros or without.</summary>
internal sealed class WordJsonConverter : JsonConverter<Hash>
{
    public override Hash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StateProof.WordOf(HexJson.Read(ref reader, Quantity.Parse));

    public override void Write(Utf8JsonWriter writer, Hash value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
