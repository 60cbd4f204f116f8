using Microsoft.Extensions.Logging;

namespace Exchange.GraphQL.Http;

/// <summary>Everything the engine logs.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "The resolver of {Path} failed; the client was told only the trace id {TraceId}")]
    public static partial void ResolverFailed(ILogger log, Exception exception, string path, string traceId);
}
