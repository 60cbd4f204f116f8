using System.Globalization;
using System.Numerics;

namespace Exchange.GraphQL.Data.Paging;

/// <summary>
/// The types by which pages can be cut, and how cursors write their values: each in one way, so that reading gives
/// the same value again.
/// </summary>
internal static class KeyText
{
    private static readonly CultureInfo _invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<Type, Func<string, object?>> _readers = new()
    {
        [typeof(int)] = text => int.TryParse(text, NumberStyles.AllowLeadingSign, _invariant, out var v) ? v : null,
        [typeof(long)] = text => long.TryParse(text, NumberStyles.AllowLeadingSign, _invariant, out var v) ? v : null,
        [typeof(short)] = text => short.TryParse(text, NumberStyles.AllowLeadingSign, _invariant, out var v) ? v : null,
        [typeof(decimal)] = text => decimal.TryParse(text, NumberStyles.Float, _invariant, out var v) ? v : null,
        [typeof(BigInteger)] = text => text.Length <= BigDigitsMax
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, _invariant, out var v) ? v : null,
        [typeof(Guid)] = text => Guid.TryParseExact(text, "N", out var v) ? v : null,
        [typeof(string)] = text => text,
        [typeof(DateOnly)] = text => DateOnly.TryParseExact(text, "O", _invariant, DateTimeStyles.None, out var v)
            ? v
            : null,
        [typeof(DateTimeOffset)] = text =>
            long.TryParse(text, NumberStyles.None, _invariant, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
                ? new DateTimeOffset(ticks, TimeSpan.Zero)
                : null,
    };

    /// <summary>Digits of the longest integer of a cursor; a table's widest column is far below.</summary>
    private const int BigDigitsMax = 1_000;

    /// <summary>Whether rows can be compared by values of a type; null apart.</summary>
    public static bool Knows(Type type) => _readers.ContainsKey(Nullable.GetUnderlyingType(type) ?? type);

    public static string Write(object value) => value switch
    {
        string text => text,
        Guid guid => guid.ToString("N"),
        DateOnly day => day.ToString("O", _invariant),
        DateTimeOffset moment => moment.UtcTicks.ToString(_invariant),
        IFormattable number => number.ToString(null, _invariant),
        _ => throw new ArgumentException($"No key is a {value.GetType()}.", nameof(value)),
    };

    /// <summary>The value of a text; null when it is none of the type.</summary>
    public static object? Read(Type type, string text) => _readers[Nullable.GetUnderlyingType(type) ?? type](text);
}
