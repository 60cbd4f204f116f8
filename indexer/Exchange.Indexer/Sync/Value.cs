using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// One value of a row, of a type that has an exact counterpart in PostgreSQL: a double would round points away. What
/// has none does not compile. The column must have the counterpart's type, not a wider or narrower one.
/// </summary>
internal readonly struct Value
{
    private Value(ValueType type) => Type = type;

    /// <summary>No value.</summary>
    public static Value Null => default;

    public ValueType Type { get; }

    /// <summary>Of a number, a truth, a time in microseconds or a day since 1970.</summary>
    public long Number { get; private init; }

    /// <summary>Of a wide number.</summary>
    public BigInteger Wide { get; private init; }

    /// <summary>Of a hash, and of an address in its first bytes.</summary>
    public Hash Name { get; private init; }

    /// <summary>Of text, bytes and arrays.</summary>
    public object? Reference { get; private init; }

    /// <summary>A time as the chain gives it, in seconds since 1970.</summary>
    public static Value Time(long? seconds) => Of(ValueType.Timestamp, checked(seconds * 1_000_000));

    /// <summary>The elements of an array, which has no nulls.</summary>
    public static Value Array(IReadOnlyList<long> elements) => elements.ToArray();

    /// <inheritdoc cref="Array(IReadOnlyList{long})"/>
    public static Value Array(IReadOnlyList<BigInteger> elements) => elements.ToArray();

    public static implicit operator Value(long? value) => Of(ValueType.BigInt, value);

    public static implicit operator Value(int? value) => Of(ValueType.Int, value);

    public static implicit operator Value(bool? value) =>
        Of(ValueType.Boolean, value switch { true => 1, false => 0, null => null });

    public static implicit operator Value(DateTimeOffset? value) =>
        Of(ValueType.Timestamp, (value - DateTimeOffset.UnixEpoch)?.Ticks / TimeSpan.TicksPerMicrosecond);

    public static implicit operator Value(DateOnly? value) =>
        Of(ValueType.Date, value?.DayNumber - UnixEpoch.DayNumber);

    public static implicit operator Value(BigInteger? value) =>
        value is { } wide ? new Value(ValueType.Numeric) { Wide = wide } : Null;

    public static implicit operator Value(Hash? value) =>
        value is { } name ? new Value(ValueType.Hash) { Name = name } : Null;

    public static implicit operator Value(Address? value) =>
        value is { } address ? new Value(ValueType.Address) { Name = Padded(address) } : Null;

    public static implicit operator Value(string? value) => Of(ValueType.Text, value);

    public static implicit operator Value(byte[]? value) => Of(ValueType.Bytes, value);

    public static implicit operator Value(long[]? value) => Of(ValueType.BigIntArray, value);

    public static implicit operator Value(BigInteger[]? value) => Of(ValueType.NumericArray, value);

    private static DateOnly UnixEpoch => new(1970, 1, 1);

    private static Value Of(ValueType type, long? number) =>
        number is { } known ? new Value(type) { Number = known } : Null;

    private static Value Of(ValueType type, object? reference) =>
        reference is null ? Null : new Value(type) { Reference = reference };

    private static Hash Padded(Address address)
    {
        Span<byte> bytes = stackalloc byte[Hash.Length];
        bytes.Clear();
        address.AsSpan().CopyTo(bytes);
        return Hash.From(bytes);
    }
}

/// <summary>The counterparts in PostgreSQL.</summary>
internal enum ValueType
{
    Null,
    BigInt,
    Int,
    Boolean,
    Timestamp,
    Date,
    Numeric,
    Hash,
    Address,
    Text,
    Bytes,
    BigIntArray,
    NumericArray,
}
