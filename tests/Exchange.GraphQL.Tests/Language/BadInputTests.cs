using System.Text;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Tests.Validation;
using Exchange.GraphQL.Validation;
using Xunit;

namespace Exchange.GraphQL.Tests.Language;

/// <summary>The catalogue of bad inputs, as far as documents hold them: depth, aliases, text, numbers.</summary>
public sealed class BadInputTests
{
    private static readonly ParserOptions _served = new()
    {
        MaxAllowedTokens = 4_000,
        MaxAllowedFields = 2_048,
        MaxAllowedRecursionDepth = 100,
    };

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(20, true)]
    public void Fields_nest_12_deep_and_no_deeper(int rounds, bool isRefused)
    {
        var document = "{ book { " + string.Concat(Enumerable.Repeat("author { books { ", rounds)) + "id"
            + string.Concat(Enumerable.Repeat(" } }", rounds)) + " } }";

        Assert.Equal(isRefused ? (12, (2 * rounds) + 2) : null, Refusal(document, new ValidationOptions()));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void Selections_nested_beyond_the_parsers_bound_are_refused_with_both_numbers(int depth)
    {
        var document = string.Concat(Enumerable.Repeat("{ a", depth)) + string.Concat(Enumerable.Repeat(" }", depth));
        var options = _served with { MaxAllowedRecursionDepth = 99 };

        var refusal = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(document, options));

        Assert.Equal((99, 100), (refusal.Limit, refusal.Actual));
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    [InlineData(600, true)]
    public void Fifty_aliases_are_let_pass_and_no_more(int count, bool isRefused)
    {
        var document = "{ book { " + string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: id ")) + "} }";

        Assert.Equal(isRefused ? (50, count) : null, Refusal(document, new ValidationOptions()));
    }

    [Theory]
    [InlineData("{ a(b: \"\u0000\") }", true)]
    [InlineData("{ a(b: \"\u202eabc\") }", true)]
    [InlineData("{ a(b: \"e\u0301 \u00e9\") }", true)]
    [InlineData("\ufeff{ a }", true)]
    [InlineData("{ a\u0000 }", false)]
    [InlineData("{ \u202ea }", false)]
    [InlineData("{ \u00e9 }", false)]
    [InlineData("{ a\u00a0b }", false)]
    [InlineData("{ a\u2028b }", false)]
    [InlineData("{ a(b: \"\\ud800\") }", false)]
    [InlineData("{ a(b: \"\\u{d800}\") }", false)]
    [InlineData("{ a(b: \"\\u{0000000041}\") }", false)]
    public void Text_is_taken_where_the_grammar_takes_it(string document, bool isTaken)
    {
        var refusal = Record.Exception(() => Utf8GraphQLParser.Parse(document, _served));

        Assert.Equal(isTaken, refusal is null);
        Assert.True(refusal is null or SyntaxException);
    }

    [Fact]
    public void A_string_of_a_megabyte_is_one_token()
    {
        var text = new string('x', 1_048_576);

        var value = Utf8GraphQLParser.ParseValue($"\"{text}\"");

        Assert.Equal(text, Assert.IsType<StringValueNode>(value).Value);
    }

    [Fact]
    public void Twins_of_normal_forms_stay_two_values()
    {
        var composed = (StringValueNode)Utf8GraphQLParser.ParseValue("\"\u00e9\"");
        var decomposed = (StringValueNode)Utf8GraphQLParser.ParseValue("\"e\u0301\"");

        Assert.NotEqual(composed.Value, decomposed.Value, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("0xc0 0x80")]
    [InlineData("0xed 0xa0 0x80")]
    [InlineData("0xf4 0x90 0x80 0x80")]
    [InlineData("0xe9")]
    public void Bytes_that_are_no_UTF_8_are_refused(string bytes)
    {
        var bad = bytes.Split(' ').Select(one => Convert.ToByte(one, 16));
        byte[] document = [.. Encoding.UTF8.GetBytes("{ a(b: \""), .. bad, .. Encoding.UTF8.GetBytes("\") }")];

        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(document));
    }

    [Theory]
    [InlineData("+1")]
    [InlineData("0x1")]
    [InlineData("00")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1_000")]
    [InlineData("1a")]
    [InlineData("NaN.0")]
    public void What_is_no_number_is_refused(string written) =>
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue(written));

    [Theory]
    [InlineData("-0", true)]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("9007199254740993", false)]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639936", false)]
    [InlineData("1.0", false)]
    [InlineData("1e3", false)]
    [InlineData("\" 1\"", false)]
    [InlineData("NaN", false)]
    public void An_Int_is_a_whole_number_of_32_bits(string written, bool isTaken)
    {
        var document = Utf8GraphQLParser.Parse($"{{ required(n: {written}) }}");

        Assert.Equal(
            isTaken, DocumentValidator.Validate(LibrarySchema.Instance, document, new ValidationOptions()).Count == 0);
    }

    private static (int Limit, int Actual)? Refusal(string document, ValidationOptions options)
    {
        var errors = DocumentValidator.Validate(
            LibrarySchema.Instance, Utf8GraphQLParser.Parse(document, _served), options);
        return errors.Count == 0
            ? null
            : ((int)Assert.Single(errors).Extensions["limit"]!, (int)errors[0].Extensions["actual"]!);
    }
}
