using System.Globalization;
using System.Text;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// What a wallet signs when it is asked to sign a message (EIP-191, version 0x45): the message after a sentence that no
/// transaction starts with, so that a signed message can never be sent as a transaction.
/// </summary>
public static class PersonalMessage
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The hash of <c>\x19Ethereum Signed Message:\n</c>, the length in digits, and the bytes.</summary>
    public static Hash Digest(ReadOnlySpan<byte> message)
    {
        string length = message.Length.ToString(CultureInfo.InvariantCulture);
        return Keccak256.Hash([.. "\u0019Ethereum Signed Message:\n"u8, .. Utf8.GetBytes(length), .. message]);
    }

    /// <summary>The hash for a message given as text, whose bytes are its UTF-8.</summary>
    /// <exception cref="ArgumentException">The text is not well-formed Unicode.</exception>
    public static Hash Digest(string message) => Digest(Utf8.GetBytes(message));
}
