using System.Numerics;

namespace Exchange.Ethereum.Rlp;

/// <summary>
/// What RLP can say: a string of bytes, or a list of such items (Yellow Paper, appendix B). It knows its encoded length
/// from the start, so encoding walks the tree once and writes into one buffer.
/// </summary>
public sealed class RlpItem
{
    /// <summary>How deep lists may nest: far above any real use, far below the stack's end.</summary>
    public const int DepthMax = 1024;

    // From 0x80 strings, from 0xc0 lists; up to 55 bytes the prefix holds the length, above it the length's length.
    private const byte StringOffset = 0x80;
    private const byte ListOffset = 0xc0;
    private const int ShortLengthMax = 55;

    private readonly RlpItem[]? _items;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _payloadLength;
    private readonly int _depth;

    private RlpItem(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _payloadLength = bytes.Length;
    }

    private RlpItem(RlpItem[] items)
    {
        _items = items;
        foreach (RlpItem item in items)
        {
            _payloadLength = checked(_payloadLength + item.EncodedLength);
            _depth = Math.Max(_depth, item._depth);
        }

        _depth++;
        if (_depth > DepthMax)
        {
            throw new RlpException($"Lists nest deeper than {DepthMax}", 0);
        }
    }

    /// <summary>Whether it is a list rather than a string.</summary>
    public bool IsList => _items is not null;

    /// <summary>The items of a list.</summary>
    /// <exception cref="InvalidOperationException">It is a string.</exception>
    public IReadOnlyList<RlpItem> Items => _items ?? throw new InvalidOperationException("The item is a string.");

    /// <summary>The bytes of a string.</summary>
    /// <exception cref="InvalidOperationException">It is a list.</exception>
    public ReadOnlyMemory<byte> Bytes =>
        _items is null ? _bytes : throw new InvalidOperationException("The item is a list.");

    /// <summary>Bytes of the encoding.</summary>
    public int EncodedLength => PrefixLength + _payloadLength;

    // A single byte below 0x80 is its own encoding; every other string gets a length prefix.
    private bool IsItsOwnEncoding => _items is null && _bytes.Length == 1 && _bytes.Span[0] < StringOffset;

    private int PrefixLength =>
        IsItsOwnEncoding ? 0 : _payloadLength <= ShortLengthMax ? 1 : 1 + LengthOfLength(_payloadLength);

    /// <summary>A string.</summary>
    public static RlpItem Of(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>An integer: its bytes from the highest, without leading zeros; zero is the empty string.</summary>
    /// <exception cref="OverflowException">It is negative, which RLP cannot say.</exception>
    public static RlpItem Of(BigInteger value) =>
        value.IsZero ? new(ReadOnlyMemory<byte>.Empty) : new(value.ToByteArray(isUnsigned: true, isBigEndian: true));

    /// <summary>A list.</summary>
    /// <exception cref="RlpException">It would nest deeper than <see cref="DepthMax"/>.</exception>
    /// <exception cref="OverflowException">Its encoding would take 2 GiB or more.</exception>
    public static RlpItem List(params IEnumerable<RlpItem> items) => new([.. items]);

    /// <summary>Reads one item that fills <paramref name="data"/>.</summary>
    /// <exception cref="RlpException">The bytes are no RLP, or could be written shorter.</exception>
    public static RlpItem Decode(ReadOnlyMemory<byte> data) => RlpDecoder.Decode(data);

    /// <summary>Writes the item.</summary>
    public byte[] Encode()
    {
        byte[] encoded = new byte[EncodedLength];
        Write(encoded);
        return encoded;
    }

    internal static RlpItem OfDecoded(RlpItem[] items) => new(items);

    private static int LengthOfLength(int length) => length switch
    {
        < 1 << 8 => 1,
        < 1 << 16 => 2,
        < 1 << 24 => 3,
        _ => 4,
    };

    private void Write(Span<byte> into)
    {
        WritePrefix(into);
        into = into[PrefixLength..];
        if (_items is null)
        {
            _bytes.Span.CopyTo(into);
            return;
        }

        foreach (RlpItem item in _items)
        {
            item.Write(into);
            into = into[item.EncodedLength..];
        }
    }

    private void WritePrefix(Span<byte> into)
    {
        int length = PrefixLength - 1;
        if (length < 0)
        {
            return;
        }

        byte offset = _items is null ? StringOffset : ListOffset;
        into[0] = (byte)(offset + (length == 0 ? _payloadLength : ShortLengthMax + length));
        for (int i = 0; i < length; i++)
        {
            into[1 + i] = (byte)(_payloadLength >> (8 * (length - 1 - i)));
        }
    }
}
