using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Side by side each resolver has services of its own, and none holds the answer beyond its time.</summary>
public sealed class ParallelResolutionTests
{
    private static readonly ExecutionOptions _parallel = new() { ParallelQueryFields = true };

    [Fact]
    public async Task Each_resolver_has_services_of_its_own()
    {
        var engine = EngineFor(_parallel);

        var answer = await engine.Ask("{ a: own b: own c: own }");

        Assert.Equal(
            3, answer["data"]!.AsObject().Select(field => (int?)field.Value).Distinct().Count());
    }

    [Fact]
    public async Task A_resolver_that_ignores_its_token_does_not_hold_the_answer_and_keeps_its_services()
    {
        var gate = new Gate();
        var engine = EngineFor(_parallel with { Timeout = TimeSpan.FromMilliseconds(50) }, gate);

        var answer = await engine.Ask("{ stubborn }");

        Assert.Equal("HC0045", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.False(gate.Service!.IsDisposed);
        gate.Open.SetResult();
        await gate.Service.Disposed.Task.WaitAsync(
            TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_request_leaves_no_data()
    {
        var engine = EngineFor(_parallel);

        var answer = await engine.Ask("{ refused own }");

        Assert.False(answer.AsObject().ContainsKey("data"));
        Assert.Equal("no", (string?)answer["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task Thousands_of_resolvers_that_end_at_once_do_not_pile_up_on_the_stack()
    {
        var engine = EngineFor(_parallel);

        var answer = await engine.Ask("{ many { own } }");

        Assert.Equal(20_000, answer["data"]!["many"]!.AsArray().Count);
    }

    private static Engine EngineFor(ExecutionOptions options, Gate? gate = null) => new(
        [typeof(Queries), typeof(ManyType)],
        options,
        services => services.AddSingleton(gate ?? new Gate()).AddScoped<Service>());

    /// <summary>Holds a resolver until the test lets it go.</summary>
    internal sealed class Gate
    {
        public TaskCompletionSource Open { get; } = new();

        public Service? Service { get; set; }
    }

    /// <summary>A service that knows when it is disposed.</summary>
    internal sealed class Service : IDisposable
    {
        private static int _made;

        public int Number { get; } = Interlocked.Increment(ref _made);

        public TaskCompletionSource Disposed { get; } = new();

        public bool IsDisposed => Disposed.Task.IsCompleted;

        public void Dispose() => Disposed.TrySetResult();
    }

    internal sealed record Many;

    [ObjectType<Many>]
    internal static class ManyType
    {
        public static int Own() => 1;
    }

    [QueryType]
    internal static class Queries
    {
        public static int Own(Service service) => service.Number;

        public static IEnumerable<Many> Many() => Enumerable.Repeat(new Many(), 20_000);

        public static async Task<int> Stubborn(Gate gate, Service service)
        {
            gate.Service = service;
            await gate.Open.Task;
            return service.IsDisposed ? throw new ObjectDisposedException(nameof(Service)) : 1;
        }

        public static int Refused() => throw new GraphQLException("no") { HttpStatus = 403 };
    }
}
