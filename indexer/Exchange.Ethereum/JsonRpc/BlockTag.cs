using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>Which block is meant: a number, or one of the names every node knows.</summary>
[JsonConverter(typeof(BlockTagJsonConverter))]
public readonly record struct BlockTag
{
    private static readonly string[] Names = ["latest", "finalized", "safe", "pending", "earliest"];

    private readonly string? _text;

    private BlockTag(string text) => _text = text;

    /// <summary>The newest block.</summary>
    public static BlockTag Latest => new("latest");

    /// <summary>The newest block that cannot be undone.</summary>
    public static BlockTag Finalized => new("finalized");

    /// <summary>The newest block that is unlikely to be undone.</summary>
    public static BlockTag Safe => new("safe");

    /// <summary>The newest block and what waits in the pool.</summary>
    public static BlockTag Pending => new("pending");

    /// <summary>The genesis block.</summary>
    public static BlockTag Earliest => new("earliest");

    /// <summary>As <see cref="FromNumber"/>.</summary>
    public static implicit operator BlockTag(long number) => FromNumber(number);

    /// <summary>As <see cref="FromName"/>.</summary>
    public static implicit operator BlockTag(string name) => FromName(name);

    /// <summary>The block with this number.</summary>
    public static BlockTag FromNumber(long number) => new(Quantity.Encode(number));

    /// <summary>The block known by this name: latest, finalized, safe, pending or earliest.</summary>
    public static BlockTag FromName(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? new BlockTag(name)
            : throw new ArgumentException($"No block is known as {name}.", nameof(name));

    /// <summary>The name, or the number as a quantity.</summary>
    public override string ToString() => _text ?? "latest";
}

/// <summary>A tag in JSON is its text.</summary>
internal sealed class BlockTagJsonConverter : JsonConverter<BlockTag>
{
    public override BlockTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Tags go to the node and never come back.");

    public override void Write(Utf8JsonWriter writer, BlockTag value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
