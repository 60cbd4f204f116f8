using System.Security.Cryptography;
using System.Text;

namespace Exchange.Ethereum.Crypto;

/// <summary>How a keystore makes a key of its password: the cost of every guess.</summary>
public abstract record KeystoreKdf
{
    // 16 bytes to encrypt with, and 16 to authenticate.
    internal const int KeyLength = 32;

    private protected KeystoreKdf()
    {
    }

    /// <summary>What wallets write today: scrypt with n 262,144, r 8 and p 1, which takes 256 MiB.</summary>
    public static KeystoreKdf Standard { get; } = new ScryptKdf(1 << 18, 8, 1);

    /// <summary>Whether its parameters are within their bounds.</summary>
    internal abstract bool IsWithinBounds { get; }

    internal byte[] DeriveKey(string password, ReadOnlySpan<byte> salt)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(password);
        try
        {
            return DeriveKey(utf8, salt);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(utf8);
        }
    }

    private protected abstract byte[] DeriveKey(byte[] password, ReadOnlySpan<byte> salt);
}

/// <summary>scrypt (RFC 7914): every guess also takes memory.</summary>
/// <param name="N">Cost: a power of two, 2 to 2^20.</param>
/// <param name="R">Size of a block in 128 bytes, 1 to 64.</param>
/// <param name="P">How often it is done, 1 to 64.</param>
public sealed record ScryptKdf(int N, int R, int P) : KeystoreKdf
{
    internal override bool IsWithinBounds => Scrypt.IsWithinBounds(N, R, P);

    private protected override byte[] DeriveKey(byte[] password, ReadOnlySpan<byte> salt) =>
        Scrypt.DeriveKey(password, salt, N, R, P, KeyLength);
}

/// <summary>PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2).</summary>
/// <param name="Iterations">1 to 2^22.</param>
public sealed record Pbkdf2Kdf(int Iterations) : KeystoreKdf
{
    /// <summary>The most iterations there may be.</summary>
    public const int IterationsMax = 1 << 22;

    internal override bool IsWithinBounds => Iterations is >= 1 and <= IterationsMax;

    private protected override byte[] DeriveKey(byte[] password, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, KeyLength);
}
