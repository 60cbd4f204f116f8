using System.Text;
using Exchange.GraphQL.Language;
using Xunit;

namespace Exchange.GraphQL.Tests.Language;

/// <summary>The parser accepts the language, says where a text leaves it, and survives every text.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("", "{a")]
    [InlineData("{ a(x: ", "[")]
    [InlineData("{ a(x: ", "{a:")]
    [InlineData("query($a: ", "[")]
    public void No_depth_of_nesting_overflows_the_stack(string head, string nested)
    {
        var document = head + string.Concat(Enumerable.Repeat(nested, 100_000));

        var refusal = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(document));

        Assert.Equal((200, 201), (refusal.Limit, refusal.Actual));
    }

    [Theory]
    [InlineData("{ a", 1, 4)]
    [InlineData("{\r\n  a(b: \"c)\n}", 2, 11)]
    [InlineData("{ a(b: 01) }", 1, 9)]
    [InlineData("{ a(b: 1.) }", 1, 10)]
    [InlineData("{ a(b: 1x) }", 1, 9)]
    [InlineData("{ a(b: \"\\u12G4\") }", 1, 9)]
    [InlineData("{ a(b: \"\\uD83D\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u{110000}\") }", 1, 9)]
    [InlineData("{ ? }", 1, 3)]
    [InlineData("{ ..a }", 1, 3)]
    [InlineData("fragment on on T { a }", 1, 10)]
    [InlineData("query($a: Int = $b) { a }", 1, 17)]
    [InlineData("", 1, 1)]
    [InlineData("enum E { true }", 1, 10)]
    [InlineData("extend type T", 1, 14)]
    [InlineData("\"text\" { a }", 1, 8)]
    public void A_document_that_is_none_is_refused_where_it_ceases_to_be_one(string source, int line, int column)
    {
        var refusal = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Equal((line, column), (refusal.Location.Line, refusal.Location.Column));
    }

    [Theory]
    [InlineData("\"a\\u0041\\n\\\"\\u{1F600}\\uD83D\\uDE00\"", "aA\n\"😀😀")]
    [InlineData("\"\"\"\n    a\n      b\n\n    \\\"\"\"\n  \"\"\"", "a\n  b\n\n\"\"\"")]
    [InlineData("\"\"\"  one \"\"\"", "  one ")]
    [InlineData("\"\"\" \"\"\"", "")]
    public void A_string_has_the_value_that_its_writing_means(string written, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue(written)).Value);

    [Theory]
    [InlineData("{ a(b: \"\"\"\nx", 2, 2)]
    [InlineData("{ a(b: \"x", 1, 10)]
    [InlineData("{ a } # x", 1, 10)]
    public void Half_a_character_is_refused_where_it_stands(string before, int line, int column)
    {
        var refusal = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(before + '\ud800' + "\"\"\") }"));

        Assert.Equal((line, column), (refusal.Location.Line, refusal.Location.Column));
    }

    [Fact]
    public void Operations_fragments_and_variables_may_be_described()
    {
        var document = Utf8GraphQLParser.Parse(
            """
            "Reads." query Q("Which." $id: ID) { ...F }
            "Shared." fragment F on T { a }
            """);

        Assert.Equal("Reads.", Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).Description!.Value);
        Assert.Equal("Shared.", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description!.Value);
    }

    [Fact]
    public void Bytes_are_read_as_UTF_8_only()
    {
        Assert.Single(Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes("{ a(b: \"点\") }")).Definitions);
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse([(byte)'{', 0xff, (byte)'}']));
    }

    [Fact]
    public void What_the_printer_prints_parses_to_the_same()
    {
        const string Written = "{a: [1, 2.5, \"x\\u0007\\\"\", null, true, RED], b: {c: $d}}";

        Assert.Equal(Written, SyntaxPrinter.Print(Utf8GraphQLParser.ParseValue(Written)));
    }
}
