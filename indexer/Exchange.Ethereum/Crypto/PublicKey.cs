using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// A public key of secp256k1. Who knows it checks a signature by the framework's ECDsa alone, and need not recover a
/// key from every signature as <see cref="Secp256k1.Recover"/> does: the way for signers that come again and again.
/// </summary>
public sealed class PublicKey : IDisposable
{
    private readonly ECDsa _key;

    private PublicKey(CurvePoint point)
    {
        byte[] bytes = new byte[64];
        point.Write(bytes);
        _key = ECDsa.Create(new ECParameters
        {
            Curve = Secp256k1.Curve,
            Q = new ECPoint { X = bytes[..32], Y = bytes[32..] },
        });
        Address = point.ToAddress();
    }

    /// <summary>The account that the key speaks for.</summary>
    public Address Address { get; }

    /// <summary>The key that made a signature (SEC 1, section 4.1.6).</summary>
    /// <exception cref="SignatureException">No key can have made it.</exception>
    public static PublicKey Recover(Hash digest, Signature signature) =>
        new(Secp256k1.RecoverPoint(digest, signature));

    /// <summary>Whether this key signed the digest; v, which only recovering needs, is not looked at.</summary>
    public bool Verify(Hash digest, Signature signature)
    {
        Span<byte> rs = stackalloc byte[64];
        Secp256k1.WriteScalar(signature.R, rs[..32]);
        Secp256k1.WriteScalar(signature.S, rs[32..]);
        return _key.VerifyHash(digest.AsSpan(), rs, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
