using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Data.Paging;

/// <summary>
/// Writes a row's place in an order as text: the order's mark and the row's keys. Only what it writes does it read;
/// everything else, and the cursor of another order, is refused in the same words.
/// </summary>
/// <remarks>
/// Shape, in Base64Url: four bytes of the order's mark; for every key a byte 0 for null, or 1, two bytes of length
/// and the text in UTF-8. A cursor is no secret: whoever decodes it reads the keys of a row it was shown with.
/// </remarks>
internal static class Cursor
{
    private const byte Null = 0;
    private const byte Present = 1;

    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    public static string Write(uint order, IEnumerable<object?> keys)
    {
        using var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, order);
        bytes.Write(number);
        foreach (var key in keys)
        {
            bytes.WriteByte(key is null ? Null : Present);
            if (key is not null)
            {
                var text = _utf8.GetBytes(KeyText.Write(key));
                BinaryPrimitives.WriteUInt16BigEndian(number, checked((ushort)text.Length));
                bytes.Write(number[..sizeof(ushort)]);
                bytes.Write(text);
            }
        }

        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The keys of a cursor of that order; a cursor of any other origin is refused.</summary>
    public static object?[] Read(string cursor, uint order, IReadOnlyList<Type> types)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor).AsSpan();
            if (BinaryPrimitives.ReadUInt32BigEndian(bytes) == order)
            {
                var keys = ReadKeys(bytes[sizeof(uint)..], types);
                // One place has one cursor: no padding, no leading zeros, no other spelling of the same value.
                if (keys is not null && Write(order, keys) == cursor)
                {
                    return keys;
                }
            }
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or IndexOutOfRangeException)
        {
            // Not one of ours: refused below like every other.
        }

        throw new GraphQLException("The cursor is not one this list gave out.", ErrorCodes.CursorInvalid);
    }

    private static object?[]? ReadKeys(ReadOnlySpan<byte> bytes, IReadOnlyList<Type> types)
    {
        var keys = new object?[types.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var isNull = bytes[0] == Null;
            bytes = bytes[1..];
            if (!isNull)
            {
                var length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
                var text = _utf8.GetString(bytes.Slice(sizeof(ushort), length));
                bytes = bytes[(sizeof(ushort) + length)..];
                keys[i] = KeyText.Read(types[i], text);
                if (keys[i] is null)
                {
                    return null;
                }
            }
        }

        return bytes.IsEmpty ? keys : null;
    }
}
