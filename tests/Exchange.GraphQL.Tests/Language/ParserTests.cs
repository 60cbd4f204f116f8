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
    [InlineData("", "{a", "")]
    [InlineData("{ a(x: ", "[", "")]
    [InlineData("", "{a", "}")]
    [InlineData("{ a(x: ", "{a:", "")]
    [InlineData("query($a: ", "[", "")]
    public void No_depth_overflows_a_small_stack_whatever_the_options_say(string head, string opened, string closed)
    {
        var document = head + string.Concat(Enumerable.Repeat(opened, 100_000))
            + string.Concat(Enumerable.Repeat(closed, 100_000));
        var options = new ParserOptions { MaxAllowedRecursionDepth = 1_000_000 };
        SyntaxException? refusal = null;
        var thread = new Thread(
            () => refusal = Record.Exception(() => Utf8GraphQLParser.Parse(document, options)) as SyntaxException,
            maxStackSize: 512 * 1_024);
        thread.Start();
        thread.Join();

        Assert.Equal((500, 501), (refusal?.Limit, refusal?.Actual));
    }

    [Theory]
    [InlineData("directive @d on NOWHERE", 17)]
    [InlineData("directive @d on NOWHERE \"", 26)]
    [InlineData("schema { ask: Query }", 10)]
    [InlineData("schema { ask \"", 15)]
    public void A_name_that_must_not_stand_there_is_refused_after_what_is_no_token(string source, int column) =>
        Assert.Equal(
            column, Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source)).Location.Column);

    [Theory]
    [InlineData("{ a b c }", 5, 4, 100, 100)]
    [InlineData("{ a b c }", 5, 100, 6, 100)]
    [InlineData("{ a b c }", 3, 100, 100, 2)]
    public void A_bound_is_refused_with_both_numbers(string source, int actual, int tokens, int nodes, int fields)
    {
        var options = new ParserOptions
        {
            MaxAllowedTokens = tokens,
            MaxAllowedNodes = nodes,
            MaxAllowedFields = fields,
        };

        var refusal = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source, options));

        var limit = Math.Min(tokens, Math.Min(nodes, fields));
        Assert.Equal((limit, Math.Max(actual, limit + 1)), (refusal.Limit, refusal.Actual));
    }

    [Fact]
    public void A_name_of_any_length_is_read_to_its_end_wherever_it_stands()
    {
        for (var length = 1; length <= 70; length++)
        {
            var name = new string('a', length - 1) + "Z";
            foreach (var document in new[] { $"{{{name}}}", $"{{ {name} # {name}\n }}", $"{{{name} }}          " })
            {
                var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(document).Definitions[0];
                Assert.Equal(name, Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]).Name.Value);
            }
        }
    }

    [Fact]
    public void Every_ASCII_character_is_in_names_or_not_as_the_grammar_says()
    {
        for (var c = '\0'; c < 0x1000; c++)
        {
            var isName = char.IsAsciiLetterOrDigit(c) || c == '_';
            var field = (FieldNode?)null;
            try
            {
                var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse($"{{a{c}b}}").Definitions[0];
                field = (FieldNode)operation.SelectionSet.Selections[0];
            }
            catch (SyntaxException)
            {
                Assert.False(isName);
            }

            Assert.Equal(isName, field?.Name.Value == $"a{c}b");
        }
    }

    [Theory]
    [InlineData("{\r\n  a\r  b\n\r\nc }", "2:3 3:3 5:1")]
    [InlineData("\ufeff{ a, #\u2028\n,b \tc }", "1:4 2:2 2:5")]
    [InlineData("{ a(b: \"\"\"\n\r\n\"\"\") c }", "1:3 3:6")]
    [InlineData("{\n\n                  a\n         b\n        c}", "3:19 4:10 5:9")]
    public void Lines_and_columns_are_counted_in_UTF_16_units_by_every_line_terminator(string source, string places)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(source).Definitions[0];

        var found = operation.SelectionSet.Selections.Select(one => $"{one.Location.Line}:{one.Location.Column}");
        Assert.Equal(places, string.Join(' ', found));
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
    [InlineData("\"text\" { a }", 1, 1)]
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
