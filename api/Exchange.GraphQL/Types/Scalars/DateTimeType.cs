using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>A moment with its offset (RFC 3339); a DateTime of C# must say that it is UTC.</summary>
internal sealed partial class DateTimeType() : ScalarType("DateTime")
{
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

    private static string Format(DateTimeOffset moment) => moment.ToString(
        moment.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)\z")]
    private static partial Regex Form();
}
