using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi;

/// <summary>Reads one value by the reader's methods.</summary>
public delegate T AbiRead<out T>(ref AbiReader reader);

/// <summary>
/// Reads the contract ABI, and accepts data exactly when writing the values again gives the same bytes. There is only
/// one place where a dynamic value can be: right after the one before it. So every offset is compared, never followed,
/// and data cannot overlap, loop or hide bytes. Nothing is allocated before the data is known to hold it.
/// </summary>
public ref struct AbiReader
{
    private const int Word = 32;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _data;
    private int _frame;
    private int _head;
    private int _tail;

    /// <summary>Opens the outermost frame, which must be there in full.</summary>
    public AbiReader(ReadOnlySpan<byte> data, long headWords)
    {
        _data = data;
        Enter(headWords);
    }

    /// <summary>Opens the frame behind the selector of a call or an error, which must be the expected one.</summary>
    public static AbiReader AfterSelector(
        ReadOnlySpan<byte> data, scoped ReadOnlySpan<byte> selector, long headWords) =>
        new(WithoutSelector(data, selector), headWords);

    /// <summary>uint8 to uint64 as a long; more than 63 bits are refused.</summary>
    public long ReadUInt(int bits)
    {
        ReadOnlySpan<byte> word = NextWord();
        ulong value = BinaryPrimitives.ReadUInt64BigEndian(word[24..]);
        bool fits = !word[..24].ContainsAnyExcept((byte)0) && (bits == 64 || value >> bits == 0);
        if (!fits)
        {
            throw At($"The word is no uint{bits}", _head - Word);
        }

        return value <= long.MaxValue ? (long)value : throw At($"{value} exceeds 63 bits", _head - Word);
    }

    /// <summary>int8 to int64.</summary>
    public long ReadInt(int bits)
    {
        ReadOnlySpan<byte> word = NextWord();
        long value = BinaryPrimitives.ReadInt64BigEndian(word[24..]);
        byte sign = value < 0 ? (byte)0xff : (byte)0;
        return !word[..24].ContainsAnyExcept(sign) && value >> (bits - 1) is 0 or -1
            ? value
            : throw At($"The word is no int{bits}", _head - Word);
    }

    /// <summary>An enum with so many members, whose first is zero.</summary>
    public long ReadEnum(int members)
    {
        long value = ReadUInt(8);
        return value < members ? value : throw At($"{value} is none of the enum's {members} members", _head - Word);
    }

    /// <summary>uint8 to uint256.</summary>
    public BigInteger ReadBigUInt(int bits)
    {
        ReadOnlySpan<byte> word = NextWord();
        return word[..(Word - (bits / 8))].ContainsAnyExcept((byte)0)
            ? throw At($"The word is no uint{bits}", _head - Word)
            : new BigInteger(word, isUnsigned: true, isBigEndian: true);
    }

    /// <summary>int8 to int256.</summary>
    public BigInteger ReadBigInt(int bits)
    {
        ReadOnlySpan<byte> word = NextWord();
        var value = new BigInteger(word, isUnsigned: false, isBigEndian: true);
        return value.GetBitLength() <= bits - 1 ? value : throw At($"The word is no int{bits}", _head - Word);
    }

    /// <summary>bool.</summary>
    public bool ReadBool()
    {
        ReadOnlySpan<byte> word = NextWord();
        return !word[..^1].ContainsAnyExcept((byte)0) && word[^1] <= 1
            ? word[^1] == 1
            : throw At("The word is no bool", _head - Word);
    }

    /// <summary>address.</summary>
    public Address ReadAddress()
    {
        ReadOnlySpan<byte> word = NextWord();
        return word[..^Address.Length].ContainsAnyExcept((byte)0)
            ? throw At("The word is no address", _head - Word)
            : Address.From(word[^Address.Length..]);
    }

    /// <summary>bytes32.</summary>
    public Hash ReadHash() => Hash.From(NextWord());

    /// <summary>bytes1 to bytes32.</summary>
    public byte[] ReadFixedBytes(int length)
    {
        ReadOnlySpan<byte> word = NextWord();
        return word[length..].ContainsAnyExcept((byte)0)
            ? throw At($"The word is no bytes{length}", _head - Word)
            : word[..length].ToArray();
    }

    /// <summary>bytes.</summary>
    public byte[] ReadBytes() => NextBytes().ToArray();

    /// <summary>string.</summary>
    public string ReadString()
    {
        int start = _tail + Word;
        ReadOnlySpan<byte> bytes = NextBytes();
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw At("The text is not UTF-8", start);
        }
    }

    /// <summary>A tuple with a dynamic member; those of a static one are read as if they stood alone.</summary>
    public T ReadTuple<T>(long headWords, AbiRead<T> read)
    {
        ReadOffset();
        (int frame, int head) = Enter(headWords);
        T value = read(ref this);
        (_frame, _head) = (frame, head);
        return value;
    }

    /// <summary>T[], where T takes so many words in a frame: one if it is dynamic.</summary>
    public T[] ReadArray<T>(long wordsEach, AbiRead<T> read)
    {
        ReadOffset();
        int length = ReadLength();
        return ReadItems(length, wordsEach, read);
    }

    /// <summary>T[length].</summary>
    public T[] ReadFixedArray<T>(int length, bool isDynamic, AbiRead<T> read)
    {
        if (isDynamic)
        {
            ReadOffset();
            return ReadItems(length, 1, read);
        }

        // The frame is known to be there, and every item takes a word of it or more.
        var items = new T[length];
        foreach (ref T item in items.AsSpan())
        {
            item = read(ref this);
        }

        return items;
    }

    /// <summary>Hands the values over once nothing is left behind them.</summary>
    public readonly T Finish<T>(T values) =>
        _tail == _data.Length ? values : throw At("Bytes follow the last value", _tail);

    internal static ReadOnlySpan<byte> WithoutSelector(
        ReadOnlySpan<byte> data, scoped ReadOnlySpan<byte> selector) =>
        data.StartsWith(selector) ? data[selector.Length..] : throw At("The selector is another one", 0);

    private static AbiException At(string message, int position) => new(message, position);

    private T[] ReadItems<T>(int length, long wordsEach, AbiRead<T> read)
    {
        (int frame, int head) = Enter(length * wordsEach);
        var items = new T[length];
        foreach (ref T item in items.AsSpan())
        {
            item = read(ref this);
        }

        (_frame, _head) = (frame, head);
        return items;
    }

    private ReadOnlySpan<byte> NextWord()
    {
        ReadOnlySpan<byte> word = _data.Slice(_head, Word);
        _head += Word;
        return word;
    }

    private ReadOnlySpan<byte> NextBytes()
    {
        ReadOffset();
        int length = ReadLength();
        int start = _tail;
        long padded = (length + Word - 1L) / Word * Word;
        if (padded > _data.Length - start)
        {
            throw At($"{length} bytes announced, {_data.Length - start} left", start - Word);
        }

        _tail = start + (int)padded;
        return _data[(start + length).._tail].ContainsAnyExcept((byte)0)
            ? throw At("The padding is not zero", start + length)
            : _data.Slice(start, length);
    }

    private void ReadOffset()
    {
        ReadOnlySpan<byte> word = NextWord();
        int expected = _tail - _frame;
        if (word[..28].ContainsAnyExcept((byte)0) || BinaryPrimitives.ReadUInt32BigEndian(word[28..]) != expected)
        {
            throw At($"The offset is not {expected}", _head - Word);
        }
    }

    private int ReadLength()
    {
        if (_data.Length - _tail < Word)
        {
            throw At("The length is missing", _tail);
        }

        ReadOnlySpan<byte> word = _data.Slice(_tail, Word);
        uint length = BinaryPrimitives.ReadUInt32BigEndian(word[28..]);
        if (word[..28].ContainsAnyExcept((byte)0) || length > _data.Length - _tail - Word)
        {
            throw At("The length is beyond the data", _tail);
        }

        _tail += Word;
        return (int)length;
    }

    private (int Frame, int Head) Enter(long headWords)
    {
        (int, int) outer = (_frame, _head);
        if (headWords > (_data.Length - _tail) / Word)
        {
            throw At($"{headWords} words expected, {_data.Length - _tail} bytes left", _tail);
        }

        _frame = _head = _tail;
        _tail += (int)headWords * Word;
        return outer;
    }
}
