using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>Reads SDL and says where it is at fault.</summary>
internal static class Sdl
{
    /// <summary>The text is a schema; a query type is added to it.</summary>
    public static Schema Accepts(string sdl) => SdlSchema.Parse(sdl + "\ntype Query { any: Int }");

    /// <summary>The text, a query type added, is refused at these places: one error after another.</summary>
    public static void Refuses(string sdl, string places) => RefusesWhole(sdl + "\ntype Query { any: Int }", places);

    /// <summary>The text as it stands is refused at these places.</summary>
    public static void RefusesWhole(string sdl, string places)
    {
        var refusal = Assert.Throws<SchemaException>(() => SdlSchema.Parse(sdl));

        var found = refusal.Errors
            .Select(error => string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}")))
            .Order(StringComparer.Ordinal);
        Assert.Equal(places, string.Join(", ", found));
    }
}
