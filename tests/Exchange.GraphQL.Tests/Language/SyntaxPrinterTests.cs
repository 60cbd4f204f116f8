using Exchange.GraphQL.Language;
using Xunit;

namespace Exchange.GraphQL.Tests.Language;

/// <summary>
/// Documents are printed in one layout and parse back to the same; tests/graphql/print.js compares the layout with
/// graphql-js on random documents.
/// </summary>
public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("{a}", "{\n  a\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query($a:[Int!]!=[1]@d){x:a(b:$a)@c{...F ...@e{g}...on T{h}}}",
        "query ($a: [Int!]! = [1] @d) {\n  x: a(b: $a) @c {\n    ...F\n    ... @e {\n      g\n    }\n"
        + "    ... on T {\n      h\n    }\n  }\n}")]
    [InlineData("\"d\" fragment F on T @a {b} subscription S @b {c}",
        "\"d\"\nfragment F on T @a {\n  b\n}\n\nsubscription S @b {\n  c\n}")]
    [InlineData("query Q(\"v\" $a: Int $b: Int) {a}", "query Q(\n\"v\"\n$a: Int\n$b: Int\n) {\n  a\n}")]
    [InlineData("type T implements A&B@d{\"f\" a(\"x\" b:Int=1):[C]}union U=|A|B",
        "type T implements A & B @d {\n  \"f\"\n  a(\n    \"x\"\n    b: Int = 1\n  ): [C]\n}\n\nunion U = A | B")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY extend schema@d{query:Q}",
        "directive @d(a: Int) repeatable on FIELD | QUERY\n\nextend schema @d {\n  query: Q\n}")]
    [InlineData("scalar S enum E{A B@d}input I{a:Int={}}",
        "scalar S\n\nenum E {\n  A\n  B @d\n}\n\ninput I {\n  a: Int = {}\n}")]
    [InlineData("{a(b:\"\"\"\n    x\n      y\"\"\")}", "{\n  a(b: \"\"\"\n  x\n    y\n  \"\"\")\n}")]
    public void A_document_is_laid_out_and_parses_back(string source, string printed)
    {
        Assert.Equal(printed, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(source)));
        Assert.Equal(printed, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed)));
    }

    [Fact]
    public void Arguments_stand_on_lines_of_their_own_where_a_field_would_be_wider_than_80()
    {
        var name = new string('a', 70);

        Assert.Equal(
            $"{{\n  {name}(b: 12345)\n}}",
            SyntaxPrinter.Print(Utf8GraphQLParser.Parse($"{{{name}(b:12345)}}")));
        Assert.Equal(
            $"{{\n  {name}(\n    b: 123456\n  )\n}}",
            SyntaxPrinter.Print(Utf8GraphQLParser.Parse($"{{{name}(b:123456)}}")));
    }

    [Fact]
    public void Braces_are_never_taken_for_those_of_the_type_before()
    {
        const string Printed = "type T @d\n\nquery {\n  a\n}";

        Assert.Equal(Printed, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(Printed)));
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("\"\"\"x\"\"\"")]
    [InlineData("\"\"\" x\"\"\"")]
    [InlineData("\"\"\"\n\"\\\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"\nx\"\n\"\"\"")]
    [InlineData("\"\"\"\nx\\\n\"\"\"")]
    [InlineData("\"\"\"\n\n  x\n y\n\"\"\"")]
    public void A_block_string_prints_to_one_of_the_same_value(string written)
    {
        var value = (StringValueNode)Utf8GraphQLParser.ParseValue(written);
        var again = (StringValueNode)Utf8GraphQLParser.ParseValue(BlockString.Print(value.Value));

        Assert.Equal(value.Value, again.Value);
    }
}
