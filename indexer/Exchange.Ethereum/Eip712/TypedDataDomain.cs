using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Eip712;

/// <summary>
/// Where a signature is good: what is left out here is not part of the domain's type either (EIP-712, "Definition of
/// domainSeparator").
/// </summary>
public sealed record TypedDataDomain
{
    /// <summary>The readable name of the application.</summary>
    public string? Name { get; init; }

    /// <summary>Its major version.</summary>
    public string? Version { get; init; }

    /// <summary>The chain.</summary>
    public BigInteger? ChainId { get; init; }

    /// <summary>The contract that checks the signature.</summary>
    public Address? VerifyingContract { get; init; }

    /// <summary>Tells apart what the others leave the same.</summary>
    public Hash? Salt { get; init; }

    /// <summary>The members there are, in the order the EIP gives them.</summary>
    internal IEnumerable<(TypedDataField Field, object Value)> Members()
    {
        if (Name is not null)
        {
            yield return (new("name", "string"), Name);
        }

        if (Version is not null)
        {
            yield return (new("version", "string"), Version);
        }

        if (ChainId is { } chainId)
        {
            yield return (new("chainId", "uint256"), chainId);
        }

        if (VerifyingContract is { } contract)
        {
            yield return (new("verifyingContract", "address"), contract);
        }

        if (Salt is { } salt)
        {
            yield return (new("salt", "bytes32"), salt);
        }
    }
}
