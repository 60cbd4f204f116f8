using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Eip712;

/// <summary>
/// A message with its types and its domain, as wallets show it and sign it (EIP-712). Values are those of
/// <see cref="Abi.AbiType"/>; a struct is a dictionary by member, an array a list.
/// </summary>
public sealed record TypedData
{
    /// <summary>Where the signature is good.</summary>
    public required TypedDataDomain Domain { get; init; }

    /// <summary>
    /// The struct types by name. <c>EIP712Domain</c> may be among them, to give the domain's members another order.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<TypedDataField>> Types { get; init; }

    /// <summary>The type of the message.</summary>
    public required string PrimaryType { get; init; }

    /// <summary>The message; members its type does not name are ignored.</summary>
    public required IReadOnlyDictionary<string, object?> Message { get; init; }

    /// <summary>Reads the JSON of <c>eth_signTypedData_v4</c>.</summary>
    /// <exception cref="TypedDataException">It is no such JSON, or its parts do not fit each other.</exception>
    public static TypedData FromJson(string json) => TypedDataReader.Read(json);

    /// <summary>Writes the JSON of <c>eth_signTypedData_v4</c>, ready for a wallet.</summary>
    /// <exception cref="TypedDataException">The parts do not fit each other.</exception>
    public string ToJson() => TypedDataWriter.Write(this);

    /// <summary>What is signed: <c>keccak256(0x1901 ‖ domainSeparator ‖ hashStruct(message))</c>.</summary>
    /// <exception cref="TypedDataException">The parts do not fit each other.</exception>
    public Hash Digest() => Keccak256.Hash([0x19, 0x01, .. DomainSeparator().ToArray(), .. StructHash().ToArray()]);

    /// <summary>The hash of the domain.</summary>
    /// <exception cref="TypedDataException">The domain does not have exactly the members its type declares.</exception>
    public Hash DomainSeparator() => new TypedDataEncoder(Types).HashDomain(Domain);

    /// <summary>The hash of the message alone.</summary>
    /// <exception cref="TypedDataException">The message does not fit its type.</exception>
    public Hash StructHash() => PrimaryType == TypedDataEncoder.DomainType
        ? throw new TypedDataException("The domain is no message", "primaryType")
        : new TypedDataEncoder(Types).HashStruct(PrimaryType, Message, "message");

    /// <summary>The primary type with all it refers to: <c>Mail(Person from,…)Person(string name,…)</c>.</summary>
    /// <exception cref="TypedDataException">A type is unknown or recursive.</exception>
    public string EncodeType() => new TypedDataEncoder(Types).EncodeType(PrimaryType);
}
