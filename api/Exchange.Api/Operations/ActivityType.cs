using System.Globalization;
using Exchange.Api.Accounts;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>One thing that happened, with who and what it was about.</summary>
[Node]
[ObjectType<Activity>]
internal static class ActivityType
{
    /// <summary>Found by those whose lists show it: the auditor, its brands, and who may see its account.</summary>
    [NodeResolver]
    [Authorize]
    public static async Task<Activity?> GetActivity(
        string key, ReadModel chain, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        if (key.Split('.') is not [var block, var log, .. var rest]
            || !long.TryParse(block, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(log, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || PartOf(rest) is not { } part
            || await chain.Activities.AsNoTracking().SingleOrDefaultAsync(
                a => a.BlockNumber == number && a.LogIndex == index && a.Part == part, stop) is not { } found)
        {
            return null;
        }

        var isMine = caller.IsAuditor
            || (await Brand(found, alliance, stop) is { } brand && caller.MayReadBooksOf(brand))
            || (await Counterparty(found, alliance, stop) is { } other && caller.MayReadBooksOf(other))
            || (found.Account is { } account
                && await AccountQueries.Account(account, chain, caller, stop) is not null);
        return isMine ? found : null;
    }

    [ID(nameof(Activity))]
    public static string Id([Parent] Activity activity) =>
        KeyOf(activity.BlockNumber, activity.LogIndex, activity.Part);

    [Cost(1)]
    public static async ValueTask<Programme?> Programme(
        [Parent] Activity activity, AllianceDirectory alliance, CancellationToken stop) =>
        activity.ProgrammeId is { } id ? await alliance.ProgrammeAsync(id, stop) : null;

    [GraphQLDescription("Who acted, or where points were redeemed; of an obligation the creditor.")]
    [Cost(1)]
    public static async ValueTask<Brand?> Brand(
        [Parent] Activity activity, AllianceDirectory alliance, CancellationToken stop) =>
        activity.BrandId is { } id ? await alliance.BrandAsync(id, stop) : null;

    [GraphQLDescription("The debtor of an obligation.")]
    [Cost(1)]
    public static async ValueTask<Brand?> Counterparty(
        [Parent] Activity activity, AllianceDirectory alliance, CancellationToken stop) =>
        activity.CounterpartyBrandId is { } id ? await alliance.BrandAsync(id, stop) : null;

    [Cost(1)]
    public static Task<Trail> Trail(
        [Parent] Activity activity, ReadModel chain, IDbContextFactory<Data.AppContext> apps, CancellationToken stop) =>
        Operations.Trail.OfAsync(activity, chain, apps, stop);

    internal static string KeyOf(long block, int log, int part) => string.Create(
        CultureInfo.InvariantCulture, $"{block}.{log}{(part == 0 ? "" : $".{part}")}");

    // Most logs make one row, whose key ends with the log.
    private static int? PartOf(string[] rest) => rest switch
    {
        [] => 0,
        [var part] when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value > 0 => value,
        _ => null,
    };
}

/// <summary>Everything that happened on the exchange, for the auditor.</summary>
[QueryType]
internal static class ActivityQueries
{
    [Authorize(Roles = [Roles.Auditor])]
    [GraphQLDescription("Newest first.")]
    [UsePaging]
    public static IQueryable<Activity> Activities(ReadModel chain) => chain.NewestActivities;
}
