using System.Net.Mime;
using Exchange.GraphQL.Errors;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Chooses the media type of an answer by the Accept header; by default the one that every client reads.
/// </summary>
internal static class ResponseMediaType
{
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Events, for subscriptions above all: written only to clients that name it.</summary>
    public const string EventStream = "text/event-stream";

    private const int MaxRanges = 32;

    /// <summary>The media type to answer with.</summary>
    /// <exception cref="GraphQLException">The client accepts none of ours, or the header is none.</exception>
    public static string Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return MediaTypeNames.Application.Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept.ToArray()!, out var ranges))
        {
            throw Refusal(400, ErrorCodes.InvalidAccept, "The Accept header is no list of media types.");
        }

        // OrderBy is stable: of two that are equally welcome the first one written wins.
        return ranges
            .Take(MaxRanges)
            .Where(range => (range.Quality ?? 1) > 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(Match)
            .FirstOrDefault(match => match is not null)
            ?? throw Refusal(406, ErrorCodes.NotAcceptable, "Answers are JSON: accept application/json.");
    }

    /// <summary>Whether the client reads events, whatever else it would rather have.</summary>
    public static bool AcceptsEvents(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept.ToArray()!, out var ranges)
        && ranges.Take(MaxRanges).Any(range => (range.Quality ?? 1) > 0 && Match(range) == EventStream);

    private static string? Match(MediaTypeHeaderValue range)
    {
        if (range.Charset is { HasValue: true, Value: var charset }
            && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return range.MediaType.Value?.ToLowerInvariant() switch
        {
            GraphQLResponse => GraphQLResponse,
            EventStream => EventStream,
            "application/json" or "application/*" or "*/*" => MediaTypeNames.Application.Json,
            _ => null,
        };
    }

    private static GraphQLException Refusal(int status, string code, string message) =>
        new(message, code) { HttpStatus = status };
}
