using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi;

/// <summary>Writes one value by the writer's methods.</summary>
public delegate void AbiWrite<in T>(AbiWriter writer, T value);

/// <summary>
/// Writes the contract ABI (docs.soliditylang.org, "Contract ABI Specification"): a frame of one word for each static
/// value and one offset for each dynamic one, then the dynamic values in the same order without gaps. What outgrows
/// its first buffer goes on in a pooled one, so that a large call costs little more than its own bytes.
/// </summary>
public sealed class AbiWriter
{
    private const int Word = 32;

    // 128 MiB: what no calldata reaches, and little enough to lay out before the values are looked at.
    private const long FrameWordsMax = 1 << 22;

    // Only well-formed text has bytes: a lone surrogate is refused, not replaced.
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private byte[] _buffer;
    private int _length;
    private int _frame;
    private int _head;
    private bool _isPooled;
    private bool _isDone;

    /// <summary>Opens the outermost frame, after a selector if the values are a call's or an error's.</summary>
    public AbiWriter(long headWords, ReadOnlySpan<byte> selector = default)
    {
        Check(headWords);
        _length = selector.Length + ((int)headWords * Word);
        _buffer = new byte[_length + (4 * Word)];
        selector.CopyTo(_buffer);
        _frame = _head = selector.Length;
    }

    /// <summary>uint8 to uint64, as far as 63 bits hold them.</summary>
    public void WriteUInt(long value, int bits)
    {
        if (value < 0 || (bits < 64 && value >> bits != 0))
        {
            throw new AbiException($"{value} is no uint{bits}.");
        }

        BinaryPrimitives.WriteInt64BigEndian(NextWord()[24..], value);
    }

    /// <summary>int8 to int64.</summary>
    public void WriteInt(long value, int bits)
    {
        // Shifting all but the sign away must leave nothing but the sign.
        if (value >> (bits - 1) is not (0 or -1))
        {
            throw new AbiException($"{value} is no int{bits}.");
        }

        Span<byte> word = NextWord();
        word.Fill(value < 0 ? (byte)0xff : (byte)0);
        BinaryPrimitives.WriteInt64BigEndian(word[24..], value);
    }

    /// <summary>uint8 to uint256.</summary>
    public void WriteBigUInt(BigInteger value, int bits)
    {
        if (value.Sign < 0 || value.GetBitLength() > bits)
        {
            throw new AbiException($"{value} is no uint{bits}.");
        }

        value.TryWriteBytes(
            NextWord()[^value.GetByteCount(isUnsigned: true)..], out _, isUnsigned: true, isBigEndian: true);
    }

    /// <summary>int8 to int256.</summary>
    public void WriteBigInt(BigInteger value, int bits)
    {
        // The bit length leaves the sign out.
        if (value.GetBitLength() > bits - 1)
        {
            throw new AbiException($"{value} is no int{bits}.");
        }

        Span<byte> word = NextWord();
        word.Fill(value.Sign < 0 ? (byte)0xff : (byte)0);
        value.TryWriteBytes(word[^value.GetByteCount()..], out _, isUnsigned: false, isBigEndian: true);
    }

    /// <summary>bool.</summary>
    public void WriteBool(bool value) => NextWord()[^1] = value ? (byte)1 : (byte)0;

    /// <summary>address.</summary>
    public void WriteAddress(Address value) => value.AsSpan().CopyTo(NextWord()[(Word - Address.Length)..]);

    /// <summary>bytes32.</summary>
    public void WriteHash(Hash value) => value.AsSpan().CopyTo(NextWord());

    /// <summary>bytes1 to bytes32.</summary>
    public void WriteFixedBytes(ReadOnlySpan<byte> value, int length)
    {
        if (value.Length != length)
        {
            throw new AbiException($"{value.Length} bytes are no bytes{length}.");
        }

        value.CopyTo(NextWord());
    }

    /// <summary>bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteOffset();
        WriteLength(value.Length);
        value.CopyTo(Append((value.Length + Word - 1) / Word));
    }

    /// <summary>string.</summary>
    public void WriteString(string value) => WriteBytes(BytesOf(value));
    /// <summary>A tuple with a dynamic member; those of a static one are written as if they stood alone.</summary>
    public void WriteTuple<T>(T value, long headWords, AbiWrite<T> write)
    {
        WriteOffset();
        (int frame, int head) = Enter(headWords);
        write(this, value);
        (_frame, _head) = (frame, head);
    }

    /// <summary>T[], where T takes so many words in a frame: one if it is dynamic.</summary>
    public void WriteArray<T>(IReadOnlyList<T> items, long wordsEach, AbiWrite<T> write)
    {
        WriteOffset();
        WriteLength(items.Count);
        WriteItems(items, wordsEach, write);
    }

    /// <summary>T[length].</summary>
    public void WriteFixedArray<T>(IReadOnlyList<T> items, int length, bool isDynamic, AbiWrite<T> write)
    {
        if (items.Count != length)
        {
            throw new AbiException($"{items.Count} items, the type has {length}.");
        }

        if (isDynamic)
        {
            WriteOffset();
            WriteItems(items, 1, write);
            return;
        }

        foreach (T item in items)
        {
            write(this, item);
        }
    }

    /// <summary>Hands over all that was written, once.</summary>
    public byte[] ToArray()
    {
        byte[] all = !_isDone
            ? _buffer.AsSpan(0, _length).ToArray()
            : throw new InvalidOperationException("The writer handed over what it wrote.");
        ReplaceBuffer(by: [], isPooled: false);
        _isDone = true;
        return all;
    }

    internal static byte[] BytesOf(string value)
    {
        try
        {
            return Utf8.GetBytes(value);
        }
        catch (EncoderFallbackException)
        {
            throw new AbiException("The text is not well-formed Unicode.");
        }
    }

    private void WriteItems<T>(IReadOnlyList<T> items, long wordsEach, AbiWrite<T> write)
    {
        (int frame, int head) = Enter(items.Count * wordsEach);
        foreach (T item in items)
        {
            write(this, item);
        }

        (_frame, _head) = (frame, head);
    }

    private Span<byte> NextWord()
    {
        Span<byte> word = _buffer.AsSpan(_head, Word);
        _head += Word;
        return word;
    }

    // Offsets count from the start of the frame they stand in.
    private void WriteOffset() => BinaryPrimitives.WriteInt32BigEndian(NextWord()[28..], _length - _frame);

    private void WriteLength(int length) => BinaryPrimitives.WriteInt32BigEndian(Append(1)[28..], length);

    private static void Check(long headWords)
    {
        if (headWords > FrameWordsMax)
        {
            throw new AbiException($"A frame of {headWords} words is larger than {FrameWordsMax}.");
        }
    }

    private (int Frame, int Head) Enter(long headWords)
    {
        Check(headWords);
        (int, int) outer = (_frame, _head);
        _frame = _head = _length;
        Append((int)headWords);
        return outer;
    }

    private Span<byte> Append(int words)
    {
        int start = _length;
        _length = checked(start + (words * Word));
        if (_length > _buffer.Length)
        {
            long wanted = Math.Max(_length, Math.Min(2L * _buffer.Length, Array.MaxLength));
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)wanted);
            _buffer.AsSpan(0, start).CopyTo(larger);
            ReplaceBuffer(larger, isPooled: true);
        }

        // A pooled buffer holds what others left in it.
        Span<byte> added = _buffer.AsSpan(start, words * Word);
        added.Clear();
        return added;
    }

    private void ReplaceBuffer(byte[] by, bool isPooled)
    {
        if (_isPooled)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        (_buffer, _isPooled) = (by, isPooled);
    }
}
