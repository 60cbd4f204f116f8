using Exchange.Portal.Identity;
using Exchange.Portal.Layout;
using Exchange.Portal.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Exchange.Portal.Ledger;

/// <summary>The member's pages: what they own, and what happened to it.</summary>
internal static class PointsPages
{
    private const int ActivitiesPerPage = 40;

    private static readonly AuthorizeAttribute MembersOnly = new() { Roles = Roles.Member };

    public static void MapPointsPages(this WebApplication portal)
    {
        portal.MapGet("/points", (Pages pages, Session session, CancellationToken stop) =>
            pages.ShowAsync<PointsPage, PointsAnswer>(
                wait => session.AskAsync<PointsAnswer>(Document.Of<PointsPage>(Document.Activity), null, wait),
                stop)).RequireAuthorization(MembersOnly);

        portal.MapGet("/points/activity", (
            string? after, Pages pages, Session session, CancellationToken stop) =>
            pages.ShowAsync<ActivityPage, ActivityAnswer>(
                wait => session.AskAsync<ActivityAnswer>(
                    Document.Of<ActivityPage>(Document.Activity), new { first = ActivitiesPerPage, after }, wait),
                stop)).RequireAuthorization(MembersOnly);
    }

    /// <summary>A member's places, at the bottom of a phone.</summary>
    public static IReadOnlyList<Place> Places(PointsText text, string current) =>
    [
        new Place("/points", text.Points, "points", current == "/points"),
        new Place("/points#expiry", text.Expiry, "expiry"),
        new Place("/points/activity", text.Activity, "activity", current == "/points/activity"),
    ];
}
