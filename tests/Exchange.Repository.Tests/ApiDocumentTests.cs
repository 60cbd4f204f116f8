using System.Text.RegularExpressions;
using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>
/// Keeps docs/api.md true: what it marks as built is what is built, and it names nothing that it does not define.
/// </summary>
public sealed partial class ApiDocumentTests
{
    private const string Document = "docs/api.md";
    private const string Schema = "api/Exchange.Api/schema.graphql";

    private static readonly string[] Roots = ["Query", "Mutation", "Subscription"];
    private static readonly HashSet<string> BuiltIn = ["Int", "Float", "String", "Boolean", "ID"];

    private static readonly IReadOnlyList<SchemaLine> Planned = SchemaText.Read(BlocksOf(Checkout.Read(Document)));
    private static readonly IReadOnlyList<SchemaLine> Built = SchemaText.Read(Checkout.Read(Schema));

    [GeneratedRegex("^```graphql\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| operation \|.*\n\|[-|]+\n(?<rows>(\|.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex OperationTable();

    [GeneratedRegex(@"^## Pages\n(?<text>.*?)^## ", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pages();

    [GeneratedRegex(@"`(?<path>\w+(\.\w+)*)(\((?<wish>\w+)\))?`")]
    private static partial Regex Path();

    [GeneratedRegex(@"^## Codes\n(?<text>.*?)^## ", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^## Tables of our own\n(?<text>.*?)^## ", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex OwnTables();

    [GeneratedRegex("`(app\\.)?(?<name>[A-Za-z_.]+)[^`]*`")]
    private static partial Regex Source();

    [GeneratedRegex(@"create (unique )?(table|index) (?<name>\w+)")]
    private static partial Regex Created();

    [GeneratedRegex("`(?<code>[A-Z][A-Z0-9_]{2,})`")]
    private static partial Regex Code();

    [GeneratedRegex(
        "(RefusedException.Of\\(\\s*|GraphQLException\\([^;]*|^ +\\[)\"(?<code>[A-Z0-9_]+)\"", RegexOptions.Multiline)]
    private static partial Regex Refusing();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [Fact]
    public void What_the_document_marks_as_built_is_the_schema() => Verdict.Clean(Differences(Planned, Built));

    [Fact]
    public void A_mark_that_lies_is_noticed()
    {
        var written = SchemaText.Read(
            """
            type Query {
              a: Int
              b: Int  # to come: soon
              c(x: Int, y: Int): Int  # to come y
              d: Int!  # today Int
              e: Int
            }
            """);
        var built = SchemaText.Read("type Query { a: Int, b: Int, c(x: Int, y: Int): Int, d: Int!, f: Int }");

        Assert.Equal(
            [
                "Query.b is built and marked as to come", "Query.c(y) is built and marked as to come",
                "Query.d is Int!, not Int", "Query.f is built and not in the document",
                "Query.e is not built and not marked as to come",
            ],
            Differences(written, built));
    }

    [Fact]
    public void Every_type_that_is_named_is_defined()
    {
        var defined = Planned.Where(line => !line.Name.Contains('.', StringComparison.Ordinal))
            .Select(line => Word().Match(line.Name).Value)
            .Concat(BuiltIn)
            .ToHashSet();

        Verdict.Clean(
            from line in Planned
            where line.Type.Length > 0 && !defined.Contains(Word().Match(line.Type).Value)
            select $"{line.Name} is {line.Type}, which is defined nowhere");
    }

    [Fact]
    public void Nothing_is_defined_twice() => Verdict.Clean(
        Planned.GroupBy(line => line.Name)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key} is there twice"));

    [Fact]
    public void Every_operation_stands_in_one_table_that_says_whether_it_is_built()
    {
        var rows = OperationRows(Checkout.Read(Document))
            .SelectMany(cells => Path().Matches(cells[0])
                .Select(name => (name.Groups["path"].Value, cells[^1].Trim())))
            .ToList();
        var expected = Planned.Where(IsOperation)
            .Select(line => (line.Name.Split('.')[1], line.IsToCome ? "no" : "yes"));

        Assert.NotEmpty(rows);
        Assert.Equal(expected.Order(), rows.Order());
    }

    [Fact]
    public void Every_page_names_operations_and_fields_that_are_defined()
    {
        var types = Planned.Where(line => line.Type.Length > 0).ToLookup(line => line.Name, line => line.Type);
        var paths = Path().Matches(Pages().Match(Checkout.Read(Document)).Groups["text"].Value);

        Assert.NotEmpty(paths);
        Verdict.Clean(paths.Where(path => !Leads(path, types)).Select(path => $"{path.Value} leads nowhere"));
    }

    [Fact]
    public void Every_code_that_is_answered_or_announced_is_explained()
    {
        var text = Checkout.Read(Document);
        var explained = CodesIn(Codes().Match(text).Groups["text"].Value).ToHashSet();
        var announced = OperationRows(text).SelectMany(cells => CodesIn(cells[4]));
        var answered = Checkout.Having(".cs")
            .Where(file => file.StartsWith("api/Exchange.Api/", StringComparison.Ordinal))
            .SelectMany(file => Refusing().Matches(Checkout.Read(file)).Select(code => code.Groups["code"].Value));

        Assert.NotEmpty(explained);
        Verdict.Clean(announced.Concat(answered).Concat(CodesOfContracts()).Distinct()
            .Where(code => !explained.Contains(code))
            .Select(code => $"{code} is not explained"));
    }

    [Fact]
    public void What_an_operation_reads_or_calls_is_there()
    {
        var text = Checkout.Read(Document);
        var functions = ContractTests.Entries("function").ToArray();
        var known = Checkout.Having(".sql")
            .SelectMany(file => Created().Matches(Checkout.Read(file)).Select(made => made.Groups["name"].Value))
            .Concat(functions.SelectMany(f => new[] { f.Contract, f.Name, $"{f.Contract}.{f.Name}" }))
            .Concat(Source().Matches(OwnTables().Match(text).Groups["text"].Value)
                .Select(own => own.Groups["name"].Value))
            .ToHashSet();

        Verdict.Clean(
            from cells in OperationRows(text)
            from source in Source().Matches(cells[3])
            where !known.Contains(source.Groups["name"].Value)
            select $"{cells[0].Trim()} reads or calls {source.Value}, which is nowhere");
    }

    /// <summary>The cells of every row: operation, who, bounds, what it reads, what it answers, today.</summary>
    private static IEnumerable<string[]> OperationRows(string text) =>
        from table in OperationTable().Matches(text)
        from row in table.Groups["rows"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select row.Split('|')[1..^1];

    private static IEnumerable<string> CodesIn(string text) =>
        Code().Matches(text).Select(code => code.Groups["code"].Value);

    /// <summary>A contract's error as the API answers it; errors of value types keep their type in front.</summary>
    private static IEnumerable<string> CodesOfContracts() =>
        from error in ContractTests.Entries("error")
        let parts = error.Name.Split('_')
        where parts.Length == 2
        let reason = parts[0] is "Amount" or "AssetId" or "Text" ? parts[0] + parts[1] : parts[1]
        select WordStart().Replace(reason, "_").ToUpperInvariant();

    private static string BlocksOf(string document) =>
        string.Concat(Block().Matches(document).Select(block => block.Groups["text"].Value));

    private static bool IsOperation(SchemaLine line) =>
        Roots.Any(root => line.Name.StartsWith($"{root}.", StringComparison.Ordinal))
        && !line.Name.Contains('(', StringComparison.Ordinal);

    private static IEnumerable<string> Differences(IEnumerable<SchemaLine> written, IReadOnlyList<SchemaLine> built)
    {
        var lines = written.DistinctBy(line => line.Name).ToDictionary(line => line.Name);
        foreach (var line in built)
        {
            if (!lines.TryGetValue(line.Name, out var said))
            {
                yield return $"{line.Name} is built and not in the document";
            }
            else if (said.IsToCome)
            {
                yield return $"{line.Name} is built and marked as to come";
            }
            else if (said.Expected != line.Type)
            {
                yield return $"{line.Name} is {line.Type}, not {said.Expected}";
            }
        }

        var there = built.Select(line => line.Name).ToHashSet();
        foreach (var line in lines.Values.Where(line => !line.IsToCome && !there.Contains(line.Name)))
        {
            yield return $"{line.Name} is not built and not marked as to come";
        }
    }

    /// <summary>Whether a path such as <c>me.balances</c> begins at an operation and each step is a field.</summary>
    private static bool Leads(Match path, ILookup<string, string> types)
    {
        var steps = path.Groups["path"].Value.Split('.');
        var type = Roots.SelectMany(root => types[$"{root}.{steps[0]}"]).FirstOrDefault();
        foreach (var step in steps.Skip(1))
        {
            type = type is null ? null : types[$"{Word().Match(type).Value}.{step}"].FirstOrDefault();
        }

        var wish = path.Groups["wish"].Value;
        return type is not null && (wish.Length == 0 || types[$"PrepareIntentInput.{wish}"].Any());
    }
}
