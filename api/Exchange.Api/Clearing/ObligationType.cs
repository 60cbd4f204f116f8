using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Clearing;

/// <summary>One debt between two brands, with the way back to the log that recorded it.</summary>
[Node]
[ObjectType<Obligation>]
internal static class ObligationType
{
    /// <summary>Found by those whose lists show it: debtor, creditor and the auditor.</summary>
    [NodeResolver]
    [Authorize]
    public static async Task<Obligation?> GetObligation(
        long obligationId, ReadModel chain, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        var found = await chain.Obligations.AsNoTracking()
            .SingleOrDefaultAsync(o => o.ObligationId == obligationId, stop);
        return found is not null
            && (caller.MayReadBooksOf(await Debtor(found, alliance, stop))
                || caller.MayReadBooksOf(await Creditor(found, alliance, stop)))
            ? found
            : null;
    }

    [ID(nameof(Obligation))]
    public static long Id([Parent] Obligation obligation) => obligation.ObligationId;

    [GraphQLDescription("Who owes: the issuer of the points.")]
    [Cost(1)]
    public static ValueTask<Brand> Debtor(
        [Parent] Obligation obligation, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.BrandAsync(obligation.DebtorBrandId, stop);

    [GraphQLDescription("Who is owed: the brand that took the points.")]
    [Cost(1)]
    public static ValueTask<Brand> Creditor(
        [Parent] Obligation obligation, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.BrandAsync(obligation.CreditorBrandId, stop);

    [Cost(1)]
    public static ValueTask<Programme> Programme(
        [Parent] Obligation obligation, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.ProgrammeAsync(obligation.ProgrammeId, stop);

    [Cost(1)]
    public static Task<DateTimeOffset> At([Parent] Obligation obligation, ReadModel chain, CancellationToken stop) =>
        chain.Blocks.Where(b => b.Number == obligation.RecordedInBlock).Select(b => b.At).SingleAsync(stop);

    [Cost(1)]
    public static async Task<Trail> Trail(
        [Parent] Obligation obligation,
        ReadModel chain,
        IDbContextFactory<Data.AppContext> apps,
        CancellationToken stop)
    {
        var activity = await chain.Activities.AsNoTracking().SingleAsync(
            a => a.BlockNumber == obligation.RecordedInBlock && a.LogIndex == obligation.LogIndex, stop);
        return await Operations.Trail.OfAsync(activity, chain, apps, stop);
    }
}
