using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Blocks;

/// <summary>Reads the fields of what a block consists of, each in its only form.</summary>
internal static class RlpFields
{
    /// <summary>Reads one item.</summary>
    internal static RlpItem Decode(ReadOnlyMemory<byte> data)
    {
        try
        {
            return RlpItem.Decode(data);
        }
        catch (RlpException e)
        {
            throw new BlockException($"Not RLP: {e.Message}", e);
        }
    }

    internal static IReadOnlyList<RlpItem> ToList(this RlpItem item, string name) =>
        item.IsList ? item.Items : throw new BlockException($"The {name} is a string, not a list.");

    internal static IReadOnlyList<RlpItem> ToList(this RlpItem item, string name, int count)
    {
        IReadOnlyList<RlpItem> items = item.ToList(name);
        return items.Count == count
            ? items
            : throw new BlockException($"The {name} has {items.Count} fields, not {count}.");
    }

    internal static ReadOnlyMemory<byte> ToBytes(this RlpItem item, string name) =>
        item.IsList ? throw new BlockException($"The {name} is a list, not a string.") : item.Bytes;

    internal static ReadOnlyMemory<byte> ToBytes(this RlpItem item, string name, int length)
    {
        ReadOnlyMemory<byte> bytes = item.ToBytes(name);
        return bytes.Length == length
            ? bytes
            : throw new BlockException($"The {name} has {bytes.Length} bytes, not {length}.");
    }

    internal static Hash ToHash(this RlpItem item, string name) =>
        Hash.From(item.ToBytes(name, Hash.Length).Span);

    internal static Address ToAddress(this RlpItem item, string name) =>
        Address.From(item.ToBytes(name, Address.Length).Span);

    /// <summary>Reads a number below 2^256 without leading zeros.</summary>
    internal static BigInteger ToInteger(this RlpItem item, string name)
    {
        ReadOnlySpan<byte> bytes = item.ToBytes(name).Span;
        return bytes switch
        {
            [0, ..] => throw new BlockException($"The {name} has a leading zero."),
            { Length: > 32 } => throw new BlockException($"The {name} has {bytes.Length} bytes."),
            _ => new BigInteger(bytes, isUnsigned: true, isBigEndian: true),
        };
    }

    /// <summary>Reads a number below 2^64 without leading zeros.</summary>
    internal static ulong ToUInt64(this RlpItem item, string name)
    {
        BigInteger value = item.ToInteger(name);
        return value <= ulong.MaxValue ? (ulong)value : throw new BlockException($"The {name} is not below 2^64.");
    }
}
