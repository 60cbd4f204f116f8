using System.Diagnostics;
using System.Net.Mime;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Speaks GraphQL over HTTP: reads the request, runs it, and answers with the status the media type calls for.
/// </summary>
internal sealed class GraphQLEndpoint(
    RequestExecutor executor,
    GraphQLOptions options,
    GraphiQL tool,
    IEnumerable<IErrorFilter> filters,
    ILogger<GraphQLEndpoint> log)
{
    private readonly IErrorFilter[] _filters = [.. filters];

    /// <summary>The schema that is served.</summary>
    public Schema Schema => executor.Schema;

    public async Task Handle(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
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
            var request = isGet
                ? RequestReader.FromQuery(http.Request.Query)
                : await RequestReader.FromBody(http.Request, options.MaxAllowedRequestSize, http.RequestAborted);
            result = await executor.Execute(request, Admit, stop => ContextOf(http, stop), http.RequestAborted);
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
            var error = new GraphQLError("Unexpected Execution Error") { Exception = exception };
            result = ExecutionResult.Refused(error with { Code = ErrorCodes.Unexpected }) with { HttpStatus = 500 };
        }

        using var written = result;
        await Write(http, result with { Errors = [.. result.Errors.Select(error => Filter(error, http))] }, mediaType);

        // A link or an image must never be able to change anything (CSRF).
        void Admit(OperationDefinitionNode operation)
        {
            if (isGet && operation.Operation != OperationType.Query)
            {
                http.Response.Headers.Allow = "POST";
                throw new GraphQLException("GET runs queries only.", ErrorCodes.InvalidRequest)
                {
                    HttpStatus = StatusCodes.Status405MethodNotAllowed,
                };
            }
        }
    }

    private static RequestContext ContextOf(HttpContext http, CancellationToken stop) =>
        new(http.RequestServices, http.User, stop)
        {
            Features = new Dictionary<Type, object> { [typeof(HttpContext)] = http },
        };

    private GraphQLError Filter(GraphQLError error, HttpContext http)
    {
        if (error.Exception is not null)
        {
            var traceId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            Log.ResolverFailed(log, error.Exception, string.Join('.', error.Path ?? []), traceId);
            error = error with
            {
                Extensions = new Dictionary<string, object?>(error.Extensions) { ["traceId"] = traceId },
            };
        }

        return _filters.Aggregate(error, (current, filter) => filter.OnError(current));
    }

    private static async Task Write(HttpContext http, ExecutionResult result, string mediaType)
    {
        // application/json is for clients of old, which know only 200; the other media type says it by the status.
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
