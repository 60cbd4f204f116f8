using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Scalars;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>What the built-in scalars take from documents and from variables, and what they refuse (§3.5).</summary>
public sealed class ScalarInputTests
{
    [Theory]
    [InlineData("Int", "0", 0)]
    [InlineData("Int", "2147483647", int.MaxValue)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e3", -1500.0)]
    [InlineData("Float", "12345678901234567890", 12345678901234567890.0)]
    [InlineData("String", "\"a\\u00e9\"", "aé")]
    [InlineData("String", "\"\"\"\n  block\n\"\"\"", "block")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"x\"", "x")]
    [InlineData("ID", "\"\"", "")]
    [InlineData("ID", "123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("ID", "-1", "-1")]
    public void A_literal_is_taken(string scalar, string literal, object expected) =>
        Assert.Equal(expected, Scalar(scalar).CoerceLiteral(Utf8GraphQLParser.ParseValue(literal)));

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "-2147483649")]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "1e0")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "ONE")]
    [InlineData("Int", "[1]")]
    [InlineData("Int", "{}")]
    [InlineData("Float", "\"1\"")]
    [InlineData("Float", "1e400")]
    [InlineData("Float", "true")]
    [InlineData("Float", "NaN")]
    [InlineData("String", "1")]
    [InlineData("String", "ONE")]
    [InlineData("String", "true")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("Boolean", "TRUE")]
    [InlineData("ID", "1.0")]
    [InlineData("ID", "true")]
    [InlineData("ID", "ONE")]
    [InlineData("ID", "[\"x\"]")]
    public void Any_other_literal_is_refused(string scalar, string literal) =>
        Assert.Throws<FormatException>(() => Scalar(scalar).CoerceLiteral(Utf8GraphQLParser.ParseValue(literal)));

    [Theory]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "1e2", 100)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "0.1", 0.1)]
    [InlineData("String", "\"a\\u00e9\"", "aé")]
    [InlineData("String", "\"\\ud83d\\ude00\"", "😀")]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"x\"", "x")]
    [InlineData("ID", "7", "7")]
    [InlineData("ID", "7.0", "7")]
    [InlineData("ID", "7e2", "700")]
    [InlineData("ID", "-0", "0")]
    [InlineData("ID", "123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_JSON_value_is_taken(string scalar, string json, object expected) =>
        Assert.Equal(expected, Scalar(scalar).CoerceValue(JsonElement.Parse(json)));

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "1e400")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "[1]")]
    [InlineData("Float", "\"1\"")]
    [InlineData("Float", "1e400")]
    [InlineData("Float", "{}")]
    [InlineData("String", "1")]
    [InlineData("String", "[\"a\"]")]
    [InlineData("Boolean", "0")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "7.5")]
    [InlineData("ID", "1e400")]
    [InlineData("ID", "true")]
    [InlineData("ID", "{}")]
    public void Any_other_JSON_value_is_refused(string scalar, string json) =>
        Assert.Throws<FormatException>(() => Scalar(scalar).CoerceValue(JsonElement.Parse(json)));

    private static ScalarType Scalar(string name) => BuiltInScalars.Specified.Single(scalar => scalar.Name == name);
}
