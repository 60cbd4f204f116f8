using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>One thing that happened, with who and what it was about.</summary>
[ObjectType<Activity>]
internal static class ActivityType
{
    [ID]
    public static string Id([Parent] Activity activity) =>
        NodeId.Of("Activity", $"{activity.BlockNumber}.{activity.LogIndex}");

    [Cost(1)]
    public static async Task<Programme?> Programme(
        [Parent] Activity activity, AllianceDirectory alliance, CancellationToken stop) =>
        activity.ProgrammeId is { } id ? await alliance.ProgrammeAsync(id, stop) : null;

    [GraphQLDescription("Who acted, or where points were redeemed; of an obligation the creditor.")]
    [Cost(1)]
    public static async Task<Brand?> Brand(
        [Parent] Activity activity, AllianceDirectory alliance, CancellationToken stop) =>
        activity.BrandId is { } id ? await alliance.BrandAsync(id, stop) : null;

    [GraphQLDescription("The debtor of an obligation.")]
    [Cost(1)]
    public static async Task<Brand?> Counterparty(
        [Parent] Activity activity, AllianceDirectory alliance, CancellationToken stop) =>
        activity.CounterpartyBrandId is { } id ? await alliance.BrandAsync(id, stop) : null;

    [Cost(1)]
    public static Task<Trail> Trail(
        [Parent] Activity activity, ReadModel chain, IDbContextFactory<Data.AppContext> apps, CancellationToken stop) =>
        Operations.Trail.OfAsync(activity, chain, apps, stop);
}

/// <summary>Everything that happened on the exchange, for the auditor.</summary>
[QueryType]
internal static class ActivityQueries
{
    private static readonly Keyset<Activity> Newest = Keyset<Activity>.NewestFirst(a => a.BlockNumber, a => a.LogIndex);

    [Authorize(Roles = [Roles.Auditor])]
    [GraphQLDescription("Newest first.")]
    public static async Task<Connection<Activity>?> Activities(
        PagingArguments paging, ReadModel chain, CancellationToken stop) =>
        await Newest.PageAsync(chain.Activities.AsNoTracking(), paging, stop);
}
