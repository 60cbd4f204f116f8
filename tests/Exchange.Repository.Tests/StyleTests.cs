using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>Keeps every text of ours within the measures of docs/style.md. Each rule is also shown a sinner.</summary>
public sealed class StyleTests
{
    private static readonly string[] Code =
        [".cs", ".razor", ".sol", ".js", ".mjs", ".ts", ".sql", ".css", ".graphql", ".sh"];

    private static readonly string[] OwnCode =
        [.. Checkout.Having(Code).Where(file => !Checkout.IsGenerated(file)), "exchange", ".ci/run"];

    [Fact]
    public void Lines_are_short_enough_to_read() =>
        Verdict.Clean(OwnCode.SelectMany(file => Judgement.LongLines(file, Checkout.Lines(file))));

    [Fact]
    public void A_long_line_is_noticed() =>
        Assert.Equal(["f:2: 121 characters"], Judgement.LongLines("f", ["", new string('x', 121)]));

    [Fact]
    public void Nothing_is_put_off_or_folded_away() =>
        Verdict.Clean(OwnCode.SelectMany(file => Judgement.Marks(file, Checkout.Lines(file))));

    [Fact]
    public void A_note_to_do_it_later_is_noticed() =>
        Assert.Equal(["f:1: // TO" + "DO: later"], Judgement.Marks("f", ["  // TO" + "DO: later"]));

    [Fact]
    public void No_function_is_longer_than_a_screen()
    {
        var files = OwnCode.Where(file => Path.GetExtension(file) is ".cs" or ".sol" or ".js" or ".ts").ToArray();
        var functions = files.SelectMany(file => Functions.Of(Checkout.Read(file)).Select(function => (file, function)))
            .ToArray();
        var tooLong =
            from at in functions
            where at.function.Lines > Judgement.FunctionLinesMax
            select $"{at.file}:{at.function.Line}: {at.function.Lines} lines: {at.function.Header}";

        Assert.True(functions.Length > 100, "the reader of functions finds none");
        Verdict.Clean(tooLong);
    }

    [Fact]
    public void Lines_of_functions_are_counted_between_their_braces()
    {
        const string Text = """
            class Counter
            {
                // { not a brace
                public string Write(int a)
                {
                    if (a > 0)
                    {
                        return "}";
                    }

                    return $"{a}";
                }
            }
            """;

        Assert.Equal([("public string Write(int a)", 5, 6)], Functions.Of(Text.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Every_type_says_on_top_what_it_keeps_true() =>
        // The tests of a test class are its sentences.
        Verdict.Clean(OwnCode.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("Tests.cs", StringComparison.Ordinal))
            .SelectMany(file => Judgement.UndocumentedTypes(file, Checkout.Lines(file))));

    [Fact]
    public void A_type_without_its_sentence_is_noticed() =>
        Assert.Equal(
            ["f:4: Silent has no sentence on top"],
            Judgement.UndocumentedTypes("f", ["/// <summary>Says.</summary>", "class Telling;", "", "class Silent;"]));

    [Fact]
    public void No_name_says_nothing() => Verdict.Clean(Checkout.Files.SelectMany(Judgement.VaguePaths));

    [Fact]
    public void A_vague_name_is_noticed() =>
        Assert.Equal(
            ["api/Exchange.Common/A.cs: Common says nothing"], Judgement.VaguePaths("api/Exchange.Common/A.cs"));

    [Fact]
    public void No_file_names_the_host_of_a_package_registry() =>
        Verdict.Clean(Checkout.Files.SelectMany(file => Judgement.Hosts(file, Checkout.Read(file))));

    [Fact]
    public void The_host_of_a_package_registry_is_noticed() =>
        Assert.Equal(["f names nuget" + ".org"], Judgement.Hosts("f", "https://api.nuget" + ".org/v3"));
}
