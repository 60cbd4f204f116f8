using System.Text.Json.Nodes;
using Exchange.Host;

namespace Exchange.Indexer.Tests;

/// <summary>No event of any contract is forgotten, and none is excused that does not exist.</summary>
public sealed class EventCoverageTests
{
    private static IReadOnlyList<string> DeclaredEvents { get; } =
    [
        .. Directory.GetFiles(Path.Combine(SourceTree.Find().Root, "contracts", "abi"), "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .SelectMany(contract => contract["abi"]!.AsArray()
                .Where(item => item!["type"]!.GetValue<string>() == "event")
                .Select(item => $"{contract["contract"]!.GetValue<string>()}.{item!["name"]!.GetValue<string>()}")),
    ];

    [Fact]
    public void Every_event_of_every_abi_is_handled_or_ignored_with_a_reason()
    {
        Assert.NotEmpty(DeclaredEvents);
        Assert.DoesNotContain(DeclaredEvents, e => !IsHandled(e) && !IsIgnored(e));
    }

    [Fact]
    public void No_event_is_both_handled_and_ignored() =>
        Assert.DoesNotContain(DeclaredEvents, e => IsHandled(e) && IsIgnored(e));

    [Fact]
    public void Nothing_is_ignored_that_no_abi_declares() =>
        Assert.Empty(
            Ignored.Events.Keys.Where(e => !e.EndsWith(".*", StringComparison.Ordinal)).Except(DeclaredEvents));

    [Fact]
    public void Every_reason_says_something() =>
        Assert.All(Ignored.Events.Values, reason => Assert.NotEmpty(reason));

    private static bool IsIgnored(string e) => Ignored.Lists(e.Split('.')[0], e.Split('.')[1]);

    private static bool IsHandled(string e) => Projections.Coverage().TryGetValue(e, out bool handled) && handled;
}
