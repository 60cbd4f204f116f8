using System.Diagnostics;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Resolvers run one at a time, or side by side where the options say so; none runs for ever.</summary>
public sealed class SerialExecutionTests
{
    [Fact]
    public async Task Root_fields_of_a_mutation_run_in_order_even_when_queries_run_side_by_side()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Execution = options.Execution with { ParallelQueryFields = true }));

        await server.Ask(
            """
            mutation {
              a: returnBook(input: { id: "slow" }) { loan { id } }
              b: returnBook(input: { id: "b1" }) { loan { id } }
            }
            """);

        Assert.Equal(["begin slow", "end slow", "begin b1", "end b1"], server.Library.Journal);
    }

    [Fact]
    public async Task Query_fields_run_side_by_side_when_the_options_say_so()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Execution = options.Execution with { ParallelQueryFields = true }));

        var answer = await server.Ask("{ a: meet(of: 2) b: meet(of: 2) }");

        // Each of the two waits until the other has come: one after the other, neither would ever end.
        Assert.Equal("""{"data":{"a":2,"b":2}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Resolvers_share_the_scope_of_the_request_one_at_a_time_by_default()
    {
        await using var server = await SampleServer.Start();

        var answer = await server.Ask("{ a: turn b: turn c: turn }");

        Assert.Equal("""{"data":{"a":1,"b":2,"c":3}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_given_up()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Execution = options.Execution with { Timeout = TimeSpan.FromMilliseconds(100) }));
        var clock = Stopwatch.StartNew();

        using var response = await server.Post("""{ "query": "{ slow }" }""");

        Assert.Equal(503, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("HC0045", body, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }
}
