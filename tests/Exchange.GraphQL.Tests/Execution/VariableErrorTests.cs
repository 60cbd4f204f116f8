using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>A client hears at once of everything that is wrong with its variables, but not without end.</summary>
public sealed class VariableErrorTests
{
    private static readonly Schema _schema = SdlSchema.Parse(
        """
        type Query { a(in: In, one: One, list: [Int!]): Int }
        input In { n: Int!  m: Int!  inner: In  list: [Int!] }
        input One @oneOf { a: Int  b: Int }
        """);

    [Theory]
    [InlineData("$a: Int!, $b: Int!", "{}", "1:8", "1:18")]
    [InlineData("$a: Int!, $b: Int!", """{ "a": null, "b": "x" }""", "1:8", "1:18")]
    [InlineData("$a: [Int!]", """{ "a": [1, null, "x", 2] }""", "1:8 a[1]", "1:8 a[2]")]
    [InlineData("$a: In", """{ "a": {} }""", "1:8", "1:8")]
    [InlineData("$a: In", """{ "a": [] }""", "1:8")]
    [InlineData("$a: In", """{ "a": { "n": "x", "m": 1, "q": 1 } }""", "1:8 a.n", "1:8")]
    [InlineData(
        "$a: In",
        """{ "a": { "n": 1, "m": 1, "inner": { "n": 1 }, "list": [null] } }""",
        "1:8 a.inner",
        "1:8 a.list[0]")]
    [InlineData("$a: One", """{ "a": {} }""", "1:8")]
    [InlineData("$a: One", """{ "a": { "b": null } }""", "1:8")]
    [InlineData("$a: One", """{ "a": { "a": null, "b": 1 } }""", "1:8", "1:8")]
    [InlineData("$a: One", """{ "a": { "a": "x" } }""", "1:8 a.a")]
    public void Everything_wrong_is_told(string declared, string variables, params string[] places) =>
        Assert.Equal(places, ErrorsOf(declared, variables).Select(PlaceOf));

    [Fact]
    public void After_fifty_errors_the_rest_is_not_looked_at()
    {
        var errors = ErrorsOf("$a: [Int!], $b: Int!", JsonSerializer.Serialize(new { a = new string[1_000] }));

        Assert.Equal(51, errors.Count);
        Assert.Empty(errors[50].Locations);
    }

    [Fact]
    public void Fifty_errors_are_told_and_nothing_else()
    {
        var errors = ErrorsOf("$a: [Int!]", JsonSerializer.Serialize(new { a = new string[50] }));

        Assert.Equal(50, errors.Count);
        Assert.All(errors, error => Assert.NotEmpty(error.Locations));
    }

    private static IReadOnlyList<GraphQLError> ErrorsOf(string declared, string variables)
    {
        var document = new PreparedDocument(_schema, Utf8GraphQLParser.Parse($"query ({declared}) {{ a }}"));
        using var given = JsonDocument.Parse(variables);
        return Assert.Throws<GraphQLException>(
            () => VariableValues.Coerce(document.Operation(null), given.RootElement)).Errors;
    }

    private static string PlaceOf(GraphQLError error)
    {
        var parts = error.Message.Split(" at \"", 2);
        var within = parts.Length > 1 ? " " + parts[1][..parts[1].IndexOf('"')] : "";
        return $"{error.Locations[0].Line}:{error.Locations[0].Column}{within}";
    }
}
