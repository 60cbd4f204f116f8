using System.Buffers;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.Subscriptions;
using Exchange.GraphQL.Http.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Exchange.GraphQL.Http.ServerSentEvents;

/// <summary>
/// Answers with events in the protocol graphql-sse, one connection for each operation: <c>next</c> for every answer,
/// then <c>complete</c>. A stream that ends without <c>complete</c> was cut off, and the client may ask again.
/// </summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode</remarks>
internal sealed class EventStreamWriter(
    ErrorFilters filters,
    RightsWatch rights,
    GraphQLOptions options,
    IHostApplicationLifetime host)
{
    /// <summary>Writes what a request came to: one answer, or a subscription's for as long as it lasts.</summary>
    public async Task Write(HttpContext http, ExecutionResult result)
    {
        http.Response.ContentType = $"{ResponseMediaType.EventStream}; charset=utf-8";
        http.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // A proxy that waits for more would keep the events.
        using var output = new Output(http);
        if (result.Events is not { } events)
        {
            await output.Next(result, filters);
            await output.Complete();
            return;
        }

        await using (events)
        {
            await output.Comment();
            await Write(output, events, http);
        }
    }

    private async Task Write(Output output, ResponseStream events, HttpContext http)
    {
        using var ended = new CancellationTokenSource();
        using var closing = host.ApplicationStopping.Register(() => _ = events.Stop());
        var beating = Beat(output, ended.Token);
        var watching = EndWithRights(events, http, ended.Token);
        var isComplete = false;
        GraphQLError? failure = null;
        try
        {
            failure = await WriteAnswers(output, events);
            isComplete = true;
        }
        catch (OperationCanceledException)
        {
            // The client has gone, the server stops, or the rights are lost: only the last can still be told.
        }
        finally
        {
            await ended.CancelAsync();
            await beating;
            failure = await watching ?? failure;
        }

        if (failure is not null && !http.RequestAborted.IsCancellationRequested)
        {
            await output.Next(ExecutionResult.Refused(failure), filters);
            isComplete = true;
        }

        if (isComplete)
        {
            await output.Complete();
        }
    }

    /// <summary>Writes every answer; gives the error that ended them, if one did.</summary>
    private async Task<GraphQLError?> WriteAnswers(Output output, ResponseStream events)
    {
        try
        {
            await foreach (var one in events.Read())
            {
                using var written = one;
                await output.Next(one, filters);
            }

            return null;
        }
        catch (GraphQLException failure)
        {
            return failure.Error;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ErrorFilters.Unexpected(exception);
        }
    }

    // Comments show proxies that the connection lives, and us when it does not.
    private async Task Beat(Output output, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.KeepAliveInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await output.Comment();
            }
        }
        catch (OperationCanceledException)
        {
            // The events have ended, or the client has gone.
        }
    }

    private async Task<GraphQLError?> EndWithRights(ResponseStream events, HttpContext http, CancellationToken ended)
    {
        GraphQLError loss;
        try
        {
            await rights.UntilLost(http, ended);
            loss = new GraphQLError("The rights of the current user have ended.")
            {
                Code = ErrorCodes.NotAuthenticated,
            };
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            loss = ErrorFilters.Unexpected(exception);
        }

        await events.Stop();
        return loss;
    }

    /// <summary>Writes events one at a time and sends each at once.</summary>
    private sealed class Output(HttpContext http) : IDisposable
    {
        private readonly SemaphoreSlim _writing = new(1);

        public Task Comment() => Send(output => output.Write(":\n\n"u8));

        public Task Complete() => Send(output => output.Write("event: complete\ndata:\n\n"u8));

        public Task Next(ExecutionResult result, ErrorFilters filters) => Send(output =>
        {
            output.Write("event: next\ndata: "u8);
            // JSON as it is written here is one line.
            ResultWriter.Write(result with { Errors = filters.Apply(result.Errors, http) }, output);
            output.Write("\n\n"u8);
        });

        public void Dispose() => _writing.Dispose();

        private async Task Send(Action<IBufferWriter<byte>> write)
        {
            await _writing.WaitAsync(http.RequestAborted);
            try
            {
                write(http.Response.BodyWriter);
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            }
            finally
            {
                _writing.Release();
            }
        }
    }
}
