using System.Text;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Validation;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation;

/// <summary>
/// Validation of a document twice as long takes at most 2.2 times the steps, whatever its shape; a shape that could
/// take more is refused by a bound.
/// </summary>
public sealed class LinearityTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<int, string>> _shapes = new()
    {
        ["same fields"] = n => "{ book { " + Repeat(n, _ => "title ") + "} }",
        ["same fields with selections"] = n => "{ " + Repeat(n, _ => "book { id author { name } } ") + "}",
        ["same fields with arguments"] = n => "{ " + Repeat(n, _ => "book(id: 1) { id } ") + "}",
        ["same names in exclusive types"] =
            n => "{ found { " + Repeat(n, _ => "... on Book { x: title } ... on Magazine { x: title } ") + "} }",
        ["different fields"] = n => "{ book { " + Repeat(n, i => $"a{i}: title ") + "} }",
        ["deep nesting"] =
            n => Repeat(n / 100, i => $"query Q{i} " + Repeat(100, _ => "{ book { author { books ") + "{ id }"
                + new string('}', 300)),
        ["deep fields under one name"] =
            n => "{ " + Repeat(n, _ => "book { author { books { author { name } } } } ") + "}",
        ["many fragments used once"] =
            n => "{ book { " + Repeat(n, i => $"...F{i} ") + "} } "
                + Repeat(n, i => $"fragment F{i} on Book {{ id }} "),
        ["a fragment used often"] =
            n => "{ " + Repeat(n, i => $"a{i}: book {{ ...F }} ") + "} fragment F on Book { id title pages }",
        ["a chain of fragments"] =
            n => "{ book { ...F0 } } " + Repeat(150, i => $"fragment F{i} on Book {{ ...F{i + 1} }} ")
                + $"fragment F150 on Book {{ id }} {Repeat(n, i => $"query A{i} {{ book {{ ...F0 }} }}")}",
        ["fragments that double at each level"] =
            n => Repeat(n / 10, k => $"query Q{k} {{ book {{ ...F{k}x0 }} }} " + Repeat(10, i =>
                $"fragment F{k}x{i} on Book {{ author {{ a: books {{ ...F{k}x{i + 1} }} b: books {{ ...F{k}x{i + 1} }} "
                + $"b: books {{ ...F{k}x{i + 1} id }} }} }} ") + $"fragment F{k}x10 on Book {{ id }} "),
        ["operations that share fragments"] =
            n => Repeat(n, i => $"query Q{i} {{ ...F }} ")
                + "fragment F on Query { ...G } fragment G on Query { book { id } }",
        ["operations that share a chain of fragments with variables"] =
            n => Repeat(n, i => $"query Q{i}($a: ID) {{ ...F0 }} ")
                + Repeat(150, i => $"fragment F{i} on Query {{ b{i}: book(id: $a) {{ id }} ...F{i + 1} }} ")
                + $"fragment F150 on Query {{ __typename }}",
        ["many variables"] =
            n => "query(" + Repeat(n, i => $"$v{i}: ID ") + ") { "
                + Repeat(n, i => $"b{i}: book(id: $v{i}) {{ id }} ") + "}",
        ["one variable in many places"] =
            n => "query($v: ID) { " + Repeat(n, i => $"b{i}: book(id: $v) {{ id }} ") + "}",
        ["long lists"] = n => "{ books(ids: [" + Repeat(n, i => $"\"{i}\" ") + "]) { id } }",
        ["nested inputs"] =
            n => "{ " + Repeat(n / 50, i => $"b{i}: books(range: " + Repeat(50, _ => "{ from: 1, inner: ")
                + "{ from: 1 }" + new string('}', 50) + ") { id } ") + "}",
        ["members of one input"] = n => "{ books(range: { from: 1 " + Repeat(n, i => $"m{i}: 1 ") + "}) { id } }",
        ["arguments of one field"] = n => "{ book(" + Repeat(n, i => $"x{i}: 1 ") + ") { id } }",
        ["two fields with many arguments, the other way round"] =
            n => "{ book(" + Repeat(n, i => $"x{i}: 1 ") + ") { id } "
                + "book(" + Repeat(n, i => $"x{n - 1 - i}: 1 ") + ") { id } }",
        ["directives in one place"] = n => "{ book { id " + Repeat(n, i => "@many(n: 1) ") + "} }",
        ["anonymous operations"] = n => Repeat(n, _ => "{ book { id } } "),
        ["conflicts"] = n => "{ book { " + Repeat(n, i => i % 2 == 0 ? "x: title " : "x: pages ") + "} }",
    };

    public static TheoryData<string> Shapes() => [.. _shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_the_document_takes_at_most_2_2_times_the_steps(string shape)
    {
        // Sizes at which everything is looked at, and no error ends the work: 500 and 1,000 of the repeated part.
        var options = ValidationOptions.Unbounded with { MaxErrors = int.MaxValue };
        var once = Judge(_shapes[shape](500), options, DocumentValidator.SpecifiedRules);
        var twice = Judge(_shapes[shape](1_000), options, DocumentValidator.SpecifiedRules);

        output.WriteLine($"{shape}: {once.Steps} and {twice.Steps} steps, {twice.Errors.Count} errors");
        Assert.DoesNotContain(twice.Errors, error => error.Extensions.ContainsKey("limit"));
        Assert.True(twice.Steps <= 2.2 * once.Steps, $"{once.Steps} and {twice.Steps} steps");
    }

    [Fact]
    public void Operations_that_bring_in_long_chains_again_and_again_are_refused_with_both_numbers()
    {
        var document = Repeat(400, i => $"subscription S{i} {{ ...F0 }} ")
            + Repeat(400, i => $"fragment F{i} on Subscription {{ ...F{i + 1} }} ")
            + "fragment F400 on Subscription { published { id } }";

        var options = new ValidationOptions { MaxErrors = 1_000 };
        var errors = Judge(document, options, DocumentValidator.AllRules).Errors;

        var refusal = Assert.Single(errors, error => error.Extensions.ContainsKey("limit"));
        Assert.Contains("visits of fragments", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((10_000, 10_001), (refusal.Extensions["limit"], refusal.Extensions["actual"]));
    }

    [Fact]
    public void Fragments_and_selections_deeper_than_the_stack_may_go_are_refused_with_both_numbers()
    {
        var document = "{ book { ...F0 } } "
            + Repeat(100_000, i => $"fragment F{i} on Book {{ author {{ books {{ ...F{i + 1} }} }} }} ")
            + "fragment F100000 on Book { id }";

        var errors = Judge(document, new ValidationOptions(), DocumentValidator.AllRules).Errors;

        var refusal = Assert.Single(errors);

        Assert.Equal((500, 300_003), (refusal.Extensions["limit"], refusal.Extensions["actual"]));
    }

    private static ValidationContext Judge(
        string document,
        ValidationOptions options,
        IEnumerable<Func<ValidationRule>> rules)
    {
        var context = new ValidationContext(LibrarySchema.Instance, Utf8GraphQLParser.Parse(document, _wide), options);
        DocumentValidator.Validate(context, rules);
        return context;
    }

    private static readonly ParserOptions _wide = new() { MaxAllowedRecursionDepth = 500 };

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
