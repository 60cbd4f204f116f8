using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>Whoever can sign for an address: a key in memory, in a keystore, behind a service.</summary>
public interface ISigner
{
    /// <summary>Whose signatures these are.</summary>
    Address Address { get; }

    /// <summary>Signs a digest; two calls may give two different signatures, both good.</summary>
    Signature Sign(Hash digest);
}
