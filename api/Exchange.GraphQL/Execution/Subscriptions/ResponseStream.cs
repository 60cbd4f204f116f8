using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Execution.Subscriptions;

/// <summary>
/// The answers of a subscription (§6.2.3.2): one for each event, the next event being taken up only when the answer
/// before it was read. Whoever was handed it disposes it, which stops the events.
/// </summary>
internal sealed class ResponseStream : IAsyncDisposable
{
    private readonly SourceStream _source;
    private readonly Func<object?, CancellationToken, Task<ExecutionResult>> _answer;
    private readonly CancellationTokenSource _listening;

    private ResponseStream(
        SourceStream source,
        Func<object?, CancellationToken, Task<ExecutionResult>> answer,
        CancellationTokenSource listening) => (_source, _answer, _listening) = (source, answer, listening);

    /// <summary>Begins to listen; what begins too late is stopped again.</summary>
    /// <param name="create">Begins the events, given what stops them.</param>
    /// <param name="answer">Answers one event, given what stops it.</param>
    /// <param name="deadline">When to give up beginning.</param>
    /// <param name="stop">Stops the events when the caller has gone.</param>
    public static async Task<ResponseStream> Open(
        Func<CancellationToken, Task<SourceStream>> create,
        Func<object?, CancellationToken, Task<ExecutionResult>> answer,
        CancellationToken deadline,
        CancellationToken stop)
    {
        var listening = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var creating = create(listening.Token);
        try
        {
            return new ResponseStream(await creating.WaitAsync(deadline), answer, listening);
        }
        catch
        {
            await listening.CancelAsync();
            _ = creating.ContinueWith(
                async late => await late.Result.DisposeAsync(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
            listening.Dispose();
            throw;
        }
    }

    /// <summary>Gives the answers; to be read once.</summary>
    /// <exception cref="GraphQLException">The events failed: this is the error that ends the answers.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async IAsyncEnumerable<ExecutionResult> Read()
    {
        await using var events = _source.Events.GetAsyncEnumerator(_listening.Token);
        while (await Next(events))
        {
            yield return await _answer(events.Current, _listening.Token);
        }
    }

    /// <summary>Ends the events; whoever reads them is told by an <see cref="OperationCanceledException"/>.</summary>
    public Task Stop() => _listening.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _listening.CancelAsync();
        await _source.DisposeAsync();
        _listening.Dispose();
    }

    private async ValueTask<bool> Next(IAsyncEnumerator<object?> events)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception exception) when (
            exception is not GraphQLException && !_listening.IsCancellationRequested)
        {
            throw new GraphQLException(new GraphQLError("Unexpected Execution Error")
            {
                Code = ErrorCodes.Unexpected,
                Exception = exception,
            });
        }
    }
}
