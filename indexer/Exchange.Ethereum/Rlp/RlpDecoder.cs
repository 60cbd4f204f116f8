namespace Exchange.Ethereum.Rlp;

/// <summary>
/// Reads RLP in its only form: one item and nothing after it, lengths as short as possible. What it accepts, encoding
/// gives back byte for byte.
/// </summary>
internal static class RlpDecoder
{
    internal static RlpItem Decode(ReadOnlyMemory<byte> data)
    {
        int position = 0;
        RlpItem item = Read(data, ref position, data.Length, depth: 0);
        return position == data.Length ? item : throw new RlpException("Bytes follow the item", position);
    }

    private static RlpItem Read(ReadOnlyMemory<byte> data, ref int position, int end, int depth)
    {
        if (position >= end)
        {
            throw new RlpException("Expected an item, got the end", position);
        }

        int start = position;
        byte prefix = data.Span[position];
        switch (prefix)
        {
            case < 0x80:
                position++;
                return RlpItem.Of(data.Slice(start, 1));
            case < 0xc0:
                ReadOnlyMemory<byte> bytes = Take(data, ref position, end, ReadLength(data, ref position, end, 0x80));
                return bytes.Length == 1 && bytes.Span[0] < 0x80
                    ? throw new RlpException("A byte below 0x80 is its own encoding", start)
                    : RlpItem.Of(bytes);
            default:
                return ReadList(data, ref position, end, depth + 1);
        }
    }

    private static RlpItem ReadList(ReadOnlyMemory<byte> data, ref int position, int end, int depth)
    {
        if (depth > RlpItem.DepthMax)
        {
            throw new RlpException($"Lists nest deeper than {RlpItem.DepthMax}", position);
        }

        int length = ReadLength(data, ref position, end, 0xc0);
        int start = position;
        Take(data, ref position, end, length);

        position = start;
        List<RlpItem> items = [];
        while (position < start + length)
        {
            items.Add(Read(data, ref position, start + length, depth));
        }

        return RlpItem.OfDecoded([.. items]);
    }

    private static int ReadLength(ReadOnlyMemory<byte> data, ref int position, int end, byte offset)
    {
        int start = position;
        int shortLength = data.Span[position++] - offset;
        if (shortLength <= 55)
        {
            return shortLength;
        }

        ReadOnlySpan<byte> digits = Take(data, ref position, end, shortLength - 55).Span;
        if (digits[0] == 0)
        {
            throw new RlpException("The length has a leading zero", start + 1);
        }

        // More than four digits, or a set sign bit, is beyond any buffer there is.
        uint length = 0;
        foreach (byte digit in digits)
        {
            length = digits.Length > 4 ? uint.MaxValue : (length << 8) | digit;
        }

        return length switch
        {
            <= 55 => throw new RlpException("The length fits into the prefix", start),
            > int.MaxValue => throw new RlpException("The length is beyond the data", start),
            _ => (int)length,
        };
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> data, ref int position, int end, int length)
    {
        if (length > end - position)
        {
            throw new RlpException($"{length} bytes announced, {end - position} left", position);
        }

        ReadOnlyMemory<byte> taken = data.Slice(position, length);
        position += length;
        return taken;
    }
}
