using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>
/// Keeps what the contracts say from getting lost: every event has a reader or a reason, every error its words.
/// </summary>
public sealed partial class ContractTests
{
    private const string IgnoredFile = "indexer/Exchange.Indexer/Ignored.cs";

    [GeneratedRegex(@"IHandles<(?:[\w.]+\.)?(\w+)>")]
    private static partial Regex Handled();

    [GeneratedRegex("""\["(?<name>[\w.*]+)"\]\s*=\s*"(?<reason>[^"]*)",""")]
    private static partial Regex Ignored();

    [Fact]
    public void Every_event_is_handled_or_ignored_with_a_reason()
    {
        var events = Entries("event").Select(entry => $"{entry.Contract}.{entry.Name}").ToArray();
        var handled = Checkout.Having(".cs")
            .Where(file => file.StartsWith("indexer/Exchange.Indexer/", StringComparison.Ordinal))
            .SelectMany(file => Handled().Matches(Checkout.Read(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        var ignored = Ignored().Matches(Checkout.Read(IgnoredFile))
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["reason"].Value);

        Assert.NotEmpty(events);
        Verdict.Clean(Unread(events, handled, ignored));
    }

    [Fact]
    public void An_event_nobody_reads_is_noticed() =>
        Assert.Equal(
            ["Ledger.C is neither handled nor ignored", "Ledger.B is ignored without a reason"],
            Unread(["Ledger.A", "Ledger.B", "Ledger.C"], ["A"], new() { ["Ledger.B"] = "no" }));

    [Fact]
    public void Nothing_is_ignored_that_does_not_exist()
    {
        var events = Entries("event").Select(entry => $"{entry.Contract}.{entry.Name}").ToHashSet();
        var stale = Ignored().Matches(Checkout.Read(IgnoredFile))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !name.EndsWith(".*", StringComparison.Ordinal) && !events.Contains(name));

        Verdict.Clean(stale);
    }

    [Fact]
    public void Every_error_has_the_words_that_the_api_answers_with()
    {
        // Ours are named Contract_Reason; what OpenZeppelin throws has its own names, and an answer of the API's own.
        var errors = Entries("error").Where(error => error.Name.Contains('_', StringComparison.Ordinal)).ToArray();
        var silent = errors.Where(error => string.IsNullOrWhiteSpace(error.Notice))
            .Select(error => $"{error.Contract}.{error.Name} has no @notice");

        Assert.NotEmpty(errors);
        Verdict.Clean(silent);
    }

    [Fact]
    public void Generated_files_name_their_source_first()
    {
        var generated = Checkout.Files.Where(file =>
            file.EndsWith(".g.cs", StringComparison.Ordinal)
            || file.StartsWith("contracts/abi/", StringComparison.Ordinal)
            || Path.GetFileName(file) is "schema.graphql" or "gas-snapshot.json").ToArray();

        Verdict.Clean(generated.Where(file => !NamesItsSource(Checkout.Read(file))));
        Assert.Contains(generated, file => file.EndsWith(".g.cs", StringComparison.Ordinal));
        Assert.Contains("contracts/abi/Ledger.json", generated);
        Assert.Contains("api/Exchange.Api/schema.graphql", generated);
    }

    [Fact]
    public void A_generated_file_of_unknown_origin_is_noticed()
    {
        Assert.False(NamesItsSource("namespace Exchange.Bindings;"));
        Assert.True(NamesItsSource("// Generated from contracts/abi/Ledger.json by: dotnet run …"));
    }

    private static IEnumerable<string> Unread(
        string[] events, HashSet<string> handled, Dictionary<string, string> ignored)
    {
        const int reasonMin = 10;
        var unread = events
            .Where(name => !handled.Contains(name.Split('.')[1]) && !ignored.ContainsKey(name))
            .Where(name => !ignored.ContainsKey(name.Split('.')[0] + ".*"))
            .Select(name => $"{name} is neither handled nor ignored");
        var unexplained = ignored.Where(entry => entry.Value.Length < reasonMin)
            .Select(entry => $"{entry.Key} is ignored without a reason");
        return unread.Concat(unexplained);
    }

    private static bool NamesItsSource(string text)
    {
        var start = string.Join('\n', text.Split('\n').Take(2));
        return start.Contains("generated", StringComparison.OrdinalIgnoreCase)
            && (start.Contains("from ", StringComparison.Ordinal) || start.Contains("by ", StringComparison.Ordinal));
    }

    internal static IEnumerable<(string Contract, string Name, string? Notice)> Entries(string type)
    {
        foreach (var file in Checkout.Files.Where(f => f.StartsWith("contracts/abi/", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(Checkout.Read(file));
            foreach (var entry in document.RootElement.GetProperty("abi").EnumerateArray())
            {
                if (entry.GetProperty("type").GetString() == type)
                {
                    yield return (
                        Path.GetFileNameWithoutExtension(file),
                        entry.GetProperty("name").GetString()!,
                        entry.TryGetProperty("notice", out var notice) ? notice.GetString() : null);
                }
            }
        }
    }
}
