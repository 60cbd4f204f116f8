using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Http.Rights;
using Exchange.GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>
/// One client's session in the protocol graphql-transport-ws: first its <c>connection_init</c>, then operations side by
/// side, each with an id of its own. Whatever ends the session ends them all.
/// </summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
internal sealed class SocketSession(
    SocketConnection connection,
    HttpContext http,
    RequestExecutor executor,
    ErrorFilters filters,
    RightsWatch rights,
    GraphQLOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new();
    private readonly ConcurrentDictionary<SocketOperation, Task> _running = new();
    private readonly CancellationTokenSource _ended = new();
    private bool _isInitialised;
    private bool _isAcknowledged;
    private Task _watch = Task.CompletedTask;

    /// <summary>Speaks with the client until one side ends it; no operation is left behind.</summary>
    public async Task Run(CancellationToken shutdown)
    {
        using var closing = shutdown.Register(() => _ = Close(SocketClose.GoingAway, "Going away"));
        var waiting = RejectTheSilent();
        try
        {
            while (await Next())
            {
            }
        }
        finally
        {
            await Close(SocketClose.Normal, "");
            await Task.WhenAll([waiting, _watch, .. _running.Values]);
        }
    }

    public void Dispose() => _ended.Dispose();

    private async Task<bool> Next()
    {
        try
        {
            if (await connection.Receive() is not { } bytes)
            {
                return false;
            }

            await Handle(SocketMessage.Read(bytes));
        }
        catch (SocketProtocolException broken)
        {
            await Close(broken.Code, broken.Message);
        }
        catch (Exception exception)
        {
            await CloseByFault(exception);
        }

        return true;
    }

    private ValueTask Handle(SocketMessage message) => message.Type switch
    {
        "connection_init" => Initialise(message.Payload),
        "ping" => connection.Send(SocketAnswers.Pong(message.Payload)),
        "subscribe" => Subscribe(message.Id, message.Request!),
        "complete" => Complete(message.Id),
        _ => ValueTask.CompletedTask, // A pong needs no answer.
    };

    private async ValueTask Initialise(JsonElement? payload)
    {
        if (_isInitialised)
        {
            throw new SocketProtocolException(
                SocketClose.TooManyInitialisations, "Too many initialisation requests");
        }

        Volatile.Write(ref _isInitialised, true);
        if (http.RequestServices.GetService<ISocketSessionInterceptor>() is { } interceptor)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            limit.CancelAfter(options.Execution.Timeout);
            if (await interceptor.OnConnectAsync(http, payload, limit.Token) is { Accepted: false } status)
            {
                throw new SocketProtocolException(SocketClose.Forbidden, status.Message);
            }
        }

        _isAcknowledged = true;
        _watch = EndWithRights();
        await connection.Send(SocketAnswers.Acknowledged);
    }

    private async ValueTask Subscribe(string id, GraphQLRequest request)
    {
        if (!_isAcknowledged)
        {
            throw new SocketProtocolException(SocketClose.Unauthorized, "Unauthorized");
        }

        var operation = new SocketOperation(id, _ended.Token);
        if (!_operations.TryAdd(id, operation))
        {
            throw new SocketProtocolException(
                SocketClose.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
        }

        // Those that were stopped but have not ended yet count too, else stopping would be a way around the bound.
        if (_running.Count >= options.Sockets.MaxOperations)
        {
            await SendErrors(operation, [TooMany(_running.Count + 1)]);
            operation.Dispose();
            return;
        }

        var run = new Task<Task>(() => RunToEnd(operation, request));
        _running[operation] = run.Unwrap();
        run.Start(TaskScheduler.Default);
    }

    private async ValueTask Complete(string id)
    {
        if (_operations.TryRemove(id, out var operation))
        {
            await operation.CancelAsync();
        }
    }

    private async Task RunToEnd(SocketOperation operation, GraphQLRequest request)
    {
        try
        {
            await using var scope = http.RequestServices.CreateAsyncScope();
            await Run(operation, request, scope.ServiceProvider);
        }
        catch (OperationCanceledException) when (operation.Stop.IsCancellationRequested)
        {
            // Whoever stopped it wants no more of it.
        }
        catch (GraphQLException refusal)
        {
            await SendErrors(operation, [refusal.Error]);
        }
        catch (Exception exception)
        {
            await SendErrors(operation, [ErrorFilters.Unexpected(exception)]);
        }
        finally
        {
            _operations.TryRemove(KeyValuePair.Create(operation.Id, operation));
            _running.TryRemove(operation, out _);
            operation.Dispose();
        }
    }

    private async Task Run(SocketOperation operation, GraphQLRequest request, IServiceProvider services)
    {
        using var result = await executor.Execute(
            request,
            Admit,
            stop => GraphQLEndpoint.ContextOf(http, services, stop),
            operation.Stop);
        if (result.Events is { } events)
        {
            await using (events)
            {
                await foreach (var one in events.Read())
                {
                    using var written = one;
                    await SendNext(operation, one);
                }
            }
        }
        else if (result.IsExecuted)
        {
            await SendNext(operation, result);
        }
        else
        {
            await SendErrors(operation, result.Errors);
            return;
        }

        if (_operations.TryRemove(KeyValuePair.Create(operation.Id, operation)))
        {
            await connection.Send(SocketAnswers.Complete(operation.Id));
        }
    }

    private void Admit(PreparedOperation operation)
    {
        IntrospectionGuard.Check(operation, http, options);
        if (operation.Node.Operation == OperationType.Mutation && !options.Sockets.AllowMutations)
        {
            throw new GraphQLException("Mutations are not run over WebSockets: POST them.", ErrorCodes.InvalidRequest);
        }
    }

    private ValueTask SendNext(SocketOperation operation, ExecutionResult result)
    {
        var message = SocketAnswers.Next(
            operation.Id, result with { Errors = filters.Apply(result.Errors, http) });
        return connection.Send(message, () => _operations.GetValueOrDefault(operation.Id) == operation);
    }

    private async ValueTask SendErrors(SocketOperation operation, IReadOnlyList<GraphQLError> errors)
    {
        if (_operations.TryRemove(KeyValuePair.Create(operation.Id, operation)))
        {
            await connection.Send(SocketAnswers.Error(operation.Id, filters.Apply(errors, http)));
        }
    }

    private async Task RejectTheSilent()
    {
        var isEnded = Task.Delay(options.Sockets.ConnectionInitializationTimeout, _ended.Token);
        await isEnded.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isEnded.IsCompletedSuccessfully && !Volatile.Read(ref _isInitialised))
        {
            await Close(SocketClose.InitialisationTimeout, "Connection initialisation timeout");
        }
    }

    private async Task EndWithRights()
    {
        try
        {
            await rights.UntilLost(http, _ended.Token);
            await Close(SocketClose.Forbidden, "Forbidden");
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The session has ended before the rights.
        }
        catch (Exception exception)
        {
            await CloseByFault(exception);
        }
    }

    // Whatever the client does with its side of the socket, nothing runs for it any more.
    private async Task Close(int code, string reason)
    {
        await _ended.CancelAsync();
        await connection.Close(code, reason);
    }

    private async ValueTask CloseByFault(Exception exception)
    {
        filters.Apply([ErrorFilters.Unexpected(exception)], http);
        await Close(SocketClose.InternalError, "Internal server error");
    }

    private GraphQLError TooMany(int actual) => ErrorBuilder.New()
        .SetMessage(
            $"{actual} operations at once are too many: at most {options.Sockets.MaxOperations} run on one socket.")
        .SetCode(ErrorCodes.TooManyOperations)
        .SetExtension("limit", options.Sockets.MaxOperations)
        .SetExtension("actual", actual)
        .Build();
}
