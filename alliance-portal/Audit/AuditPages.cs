using Exchange.Portal.Identity;
using Exchange.Portal.Layout;
using Exchange.Portal.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Exchange.Portal.Audit;

/// <summary>The auditor's page: every figure with the place it comes from.</summary>
internal static class AuditPages
{
    private const int ActivitiesPerPage = 50;

    private static readonly AuthorizeAttribute AuditorsOnly = new() { Roles = Roles.Auditor };

    public static void MapAuditPages(this WebApplication portal) =>
        portal.MapGet("/audit", (string? after, Pages pages, Session session, CancellationToken stop) =>
            pages.ShowAsync<AuditPage, AuditAnswer>(
                wait => session.AskAsync<AuditAnswer>(
                    Document.Of<AuditPage>(Document.ActivityAndTrail),
                    new { first = ActivitiesPerPage, after },
                    wait),
                stop)).RequireAuthorization(AuditorsOnly);

    public static IReadOnlyList<Place> Places(AuditText text) =>
    [
        new Place("#supply", text.Supply, "supply", IsCurrent: true),
        new Place("#chain", text.Status, "status"),
        new Place("#activity", text.Activity, "activity"),
    ];
}
