using System.Diagnostics.CodeAnalysis;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>A UUID in its hyphenated form (RFC 9562).</summary>
internal sealed class UuidType() : StringScalarType<Guid>("UUID")
{
    public override Uri SpecifiedBy { get; } = new("https://www.rfc-editor.org/rfc/rfc9562");

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Guid value) =>
        Guid.TryParseExact(text, "D", out value);

    protected override string Format(Guid value) => value.ToString("D");
}
