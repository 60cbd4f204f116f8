using Exchange.Portal.Identity;
using Exchange.Portal.Layout;
using Exchange.Portal.Shared;

namespace Exchange.Portal.Home;

/// <summary>The page <c>./exchange up</c> ends on: a showroom for whoever tries the exchange.</summary>
internal static class StartPage
{
    private const int EntriesPerPage = 50;

    public static void MapStartPage(this WebApplication portal) =>
        portal.MapGet("/", (string? after, HttpContext http, Pages pages, Showroom showroom, CancellationToken stop) =>
            pages.ShowAsync<HomePage, StoryAnswer>(
                wait => showroom.AskAsync<StoryAnswer>(
                    Document.Of<HomePage>(Document.ActivityAndTrail),
                    new { first = EntriesPerPage, after },
                    http.Locale(),
                    wait),
                stop));
}
