using System.Globalization;
using Exchange.GraphQL.Tests.Execution;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Conformance;

/// <summary>The audits of GraphQL over HTTP hold, and abuse is refused fast and with flat memory.</summary>
[Collection(nameof(AloneOnTheHeap))]
public sealed class HttpProtocolTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_audit_of_GraphQL_over_HTTP_holds()
    {
        await using var server = await SampleServer.Start();

        Assert.Equal("61 of 61 passed\n", await NodeScript.Run("audit.js", "graphql-http", server.Url.ToString()));
    }

    [Fact]
    public async Task Abuse_is_refused_fast_and_leaves_memory_flat()
    {
        await using var server = await SampleServer.Start();
        var pid = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

        var table = await NodeScript.Run(
            "hostile.js", "graphql-http", server.Url.ToString(), "books { nodes { id } }", pid);

        output.WriteLine(table);
        Assert.EndsWith("30 of 30 passed\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_requests_are_refused_with_reasons_and_are_never_a_fault()
    {
        await using var server = await SampleServer.Start();
        var pid = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

        var summary = await NodeScript.Run(
            "badRequests.js", "graphql", server.Url.ToString(), pid, "--count", "5000", "--seed", "20261122");

        output.WriteLine(summary);
        Assert.Contains(" passed\n", summary, StringComparison.Ordinal);
    }
}
