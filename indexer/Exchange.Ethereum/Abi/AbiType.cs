using Exchange.Ethereum.Abi.Types;

namespace Exchange.Ethereum.Abi;

/// <summary>
/// A type of the contract ABI: uintN, intN, bool, address, bytesN, bytes, string, tuples and arrays of them. Its values
/// are <c>BigInteger</c>, <c>bool</c>, <c>Address</c>, <c>byte[]</c>, <c>string</c> and <c>object[]</c>.
/// </summary>
public abstract class AbiType
{
    /// <summary>Words counted before a type is simply too large for any data: the count saturates here.</summary>
    private protected const long HeadWordsMax = 1L << 31;

    private protected AbiType(string name, bool isDynamic, long headWords)
    {
        Name = name;
        IsDynamic = isDynamic;
        HeadWords = Math.Min(headWords, HeadWordsMax);
    }

    /// <summary>The canonical name, as signatures hold it.</summary>
    public string Name { get; }

    /// <summary>Whether the value stands behind its frame, found by an offset.</summary>
    public bool IsDynamic { get; }

    /// <summary>Words it takes in a frame: one if it is dynamic.</summary>
    public long HeadWords { get; }

    /// <summary>What an array is made of; null if it is no array.</summary>
    public virtual AbiType? Item => null;

    /// <summary>How many items an array has, 1 to 999,999,999; null if that is open, or if it is no array.</summary>
    public virtual int? Length => null;

    /// <summary>What a tuple is made of, in order; empty if it is no tuple.</summary>
    public virtual IReadOnlyList<AbiType> Members => [];

    /// <summary>Reads a canonical name: no aliases, no parameter names, no spaces.</summary>
    /// <exception cref="AbiException">The text names no type.</exception>
    public static AbiType Parse(string text) => AbiTypeParser.Parse(text);

    /// <summary>uintN, intN, bool, address, bytesN, bytes or string; null for any other text.</summary>
    public static AbiType? FindElementary(string text) => ElementaryTypes.Find(text);

    /// <summary>T[], or T[length] of 1 to 999,999,999 items.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of its range.</exception>
    public static AbiType ArrayOf(AbiType item, int? length = null) => length is null or >= 1 and <= ArrayType.LengthMax
        ? new ArrayType(item, length)
        : throw new ArgumentOutOfRangeException(nameof(length), length, $"Not 1 to {ArrayType.LengthMax}.");

    /// <summary>A tuple of at least one member.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static AbiType TupleOf(IReadOnlyList<AbiType> members) => members.Count > 0
        ? new TupleType([.. members])
        : throw new ArgumentException("A tuple has at least one member.", nameof(members));

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Writes a value.</summary>
    /// <exception cref="AbiException">The value is not of this type.</exception>
    internal abstract void Write(AbiWriter writer, object? value);

    internal abstract object Read(ref AbiReader reader);

    /// <summary>
    /// Appends the value as an indexed event value is hashed: in place, without offsets or lengths; strings and bytes
    /// are padded to words only inside of something else (ABI specification, "Encoding of Indexed Event Parameters").
    /// </summary>
    internal virtual void Pack(object? value, List<byte> into, bool isNested)
    {
        var writer = new AbiWriter(HeadWords);
        Write(writer, value);
        into.AddRange(writer.ToArray());
    }

    private protected AbiException Mismatch(object? value) =>
        new($"A value of {value?.GetType().Name ?? "null"} is no {Name}.");
}
