using System.Net.Mime;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Http.ServerSentEvents;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Speaks GraphQL over HTTP: reads the request, runs it, and answers with the status the media type calls for.
/// </summary>
internal sealed class GraphQLEndpoint(
    RequestExecutor executor,
    GraphQLOptions options,
    GraphiQL tool,
    SocketEndpoint sockets,
    EventStreamWriter eventStream,
    ErrorFilters filters)
{
    /// <summary>The schema that is served.</summary>
    public Schema Schema => executor.Schema;

    public async Task Handle(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (http.WebSockets.IsWebSocketRequest)
        {
            await sockets.Handle(http);
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await Refuse(http, new GraphQLException("GraphQL is asked by GET or POST.", ErrorCodes.InvalidRequest)
            {
                HttpStatus = StatusCodes.Status405MethodNotAllowed,
            });
            return;
        }

        if (isGet && options.EnableSchemaRequests && http.Request.Query.ContainsKey("sdl"))
        {
            if (!IntrospectionGuard.Admits(http, options))
            {
                await Refuse(http, new GraphQLException(
                    "The schema is not shown for the current request.", ErrorCodes.IntrospectionNotAllowed)
                {
                    HttpStatus = StatusCodes.Status403Forbidden,
                });
                return;
            }

            http.Response.ContentType = "application/graphql; charset=utf-8";
            await http.Response.WriteAsync(Schema.Print(), http.RequestAborted);
            return;
        }

        if (tool.IsFor(http.Request))
        {
            await tool.ShowPage(http);
            return;
        }

        string mediaType;
        try
        {
            mediaType = ResponseMediaType.Negotiate(http.Request.Headers.Accept);
        }
        catch (GraphQLException refusal)
        {
            await Refuse(http, refusal);
            return;
        }

        await Answer(http, isGet, mediaType);
    }

    private async Task Answer(HttpContext http, bool isGet, string mediaType)
    {
        ExecutionResult result;
        try
        {
            if (isGet)
            {
                Preflight.CheckGet(http.Request, options);
            }

            var request = isGet
                ? RequestReader.FromQuery(http.Request.Query)
                : await RequestReader.FromBody(http.Request, options.MaxAllowedRequestSize, http.RequestAborted);
            request = request with { CostReport = CostReportOf(http.Request) };
            result = await executor.Execute(
                request, Admit, stop => ContextOf(http, http.RequestServices, stop), http.RequestAborted);
        }
        catch (GraphQLException refusal)
        {
            result = ExecutionResult.Refused(refusal.Error) with { HttpStatus = refusal.HttpStatus };
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
            return;
        }
        catch (Exception exception)
        {
            result = ExecutionResult.Refused(ErrorFilters.Unexpected(exception)) with { HttpStatus = 500 };
        }

        using var written = result;
        // A refusal by status is no event: it is told before the stream begins.
        if (result.HttpStatus is null && (mediaType == ResponseMediaType.EventStream || result.Events is not null))
        {
            await eventStream.Write(http, result);
            return;
        }

        await Write(http, result with { Errors = filters.Apply(result.Errors, http) }, mediaType);

        // A link or an image must never be able to change anything (CSRF).
        void Admit(PreparedOperation prepared)
        {
            var operation = prepared.Node;
            IntrospectionGuard.Check(prepared, http, options);
            if (isGet && operation.Operation != OperationType.Query)
            {
                http.Response.Headers.Allow = "POST";
                throw new GraphQLException("GET runs queries only.", ErrorCodes.InvalidRequest)
                {
                    HttpStatus = StatusCodes.Status405MethodNotAllowed,
                };
            }

            if (operation.Operation == OperationType.Subscription
                && !ResponseMediaType.AcceptsEvents(http.Request.Headers.Accept))
            {
                throw new GraphQLException(
                    "Subscriptions are answered over a WebSocket, or to those who accept text/event-stream.",
                    ErrorCodes.InvalidRequest)
                {
                    HttpStatus = StatusCodes.Status406NotAcceptable,
                };
            }
        }
    }

    private static CostReport CostReportOf(HttpRequest request) => request.Headers["GraphQL-Cost"].ToString() switch
    {
        "report" => CostReport.Report,
        "validate" => CostReport.Validate,
        _ => CostReport.None,
    };

    /// <summary>What an operation brings to its resolvers: the services given, and the caller of the request.</summary>
    public static RequestContext ContextOf(HttpContext http, IServiceProvider services, CancellationToken stop) =>
        new(services, http.User, stop)
        {
            Features = new Dictionary<Type, object> { [typeof(HttpContext)] = http },
        };

    private static async Task Write(HttpContext http, ExecutionResult result, string mediaType)
    {
        // application/json is for clients of old, which know only 200; the other media type says it by the status.
        mediaType = mediaType == ResponseMediaType.EventStream ? MediaTypeNames.Application.Json : mediaType;
        var isOfOld = mediaType == MediaTypeNames.Application.Json;
        http.Response.StatusCode = result.HttpStatus
            ?? (result.IsExecuted || isOfOld ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        http.Response.Headers[HeaderNames.ContentType] = $"{mediaType}; charset=utf-8";
        ResultWriter.Write(result, http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static Task Refuse(HttpContext http, GraphQLException refusal)
    {
        var result = ExecutionResult.Refused(refusal.Error) with { HttpStatus = refusal.HttpStatus };
        return Write(http, result, MediaTypeNames.Application.Json);
    }
}
