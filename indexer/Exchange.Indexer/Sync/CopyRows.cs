using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Rows in the bytes that PostgreSQL's <c>copy … (format binary)</c> reads (its manual, "Binary Format"), encoded
/// once, when they are added, into rented chunks that are never copied.
/// </summary>
internal sealed class CopyRows
{
    private const int ChunkBytes = 128 * 1_024;

    // PostgreSQL counts from 2000-01-01, days and microseconds.
    private const int DaysBefore2000 = 10_957;
    private const long MicrosecondsBefore2000 = DaysBefore2000 * 86_400_000_000L;

    private const int BigIntOid = 20;
    private const int NumericOid = 1_700;

    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xff, 0x0d, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static readonly byte[] Trailer = [0xff, 0xff];

    private readonly List<(byte[] Chunk, int Used)> _full = [];
    private byte[] _chunk;
    private int _used;

    public CopyRows(int firstChunkBytes = 256)
    {
        _chunk = ArrayPool<byte>.Shared.Rent(firstChunkBytes);
        Header.CopyTo(Take(Header.Length));
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(params ReadOnlySpan<Value> values)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), (short)values.Length);
        foreach (ref readonly Value value in values)
        {
            Write(value);
        }

        Count++;
    }

    /// <summary>Adds a row whose first fields are encoded already, with a number as its last.</summary>
    public void Add(int fields, ReadOnlySpan<byte> encoded, long last)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), (short)(fields + 1));
        encoded.CopyTo(Take(encoded.Length));
        WriteBigInt(last);
        Count++;
    }

    /// <summary>The fields of a row without their count, to be compared or kept.</summary>
    public static ReadOnlySpan<byte> Encode(CopyRows scratch, ReadOnlySpan<Value> values)
    {
        scratch._used = 0;
        foreach (ref readonly Value value in values)
        {
            scratch.Write(value);
        }

        return scratch._full.Count == 0
            ? scratch._chunk.AsSpan(0, scratch._used)
            : throw new ArgumentException("A key is longer than its scratch.", nameof(values));
    }

    /// <summary>Everything added, with header and trailer.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Chunks()
    {
        foreach ((byte[] chunk, int used) in _full)
        {
            yield return chunk.AsMemory(0, used);
        }

        yield return _chunk.AsMemory(0, _used);
        yield return Trailer;
    }

    /// <summary>Gives the chunks back; the rows are gone.</summary>
    public void Release()
    {
        _full.ForEach(full => ArrayPool<byte>.Shared.Return(full.Chunk));
        _full.Clear();
        ArrayPool<byte>.Shared.Return(_chunk);
        _chunk = [];
        _used = 0;
    }

    private void Write(in Value value)
    {
        switch (value.Type)
        {
            case ValueType.Null:
                BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), -1);
                break;
            case ValueType.BigInt:
                WriteBigInt(value.Number);
                break;
            case ValueType.Int:
                WriteInt((int)value.Number);
                break;
            case ValueType.Boolean:
                TakeField(1)[0] = (byte)value.Number;
                break;
            case ValueType.Timestamp:
                WriteBigInt(value.Number - MicrosecondsBefore2000);
                break;
            case ValueType.Date:
                WriteInt((int)value.Number - DaysBefore2000);
                break;
            case ValueType.Numeric:
                WriteNumeric(value.Wide);
                break;
            case ValueType.Hash:
                value.Name.AsSpan().CopyTo(TakeField(Hash.Length));
                break;
            case ValueType.Address:
                value.Name.AsSpan()[..Address.Length].CopyTo(TakeField(Address.Length));
                break;
            case ValueType.Text:
                string text = (string)value.Reference!;
                Encoding.UTF8.GetBytes(text, TakeField(Encoding.UTF8.GetByteCount(text)));
                break;
            case ValueType.Bytes:
                byte[] bytes = (byte[])value.Reference!;
                bytes.CopyTo(TakeField(bytes.Length));
                break;
            default:
                WriteArray(value);
                break;
        }
    }

    private void WriteArray(in Value value)
    {
        CopyRows elements = new();
        int headerEnds = elements._used;
        int count = 0;
        if (value.Reference is long[] numbers)
        {
            count = numbers.Length;
            Array.ForEach(numbers, elements.WriteBigInt);
        }
        else if (value.Reference is BigInteger[] wides)
        {
            count = wides.Length;
            Array.ForEach(wides, elements.WriteNumeric);
        }

        // One dimension, no nulls, and its first index; an array of nothing has no dimension.
        int[] shape = [count == 0 ? 0 : 1, 0, value.Type == ValueType.BigIntArray ? BigIntOid : NumericOid, count, 1];
        ReadOnlySpan<int> header = count == 0 ? shape.AsSpan(0, 3) : shape;
        byte[] body = [.. elements.Chunks().SelectMany(chunk => chunk.ToArray())];
        ReadOnlySpan<byte> fields = body.AsSpan(headerEnds, body.Length - headerEnds - Trailer.Length);
        Span<byte> field = TakeField((header.Length * sizeof(int)) + fields.Length);
        foreach (int word in header)
        {
            BinaryPrimitives.WriteInt32BigEndian(field, word);
            field = field[sizeof(int)..];
        }

        fields.CopyTo(field);
        elements.Release();
    }

    private void WriteBigInt(long number) => BinaryPrimitives.WriteInt64BigEndian(TakeField(sizeof(long)), number);

    private void WriteInt(int number) => BinaryPrimitives.WriteInt32BigEndian(TakeField(sizeof(int)), number);

    private void WriteNumeric(BigInteger number)
    {
        Span<short> digits = stackalloc short[Decimals.DigitsMax];
        int count = Decimals.Of(number, digits);

        // Digit count, weight of the first digit, sign, digits after the point; then the digits, the highest first.
        Span<byte> field = TakeField((4 + count) * sizeof(short));
        BinaryPrimitives.WriteInt16BigEndian(field, (short)count);
        BinaryPrimitives.WriteInt16BigEndian(field[2..], (short)(count == 0 ? 0 : count - 1));
        BinaryPrimitives.WriteInt32BigEndian(field[4..], 0);
        for (int i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(field[(8 + (2 * i))..], digits[count - 1 - i]);
        }
    }

    private Span<byte> TakeField(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), length);
        return Take(length);
    }

    // Chunks grow with what they hold: most batches have a handful of rows a table.
    private Span<byte> Take(int length)
    {
        if (_chunk.Length - _used < length)
        {
            _full.Add((_chunk, _used));
            _chunk = ArrayPool<byte>.Shared.Rent(Math.Max(length, Math.Min(ChunkBytes, _chunk.Length * 4)));
            _used = 0;
        }

        _used += length;
        return _chunk.AsSpan(_used - length, length);
    }
}
