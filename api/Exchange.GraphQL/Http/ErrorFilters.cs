using System.Diagnostics;
using Exchange.GraphQL.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Exchange.GraphQL.Http;

/// <summary>
/// What every error passes on its way out, whatever carries it: its cause is logged in full and never told, then the
/// host's filters see it.
/// </summary>
internal sealed class ErrorFilters(IEnumerable<IErrorFilter> filters, ILogger<GraphQLEndpoint> log)
{
    private readonly IErrorFilter[] _filters = [.. filters];

    /// <summary>The error that stands for a fault of ours.</summary>
    public static GraphQLError Unexpected(Exception exception) =>
        new("Unexpected Execution Error") { Code = ErrorCodes.Unexpected, Exception = exception };

    public IReadOnlyList<GraphQLError> Apply(IReadOnlyList<GraphQLError> errors, HttpContext http) =>
        errors.Count == 0 ? errors : [.. errors.Select(error => Apply(error, http))];

    private GraphQLError Apply(GraphQLError error, HttpContext http)
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
}
