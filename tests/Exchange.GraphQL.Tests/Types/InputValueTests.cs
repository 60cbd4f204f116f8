using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>
/// What lists, enums and input objects take from documents and from variables (§3.9 to §3.12); the examples of the
/// specification's tables among them.
/// </summary>
public sealed class InputValueTests
{
    private static readonly Schema _schema = SdlSchema.Parse(
        """
        enum Colour { RED GREEN }
        input Point { x: Int! y: Int! = 2 near: Point tags: [String!] = ["a"] }
        input Key @oneOf { id: ID colour: Colour point: Point keys: [Key!] }
        type Query { any(p: Point, k: Key, f: Float, b: Boolean): Int }
        """);

    [Theory]
    [InlineData("[Int]", "[1, 2, 3]", "[1,2,3]")]
    [InlineData("[Int]", "[1, null]", "[1,null]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "[[1], [2, 3]]", "[[1],[2,3]]")]
    [InlineData("[[Int]]", "[1, null, 3]", "[[1],null,[3]]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "null", "null")]
    [InlineData("[Int!]!", "7", "[7]")]
    [InlineData("[Int]", "[]", "[]")]
    public void A_list_takes_items_or_one_of_them(string type, string value, string expected)
    {
        Assert.Equal(expected, FromLiteral(type, value));
        Assert.Equal(expected, FromJson(type, value));
    }

    [Theory]
    [InlineData("[Int]", "[1, \"b\"]", "[1]")]
    [InlineData("[Int]", "\"b\"", "")]
    [InlineData("[Int!]", "[1, null]", "[1]")]
    [InlineData("[Int]!", "null", "")]
    [InlineData("[[Int!]]", "[[1], [null]]", "[1][0]")]
    [InlineData("Point", "{ \"x\": 1, \"near\": { \"x\": \"b\" } }", ".near.x")]
    public void What_is_wrong_in_a_value_is_named(string type, string json, string at)
    {
        var refusal = Assert.Throws<InputCoercionException>(() => FromJson(type, json));

        Assert.Equal(at, refusal.At);
    }

    [Theory]
    [InlineData("{ x: 1 }", "{\"x\":1,\"y\":2,\"tags\":[\"a\"]}")]
    [InlineData("{ y: 3, x: 1 }", "{\"x\":1,\"y\":3,\"tags\":[\"a\"]}")]
    [InlineData("{ x: 1, near: null, tags: null }", "{\"x\":1,\"y\":2,\"near\":null,\"tags\":null}")]
    [InlineData("{ x: 1, tags: \"b\" }", "{\"x\":1,\"y\":2,\"tags\":[\"b\"]}")]
    [InlineData("{ x: 1, near: { x: 2, y: 0, tags: [] } }",
        "{\"x\":1,\"y\":2,\"near\":{\"x\":2,\"y\":0,\"tags\":[]},\"tags\":[\"a\"]}")]
    public void An_input_object_has_what_is_given_and_the_defaults(string literal, string expected)
    {
        Assert.Equal(expected, FromLiteral("Point", literal));
        Assert.Equal(expected, FromJson("Point", Json(literal)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ x: null }")]
    [InlineData("{ x: 1, y: null }")]
    [InlineData("{ x: 1, z: 2 }")]
    [InlineData("{ x: \"1\" }")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public void An_input_object_that_lacks_or_exceeds_is_refused(string literal)
    {
        Assert.Throws<InputCoercionException>(() => FromLiteral("Point", literal));
        Assert.Throws<InputCoercionException>(() => FromJson("Point", Json(literal)));
    }

    [Theory]
    [InlineData("{ x: $given }", "{\"x\":1,\"y\":2,\"tags\":[\"a\"]}")]
    [InlineData("{ x: 1, y: $absent }", "{\"x\":1,\"y\":2,\"tags\":[\"a\"]}")]
    [InlineData("{ x: 1, near: $absent, tags: $null }", "{\"x\":1,\"y\":2,\"tags\":null}")]
    public void A_variable_that_was_not_given_leaves_its_field_out(string literal, string expected) =>
        Assert.Equal(expected, FromLiteral("Point", literal));

    [Theory]
    [InlineData("Point", "{ x: $absent }")]
    [InlineData("Point", "{ x: $null }")]
    [InlineData("Point", "{ x: 1, y: $null }")]
    [InlineData("[Int!]", "[$absent]")]
    [InlineData("Key", "{ id: $absent }")]
    [InlineData("Key", "{ id: $null }")]
    [InlineData("Key", "{ id: $text, colour: $absent }")]
    public void A_variable_without_a_value_is_refused_where_one_must_be(string type, string literal) =>
        Assert.Throws<InputCoercionException>(() => FromLiteral(type, literal));

    [Fact]
    public void A_variable_that_was_not_given_is_null_in_a_list() =>
        Assert.Equal("[1,null,null]", FromLiteral("[Int]", "[$given, $absent, $null]"));

    [Theory]
    [InlineData("{ id: 1 }", "{\"id\":\"1\"}")]
    [InlineData("{ point: { x: 1, y: 1 } }", "{\"point\":{\"x\":1,\"y\":1,\"tags\":[\"a\"]}}")]
    [InlineData("{ keys: [{ id: 1 }, { keys: [] }] }", "{\"keys\":[{\"id\":\"1\"},{\"keys\":[]}]}")]
    public void A_OneOf_input_has_exactly_one_member(string literal, string expected)
    {
        Assert.Equal(expected, FromLiteral("Key", literal));
        Assert.Equal(expected, FromJson("Key", Json(literal)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ id: null }")]
    [InlineData("{ id: 1, colour: null }")]
    [InlineData("{ id: 1, point: { x: 1 } }")]
    [InlineData("{ no: 1 }")]
    [InlineData("{ keys: [{}] }")]
    [InlineData("{ point: { y: 1 } }")]
    public void A_OneOf_input_with_none_or_several_is_refused(string literal)
    {
        Assert.Throws<InputCoercionException>(() => FromLiteral("Key", literal));
        Assert.Throws<InputCoercionException>(() => FromJson("Key", Json(literal)));
    }

    [Fact]
    public void A_member_of_a_OneOf_input_may_be_a_variable() =>
        Assert.Equal("{\"id\":\"x\"}", FromLiteral("Key", "{ id: $text }"));

    [Fact]
    public void An_enum_takes_a_name_from_documents_and_a_string_from_variables()
    {
        Assert.Equal("\"RED\"", FromLiteral("Colour", "RED"));
        Assert.Equal("\"RED\"", FromJson("Colour", "\"RED\""));
    }

    [Theory]
    [InlineData("\"RED\"", "true")]
    [InlineData("BLUE", "\"BLUE\"")]
    [InlineData("red", "\"red\"")]
    [InlineData("1", "1")]
    [InlineData("{}", "{}")]
    [InlineData("[RED]", "[\"RED\"]")]
    public void Nothing_else_is_a_value_of_an_enum(string literal, string json)
    {
        Assert.Throws<InputCoercionException>(() => FromLiteral("Colour", literal));
        Assert.Throws<InputCoercionException>(() => FromJson("Colour", json));
    }

    private static string FromLiteral(string type, string literal)
    {
        var variables = new Dictionary<string, object?> { ["given"] = 1, ["null"] = null, ["text"] = "x" };
        return Shown(InputCoercion.FromLiteral(Utf8GraphQLParser.ParseValue(literal), TypeOf(type), variables));
    }

    private static string FromJson(string type, string json)
    {
        var coercion = new JsonCoercion(maxFaults: 1);
        var value = coercion.Coerce(JsonElement.Parse(json), TypeOf(type));
        return coercion.Faults is [var fault] ? throw fault : Shown(value);
    }

    private static GraphQLType TypeOf(string text)
    {
        var document = Utf8GraphQLParser.Parse($"query($v: {text}) {{ any }}");
        var operation = (OperationDefinitionNode)document.Definitions[0];
        return TypeReferences.Resolve(_schema, operation.VariableDefinitions[0].Type)!;
    }

    // An object literal without enums is JSON once its names are quoted.
    private static string Json(string literal) =>
        System.Text.RegularExpressions.Regex.Replace(literal, @"(\w+):", "\"$1\":");

    private static string Shown(object? value) => JsonSerializer.Serialize(value);
}
