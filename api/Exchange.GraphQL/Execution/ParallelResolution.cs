using Exchange.GraphQL.Execution.DataLoaders;
using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Calls resolvers side by side, each with services of its own. When all that run wait for loaders, their batches are
/// fetched. Nothing waits for a resolver that goes on after the request is given up: its services are disposed when it
/// ends.
/// </summary>
internal sealed class ParallelResolution : Resolution, IAsyncDisposable
{
    private readonly Queue<PendingField> _queue = [];
    private readonly List<AsyncServiceScope> _scopes = [];
    private readonly LoaderSet? _loaders;
    private readonly Lock _lock;
    private TaskCompletionSource _end = NewEnd();
    private int _running;
    private Exception? _fault;

    public ParallelResolution(
        Schema schema,
        IReadOnlyDictionary<string, object?> variables,
        RequestContext request)
        : base(schema, variables, request)
    {
        _loaders = schema.HasLoaders
            ? new LoaderSet(isParallel: true) { OnAsked = Wait, OnReady = GoOn }
            : null;
        _lock = _loaders?.Lock ?? new Lock();
    }

    protected override Func<IServiceProvider>? OpenScope => field ??= NewScope;

    public override void Enqueue(PendingField pending)
    {
        lock (_lock)
        {
            _queue.Enqueue(pending);
        }
    }

    public override Task Run()
    {
        _loaders?.Forget();
        _end = NewEnd();
        _running = 1;
        CallPending();
        Leave(null);
        return _end.Task.WaitAsync(Request.Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running == 0)
        {
            await DisposeScopes();
        }
        else
        {
            _ = DisposeScopesAfter(_end.Task);
        }
    }

    private static TaskCompletionSource NewEnd() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void CallPending()
    {
        while (TryTake(out var pending))
        {
            var turn = _loaders is null ? null : new ResolverTurn(_loaders, pending);
            var call = Call(pending, turn);
            if (call.IsCompletedSuccessfully)
            {
                End(turn, call.Result);
            }
            else
            {
                _ = GoOnAfter(call, turn);
            }
        }
    }

    private async Task GoOnAfter(ValueTask<Exception?> call, ResolverTurn? turn)
    {
        var fault = await call;
        // What turned up below it is begun first, so that the run does not seem to have come to its end.
        Stay(turn);
        CallPending();
        Leave(fault);
    }

    private void End(ResolverTurn? turn, Exception? fault)
    {
        Stay(turn);
        Leave(fault);
    }

    private bool TryTake(out PendingField pending)
    {
        lock (_lock)
        {
            while (_fault is null && _queue.TryDequeue(out pending))
            {
                if (!pending.Owner.IsLost)
                {
                    _running++;
                    return true;
                }
            }

            pending = default;
            return false;
        }
    }

    /// <summary>Resolves a field; gives what ends the whole request, if anything does.</summary>
    private async ValueTask<Exception?> Call(PendingField pending, ResolverTurn? turn)
    {
        try
        {
            Finish(pending, await Begin(pending, turn));
            return null;
        }
        catch (Exception exception) when (!IsForWholeRequest(exception, Request))
        {
            Fail(pending, exception);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    // The resolver that has asked a loader runs no more, until it has all of its answers or ends without them.
    private void Wait(ResolverTurn turn)
    {
        if (!turn.IsWaiting)
        {
            turn.IsWaiting = true;
            Leave(null);
        }
    }

    private void GoOn(ResolverTurn turn)
    {
        Stay(turn);
        foreach (var answer in turn.TakeAnswers())
        {
            answer();
        }
    }

    private void Stay(ResolverTurn? turn)
    {
        if (turn is null)
        {
            return;
        }

        lock (_lock)
        {
            if (turn.IsWaiting)
            {
                turn.IsWaiting = false;
                _running++;
            }
        }
    }

    private void Leave(Exception? fault)
    {
        lock (_lock)
        {
            _fault ??= fault;
            if (--_running > 0)
            {
                return;
            }

            if (_fault is not null)
            {
                _end.TrySetException(_fault);
            }
            else if (!Request.Stop.IsCancellationRequested && _loaders?.Queued() is [_, ..] queued)
            {
                _running = 1;
                _ = Task.Run(() => Fetch(queued));
            }
            else
            {
                _end.TrySetResult();
            }
        }
    }

    private async Task Fetch(IReadOnlyList<RequestLoader> queued)
    {
        Exception? fault = null;
        try
        {
            await Task.WhenAll(queued.Select(Fetch));
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        Leave(fault);
    }

    private async Task Fetch(RequestLoader loader)
    {
        await using var scope = Request.Services.CreateAsyncScope();
        await loader.Fetch(scope.ServiceProvider, Request.Stop);
    }

    private IServiceProvider NewScope()
    {
        var scope = Request.Services.CreateAsyncScope();
        lock (_lock)
        {
            _scopes.Add(scope);
        }

        return scope.ServiceProvider;
    }

    private async Task DisposeScopesAfter(Task end)
    {
        await end.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DisposeScopes();
    }

    private async Task DisposeScopes()
    {
        foreach (var scope in _scopes)
        {
            await scope.DisposeAsync();
        }
    }
}
