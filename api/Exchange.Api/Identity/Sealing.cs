using System.Security.Cryptography;
using System.Text;

namespace Exchange.Api.Identity;

/// <summary>Seals what must not be read from the database alone: keys we keep, and answers we gave.</summary>
/// <remarks>
/// AES-256-GCM with a name as associated data, so that a row cannot be put in another's place. Sealed bytes are the
/// nonce (12), the text and the tag (16).
/// </remarks>
internal sealed class Sealing(byte[] masterKey)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MarkKeyBytes = 32;

    /// <summary>Seals bytes under the name that <see cref="Open"/> will ask for.</summary>
    public byte[] Close(string name, ReadOnlySpan<byte> open)
    {
        var closed = new byte[NonceBytes + open.Length + TagBytes];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Encrypt(
            nonce, open, closed.AsSpan(NonceBytes, open.Length), closed.AsSpan(NonceBytes + open.Length),
            Encoding.UTF8.GetBytes(name));
        return closed;
    }

    /// <summary>Opens what was sealed under this name.</summary>
    /// <exception cref="CryptographicException">Another key, another name, or bytes that somebody changed.</exception>
    public byte[] Open(string name, ReadOnlySpan<byte> closed)
    {
        var open = new byte[closed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Decrypt(
            closed[..NonceBytes], closed[NonceBytes..^TagBytes], closed[^TagBytes..], open,
            Encoding.UTF8.GetBytes(name));
        return open;
    }

    /// <summary>The sealing under a key of somebody's own, which is itself sealed here.</summary>
    public Sealing Under(string name, ReadOnlySpan<byte> closedKey) => new(Open(name, closedKey));

    /// <summary>A mark that only we can make: the same for the same text and name, and no way back from it.</summary>
    public byte[] Mark(string name, ReadOnlySpan<byte> text) => HMACSHA256.HashData(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey, MarkKeyBytes, info: Encoding.UTF8.GetBytes(name)), text);
}
