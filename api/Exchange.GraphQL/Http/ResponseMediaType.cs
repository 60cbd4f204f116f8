using System.Net.Mime;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Chooses the media type of an answer by the Accept header; by default the one that every client reads.
/// </summary>
internal static class ResponseMediaType
{
    public const string GraphQLResponse = "application/graphql-response+json";

    private const int MaxRanges = 32;

    /// <summary>The media type to answer with; null when the client accepts none of ours.</summary>
    public static string? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return MediaTypeNames.Application.Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept.ToArray()!, out var ranges))
        {
            return null;
        }

        // OrderBy is stable: of two that are equally welcome the first one written wins.
        return ranges
            .Take(MaxRanges)
            .Where(range => (range.Quality ?? 1) > 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(Match)
            .FirstOrDefault(match => match is not null);
    }

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
            "application/json" or "application/*" or "*/*" => MediaTypeNames.Application.Json,
            _ => null,
        };
    }
}
