using Exchange.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Keeps other sites' pages from sending requests in a visitor's name (CSRF): what a browser sends to us without
/// asking first carries <c>GraphQL-preflight: 1</c>, or it is refused.
/// </summary>
/// <remarks>
/// POST needs no header: its body is <c>application/json</c>, which a browser sends across sites only after a
/// preflight; every simple media type is refused by <see cref="RequestReader"/>. A GET runs nothing but queries and
/// its answer cannot be read across sites, yet another site could make a visitor's browser ask dear queries by the
/// thousand and time the answers. So a GET that a browser sends for another site is refused, by what every browser
/// says of it (<c>Sec-Fetch-Site</c>; <c>Origin</c> where an old one says less). Clients that are no browsers send
/// neither header, nor could a page misuse them; with <see cref="GraphQLOptions.EnforceGetRequestsPreflightHeader"/>
/// they need the header too, as in HotChocolate.
/// </remarks>
internal static class Preflight
{
    private const string Header = "GraphQL-preflight";

    /// <summary>Refuses a GET that another site's page may have caused.</summary>
    /// <exception cref="GraphQLException">It carries no header that only a preflighted request can.</exception>
    public static void CheckGet(HttpRequest request, GraphQLOptions options)
    {
        if ((options.EnforceGetRequestsPreflightHeader || IsOfOtherSite(request))
            && !request.Headers.ContainsKey(Header))
        {
            throw new GraphQLException(
                $"A GET from another site needs the header {Header}: 1.", ErrorCodes.PreflightRequired)
            {
                HttpStatus = StatusCodes.Status403Forbidden,
            };
        }
    }

    private static bool IsOfOtherSite(HttpRequest request)
    {
        // "none" is the visitor's own doing: an address typed, a bookmark.
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
        {
            return site is not ("same-origin" or "none");
        }

        return request.Headers.Origin is [{ Length: > 0 } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
