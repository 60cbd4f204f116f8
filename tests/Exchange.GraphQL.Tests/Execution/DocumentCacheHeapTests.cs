using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Tests that weigh the heap run while no other test does.</summary>
[CollectionDefinition(nameof(AloneOnTheHeap), DisableParallelization = true)]
public sealed class AloneOnTheHeap;

/// <summary>What the cache believes a document to hold is no less than what the heap says.</summary>
[Collection(nameof(AloneOnTheHeap))]
public sealed class DocumentCacheHeapTests(ITestOutputHelper output)
{
    private const int Documents = 300;

    [Theory]
    [InlineData("dense", "{ books { nodes { id title isbn copies genre tags label } } }", 1)]
    [InlineData("dense", "{ books { nodes { id title isbn copies genre tags label } } }", 4)]
    [InlineData("arguments", """{ books(first: 2, after: "b1", where: { genre: POETRY }) { totalCount } }""", 4)]
    [InlineData("abstract", "{ search(text: \"01\") { ... on Book { id title } ... on Magazine { issue title } } }", 4)]
    public async Task A_prepared_document_holds_no_more_than_estimated(string shape, string selection, int times)
    {
        await using var server = await SampleServer.Start(graphQL =>
            graphQL.ModifyOptions(options => options.DocumentCacheBytes = 1L << 30));
        var body = string.Concat(Enumerable.Repeat(selection[1..^1], times));
        var texts = Enumerable.Range(0, Documents).Select(i => $"query Q{i:000} {{{body}}}").ToList();
        // Threads and pools let go of what earlier tests left in them only as they work again.
        foreach (var text in texts)
        {
            await server.Ask(text.Replace('Q', 'W'));
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var text in texts)
        {
            Assert.Null((await server.Ask(text))["errors"]);
        }

        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / Documents;
        var estimate = DocumentCache.EstimateBytes(texts[0]);
        output.WriteLine($"{shape}: {texts[0].Length} characters hold {held:N0} B, estimated {estimate:N0} B");
        Assert.InRange(estimate, held, 10 * held);
    }
}
