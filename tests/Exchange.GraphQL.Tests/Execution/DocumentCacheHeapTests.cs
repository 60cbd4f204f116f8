using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Tests that weigh the heap run while no other test does.</summary>
[CollectionDefinition(nameof(AloneOnTheHeap), DisableParallelization = true)]
public sealed class AloneOnTheHeap;

/// <summary>What the cache believes a document to hold is no less than what the heap says.</summary>
[Collection(nameof(AloneOnTheHeap))]
public sealed class DocumentCacheHeapTests(SampleFixture sample, ITestOutputHelper output)
{
    private const int Documents = 1_000;
    private const int SettledBytes = 64 * 1024;
    private const int SettleMilliseconds = 50;
    private const int TriesMax = 200;

    [Theory]
    [InlineData("dense", "{ books { nodes { id title isbn copies genre tags label } } }", 1)]
    [InlineData("dense", "{ books { nodes { id title isbn copies genre tags label } } }", 4)]
    [InlineData("arguments", """{ books(first: 2, after: "b1", where: { genre: POETRY }) { totalCount } }""", 4)]
    [InlineData("planned twice", "{ books @skip(if: $s) { nodes { id @include(if: $i) title isbn copies } } }", 4)]
    [InlineData("abstract", "{ search(text: \"01\") { ... on Book { id title } ... on Magazine { issue title } } }", 4)]
    public void A_prepared_document_holds_no_more_than_estimated(string shape, string selection, int times)
    {
        var body = string.Concat(Enumerable.Repeat(selection[1..^1], times));
        var variables = body.Contains('$', StringComparison.Ordinal) ? "($s: Boolean!, $i: Boolean!)" : "";
        var texts = Enumerable.Range(0, Documents).Select(i => $"query Q{i:0000}{variables} {{{body}}}").ToList();
        Prepare(texts[0]);
        var prepared = texts.ConvertAll(Prepare);
        var with = HeldBytes();
        prepared.Clear();
        var held = (with - HeldBytes()) / Documents;

        // The key is the text, which this heap held before.
        held += 2L * texts[0].Length;
        var estimate = DocumentCache.EstimateBytes(texts[0]);
        output.WriteLine($"{shape}: {texts[0].Length} characters hold {held:N0} B, estimated {estimate:N0} B");
        Assert.InRange(estimate, held, 10 * held);
    }

    private PreparedDocument Prepare(string text)
    {
        var document = new PreparedDocument(sample.Server.Schema, Utf8GraphQLParser.Parse(text));
        var operation = document.Operation(null);
        operation.Cost(new CostOptions());
        foreach (var (skips, includes) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            operation.Plan(new Dictionary<string, object?> { ["s"] = skips, ["i"] = includes });
        }

        return document;
    }

    // What tests before this one left behind goes bit by bit: servers close, timers end. It is not ours to be weighed.
    private static long HeldBytes()
    {
        var held = Collect();
        for (var tries = 0; tries < TriesMax; tries++)
        {
            Thread.Sleep(SettleMilliseconds);
            var next = Collect();
            if (Math.Abs(next - held) < SettledBytes)
            {
                return next;
            }

            held = next;
        }

        throw new InvalidOperationException($"The heap does not come to rest: it holds {held:N0} B.");
    }

    private static long Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
