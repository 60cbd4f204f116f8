using System.Numerics;
using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// Signs with a key held in this process. The key goes in and never comes out: not through a property, not through
/// <see cref="ToString"/>, not through an exception.
/// </summary>
public sealed class LocalSigner : ISigner, IDisposable
{
    private readonly ECDsa _key;
    private readonly CurvePoint _publicKey;
    private readonly Lock _oneAtATime = new();

    /// <summary>Takes a private key of 32 bytes.</summary>
    /// <exception cref="ArgumentException">It is no key: not 32 bytes, zero, or not below the order.</exception>
    public LocalSigner(ReadOnlySpan<byte> privateKey)
    {
        if (privateKey.Length != 32 || !Secp256k1.IsPrivateKey(privateKey))
        {
            throw new ArgumentException("Not a private key of secp256k1.", nameof(privateKey));
        }

        byte[] secret = privateKey.ToArray();
        try
        {
            _key = ECDsa.Create(new ECParameters { Curve = Secp256k1.Curve, D = secret });
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        ECPoint q = _key.ExportParameters(includePrivateParameters: false).Q;
        _publicKey = CurvePoint.From(q.X, q.Y);
        Address = _publicKey.ToAddress();
    }

    /// <inheritdoc/>
    public Address Address { get; }

    /// <summary>A signer with a new random key, which nobody will ever see.</summary>
    public static LocalSigner Create()
    {
        Span<byte> secret = stackalloc byte[32];
        try
        {
            do
            {
                RandomNumberGenerator.Fill(secret);
            }
            while (!Secp256k1.IsPrivateKey(secret));

            return new LocalSigner(secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <inheritdoc/>
    public Signature Sign(Hash digest)
    {
        Span<byte> rs = stackalloc byte[64];
        while (true)
        {
            lock (_oneAtATime)
            {
                _ = _key.SignHash(digest.AsSpan(), rs, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }

            var r = new BigInteger(rs[..32], isUnsigned: true, isBigEndian: true);
            var s = new BigInteger(rs[32..], isUnsigned: true, isBigEndian: true);
            if (Secp256k1.Complete(digest, r, s, _publicKey) is { } signature)
            {
                return signature;
            }

            // The point's x was n or above: v could not say so. It happens once in 2^128 signatures.
        }
    }

    /// <summary>Whose key it is, and nothing of the key.</summary>
    public override string ToString() => $"LocalSigner({Address})";

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
