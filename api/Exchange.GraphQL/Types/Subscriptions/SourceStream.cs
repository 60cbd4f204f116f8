using System.Runtime.CompilerServices;

namespace Exchange.GraphQL.Types.Subscriptions;

/// <summary>Begins the events behind a field of the subscription root (§6.2.3.2, ResolveFieldEventStream).</summary>
internal delegate ValueTask<SourceStream> SourceStreamResolver(ResolverContext context);

/// <summary>The events of one subscription, whatever the C# method gave; disposing it stops them.</summary>
internal sealed class SourceStream : IAsyncDisposable
{
    private readonly IAsyncDisposable? _owner;

    private SourceStream(IAsyncEnumerable<object?> events, IAsyncDisposable? owner) =>
        (Events, _owner) = (events, owner);

    public IAsyncEnumerable<object?> Events { get; }

    public static SourceStream Of<T>(ISourceStream<T> stream) => new(Untyped(stream.ReadEventsAsync()), stream);

    public static SourceStream Of<T>(IAsyncEnumerable<T> events) => new(Untyped(events), null);

    public ValueTask DisposeAsync() => _owner?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async IAsyncEnumerable<object?> Untyped<T>(
        IAsyncEnumerable<T> events,
        [EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var one in events.WithCancellation(stop))
        {
            yield return one;
        }
    }
}
