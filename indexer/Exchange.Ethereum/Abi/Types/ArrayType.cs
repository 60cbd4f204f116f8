using System.Collections;
using System.Globalization;

namespace Exchange.Ethereum.Abi.Types;

/// <summary>T[] and T[length]; the latter is dynamic exactly when T is.</summary>
internal sealed class ArrayType(AbiType item, int? length) : AbiType(
    $"{item.Name}[{length?.ToString(CultureInfo.InvariantCulture)}]",
    isDynamic: length is null || item.IsDynamic,
    headWords: length is null || item.IsDynamic ? 1 : length.Value * item.HeadWords)
{
    /// <summary>Nine digits: more items than any data holds, few enough that no count of words overflows.</summary>
    internal const int LengthMax = 999_999_999;

    public override AbiType Item => item;

    public override int? Length => length;

    internal override void Write(AbiWriter writer, object? value)
    {
        IReadOnlyList<object?> items = ItemsOf(value);
        if (length is { } exactly)
        {
            writer.WriteFixedArray(items, exactly, item.IsDynamic, WriteItem);
        }
        else
        {
            writer.WriteArray(items, item.HeadWords, WriteItem);
        }
    }

    internal override object Read(ref AbiReader reader) => length is { } exactly
        ? reader.ReadFixedArray(exactly, item.IsDynamic, ReadItem)
        : reader.ReadArray(item.HeadWords, ReadItem);

    internal override void Pack(object? value, List<byte> into, bool isNested)
    {
        IReadOnlyList<object?> items = ItemsOf(value);
        if (length is not null && items.Count != length)
        {
            throw new AbiException($"{items.Count} items, {Name} has {length}.");
        }

        foreach (object? each in items)
        {
            item.Pack(each, into, isNested: true);
        }
    }

    private IReadOnlyList<object?> ItemsOf(object? value) => value switch
    {
        IReadOnlyList<object?> given => given,
        IEnumerable given and not string and not IDictionary => [.. given.Cast<object?>()],
        _ => throw Mismatch(value),
    };

    private void WriteItem(AbiWriter writer, object? value) => item.Write(writer, value);

    private object ReadItem(ref AbiReader reader) => item.Read(ref reader);
}
