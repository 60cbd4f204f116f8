using System.Buffers;

namespace Exchange.Ethereum.Primitives;

/// <summary>
/// Bytes as Ethereum writes them: <c>0x</c> and two digits a byte. Any case comes in, lower case goes out.
/// </summary>
public static class Hex
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Writes <paramref name="bytes"/> as <c>0x…</c> in lower case.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes) => string.Concat("0x", Convert.ToHexStringLower(bytes));

    /// <summary>Reads <c>0x…</c> with an even number of digits.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static byte[] Decode(ReadOnlySpan<char> text)
    {
        int length = LengthOf(text);
        byte[] bytes = length == 0 ? [] : new byte[length];
        DecodeDigits(text, bytes);
        return bytes;
    }

    /// <summary>Reads <c>0x…</c> that must hold exactly as many bytes as <paramref name="into"/>.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static void Decode(ReadOnlySpan<char> text, Span<byte> into)
    {
        int length = LengthOf(text);
        if (length != into.Length)
        {
            throw new HexException($"Expected {into.Length} bytes, got {length}", text.Length);
        }

        DecodeDigits(text, into);
    }

    /// <summary>Reads the UTF-8 text of <c>0x…</c> without making a string of it.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static byte[] Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length % 2 != 0 || !utf8.StartsWith("0x"u8))
        {
            throw new HexException("Expected 0x and an even number of digits", 0);
        }

        byte[] bytes = utf8.Length == 2 ? [] : new byte[(utf8.Length / 2) - 1];
        DecodeDigits(utf8, bytes);
        return bytes;
    }

    /// <summary>Reads UTF-8 text that must hold exactly as many bytes as <paramref name="into"/>.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static void Decode(ReadOnlySpan<byte> utf8, Span<byte> into)
    {
        if (utf8.Length != 2 + (2 * into.Length) || !utf8.StartsWith("0x"u8))
        {
            throw new HexException($"Expected 0x and {2 * into.Length} digits", 0);
        }

        DecodeDigits(utf8, into);
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("0x"))
        {
            throw new HexException("Expected 0x", 0);
        }

        return text.Length % 2 == 0
            ? (text.Length / 2) - 1
            : throw new HexException("Expected an even number of digits", text.Length);
    }

    private static void DecodeDigits(ReadOnlySpan<char> text, Span<byte> into)
    {
        if (Convert.FromHexString(text[2..], into, out _, out _) != OperationStatus.Done)
        {
            throw new HexException("Not a hex digit", 2 + text[2..].IndexOfAnyExcept(Digits));
        }
    }

    private static void DecodeDigits(ReadOnlySpan<byte> utf8, Span<byte> into)
    {
        if (Convert.FromHexString(utf8[2..], into, out int read, out _) != OperationStatus.Done)
        {
            throw new HexException("Not a hex digit", 2 + read);
        }
    }
}
