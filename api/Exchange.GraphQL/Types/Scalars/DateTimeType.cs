using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>A moment with its offset (RFC 3339); a DateTime of C# must say that it is UTC.</summary>
internal sealed partial class DateTimeType() : ScalarType("DateTime")
{
    /// <summary>The length of a moment with all its digits and an offset.</summary>
    public const int MaxLength = 33;

    public override Uri SpecifiedBy { get; } = new("https://scalars.graphql.org/andimarek/date-time.html");

    public override Type RuntimeType => typeof(DateTimeOffset);

    internal override object CoerceLiteral(IValueNode literal) => literal is StringValueNode text
        ? Parse(text.Value)
        : throw new FormatException($"DateTime cannot represent a non string value: {Excerpt.Of(literal)}");

    internal override object CoerceValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Parse(value.GetString()!)
        : throw new FormatException("DateTime cannot represent a non string value.");

    internal override object CoerceResult(object value) => value switch
    {
        DateTimeOffset moment => Format(moment),
        DateTime { Kind: DateTimeKind.Utc } moment => Format(new DateTimeOffset(moment)),
        _ => throw new FormatException($"DateTime cannot represent a {value.GetType().Name} of no known offset."),
    };

    private static object Parse(string text) =>
        Form().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw new FormatException("DateTime cannot represent a text that is not RFC 3339 with an offset.");

    /// <summary>Writes a moment's text; gives its length, at most <see cref="MaxLength"/>.</summary>
    public static int Format(DateTimeOffset moment, Span<char> text) =>
        moment.TryFormat(text, out var length, FormOf(moment), CultureInfo.InvariantCulture)
            ? length
            : throw new ArgumentException($"A moment takes {MaxLength} characters.", nameof(text));

    private static string Format(DateTimeOffset moment) =>
        moment.ToString(FormOf(moment), CultureInfo.InvariantCulture);

    private static string FormOf(DateTimeOffset moment) =>
        moment.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)\z")]
    private static partial Regex Form();
}
