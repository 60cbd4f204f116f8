using Exchange.GraphQL.Execution.DataLoaders;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Calls one resolver at a time, so that all of them may share services that are not safe for threads. A resolver that
/// has asked a loader gives its turn to the next; when nothing else can go on, one batch is fetched, and those that
/// have all their answers go on one after another.
/// </summary>
internal sealed class SerialResolution : Resolution
{
    private readonly Queue<PendingField> _queue = [];
    private readonly Queue<ResolverTurn> _answered = [];
    private readonly LoaderSet? _loaders;

    public SerialResolution(
        Schema schema,
        IReadOnlyDictionary<string, object?> variables,
        RequestContext request)
        : base(schema, variables, request) =>
        _loaders = schema.HasLoaders ? new LoaderSet(isParallel: false) { OnReady = _answered.Enqueue } : null;

    public override void Enqueue(PendingField pending) => _queue.Enqueue(pending);

    public override Task Run() => _loaders is null ? CallPending() : CallPending(_loaders);

    private async Task CallPending()
    {
        while (_queue.TryDequeue(out var pending))
        {
            if (pending.Owner.IsLost)
            {
                continue;
            }

            try
            {
                Finish(pending, await Begin(pending, null));
            }
            catch (Exception exception) when (!IsForWholeRequest(exception, Request))
            {
                Fail(pending, exception);
            }
        }
    }

    private async Task CallPending(LoaderSet loaders)
    {
        loaders.Forget();
        while (true)
        {
            if (_answered.TryDequeue(out var answered))
            {
                await GoOn(answered, loaders);
            }
            else if (_queue.TryDequeue(out var pending))
            {
                await Call(new ResolverTurn(loaders, pending));
            }
            else if (loaders.Queued() is [var first, ..])
            {
                await first.Fetch(Request.Services, Request.Stop);
            }
            else
            {
                return;
            }
        }
    }

    private async ValueTask Call(ResolverTurn turn)
    {
        if (turn.Pending.Owner.IsLost)
        {
            return;
        }

        try
        {
            var call = Begin(turn.Pending, turn);
            if (call.IsCompletedSuccessfully)
            {
                Finish(turn.Pending, call.Result);
                return;
            }

            turn.Call = call.AsTask();
        }
        catch (Exception exception) when (!IsForWholeRequest(exception, Request))
        {
            Fail(turn.Pending, exception);
            return;
        }

        await EndOrWait(turn);
    }

    private async ValueTask GoOn(ResolverTurn turn, LoaderSet loaders)
    {
        if (!turn.IsWaiting)
        {
            // It ended without waiting for what it asked.
            return;
        }

        Action[] answers;
        lock (loaders.Lock)
        {
            turn.IsWaiting = false;
            answers = turn.TakeAnswers();
        }

        foreach (var answer in answers)
        {
            answer();
        }

        await EndOrWait(turn);
    }

    private async ValueTask EndOrWait(ResolverTurn turn)
    {
        await Task.WhenAny(turn.Call, turn.HasAsked());
        if (!turn.Call.IsCompleted)
        {
            turn.IsWaiting = true;
            return;
        }

        try
        {
            Finish(turn.Pending, await turn.Call);
        }
        catch (Exception exception) when (!IsForWholeRequest(exception, Request))
        {
            Fail(turn.Pending, exception);
        }
    }
}
