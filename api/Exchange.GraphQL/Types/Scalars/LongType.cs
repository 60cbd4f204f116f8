using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>
/// An integer that every JSON reader holds exactly: within ±(2^53 − 1). A number in JSON; on input a string of the
/// same
/// digits will do. No fraction, no exponent, no plus, no leading zero: an amount has one way to be written.
/// </summary>
internal sealed class LongType() : ScalarType("Long")
{
    private const long Bound = (1L << 53) - 1;

    public override Type RuntimeType => typeof(long);

    public static bool IsInBounds(long value) => value is >= -Bound and <= Bound;

    internal override object CoerceLiteral(IValueNode literal) => literal switch
    {
        IntValueNode number => Parse(number.Value),
        StringValueNode text => Parse(text.Value),
        _ => throw new FormatException($"Long cannot represent a non-integer value: {Excerpt.Of(literal)}"),
    };

    internal override object CoerceValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Parse(value.GetRawText()),
        JsonValueKind.String => Parse(value.GetString()!),
        _ => throw new FormatException("Long cannot represent a value that is neither a number nor a string."),
    };

    internal override object CoerceResult(object value) => value switch
    {
        long and >= -Bound and <= Bound => value,
        long number => throw OutOfBounds(number.ToString(CultureInfo.InvariantCulture)),
        int number => (long)number,
        _ => throw new FormatException($"Long cannot represent a {value.GetType().Name}."),
    };

    private static object Parse(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || (digits.Length > 1 && digits[0] == '0'))
        {
            throw new FormatException($"Long cannot represent a non-integer value: {Excerpt.Of(text)}");
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= -Bound and <= Bound
                ? number
                : throw OutOfBounds(Excerpt.Of(text));
    }

    private static FormatException OutOfBounds(string text) =>
        new($"Long cannot represent {text}: it is not within ±{Bound}.");
}
