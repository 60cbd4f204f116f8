using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Calls resolvers side by side, each with services of its own. Nothing waits for a resolver that goes on after the
/// request is given up: its services are disposed when it ends.
/// </summary>
internal sealed class ParallelResolution(
    Schema schema,
    IReadOnlyDictionary<string, object?> variables,
    RequestContext request)
    : Resolution(schema, variables, request), IAsyncDisposable
{
    private readonly Queue<PendingField> _queue = [];
    private readonly List<AsyncServiceScope> _scopes = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _end = NewEnd();
    private int _running;
    private Exception? _fault;

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
        _end = NewEnd();
        _running = 1;
        CallPending();
        Leave(null);
        return _end.Task.WaitAsync(Request.Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.Task.IsCompleted)
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
            var call = Call(pending);
            if (call.IsCompletedSuccessfully)
            {
                Leave(call.Result);
            }
            else
            {
                _ = GoOnAfter(call);
            }
        }
    }

    private async Task GoOnAfter(ValueTask<Exception?> call)
    {
        var fault = await call;
        CallPending();
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
    private async ValueTask<Exception?> Call(PendingField pending)
    {
        try
        {
            Finish(pending, await Begin(pending));
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

    private void Leave(Exception? fault)
    {
        bool isLast;
        lock (_lock)
        {
            _fault ??= fault;
            isLast = --_running == 0;
        }

        if (isLast && _fault is not null)
        {
            _end.SetException(_fault);
        }
        else if (isLast)
        {
            _end.SetResult();
        }
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
