using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>A scalar of which SDL tells only the name holds whatever it is given, as JSON.</summary>
public sealed class AnyScalarTests
{
    private static readonly GraphQLType _type =
        SdlSchema.Parse("type Query { any: Any } scalar Any").FindType("Any")!;

    [Theory]
    [InlineData("{ a: [1, 2.5, RED, null], b: {} }", """{"a":[1,2.5,"RED",null],"b":{}}""")]
    [InlineData("""{ a: "é\n" }""", """{"a":"\u00E9\n"}""")]
    [InlineData("[$one, { two: $two }]", """[1,{"two":[true,null]}]""")]
    [InlineData("{ a: 1, b: 2, a: 3 }", """{"a":3,"b":2}""")]
    [InlineData("[$unknown]", "[null]")]
    [InlineData("{ a: $unknown }", "{}")]
    public void A_literal_is_JSON_the_variables_in_it_included(string literal, string json) =>
        Assert.Equal(json, Coerced(literal));

    [Fact]
    public void It_may_be_as_deep_as_a_document()
    {
        var literal = new string('[', 190) + new string(']', 190);

        Assert.Equal(literal, Coerced(literal));
    }

    private static string? Coerced(string literal)
    {
        var variables = new Dictionary<string, object?> { ["one"] = 1, ["two"] = new object?[] { true, null } };
        return InputCoercion.FromLiteral(Utf8GraphQLParser.ParseValue(literal), _type, variables)!.ToString();
    }
}
