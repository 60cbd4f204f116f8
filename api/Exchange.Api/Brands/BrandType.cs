using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Brands;

/// <summary>
/// What a brand shows of itself to everyone of the alliance, and its books to itself and the auditor only.
/// </summary>
[Node]
[ObjectType<Brand>]
internal static class BrandType
{
    [NodeResolver]
    [Authorize]
    public static Task<Brand?> GetBrand(long brandId, ReadModel chain, CancellationToken stop) =>
        chain.Brands.AsNoTracking().SingleOrDefaultAsync(b => b.BrandId == brandId, stop);

    [ID(nameof(Brand))]
    public static long Id([Parent] Brand brand) => brand.BrandId;

    public static string Name([Parent] Brand brand, Language language) => language.Pick(brand.NameEn, brand.NameZh);

    [ListSize(AssumedSize = 5)]
    public static Task<List<Programme>> Programmes([Parent] Brand brand, ReadModel chain, CancellationToken stop) =>
        chain.Programmes.AsNoTracking()
            .Where(p => p.BrandId == brand.BrandId)
            .OrderBy(p => p.ProgrammeId)
            .ToListAsync(stop);

    [GraphQLDescription("What this brand owes others. Its own and the auditor's to read; null for anyone else.")]
    [UsePaging]
    public static IQueryable<Obligation>? ObligationsOwed([Parent] Brand brand, ReadModel chain, Caller caller) =>
        caller.MayReadBooksOf(brand)
            ? chain.Obligations.AsNoTracking()
                .Where(o => o.DebtorBrandId == brand.BrandId)
                .OrderByDescending(o => o.ObligationId)
            : null;

    [GraphQLDescription("What others owe this brand. Its own and the auditor's to read; null for anyone else.")]
    [UsePaging]
    public static IQueryable<Obligation>? ObligationsDue([Parent] Brand brand, ReadModel chain, Caller caller) =>
        caller.MayReadBooksOf(brand)
            ? chain.Obligations.AsNoTracking()
                .Where(o => o.CreditorBrandId == brand.BrandId)
                .OrderByDescending(o => o.ObligationId)
            : null;

    [GraphQLDescription(
        "Where the brand stands in the open clearing cycle; null for anyone but the brand and "
        + "the auditor.")]
    public static async Task<ClearingPosition?> Position(
        [Parent] Brand brand, ReadModel chain, Caller caller, CancellationToken stop)
    {
        if (!caller.MayReadBooksOf(brand))
        {
            return null;
        }

        var mine = chain.Obligations.Where(o => o.DebtorBrandId == brand.BrandId || o.CreditorBrandId == brand.BrandId);
        var cycle = await chain.Obligations.MaxAsync(o => (int?)o.Cycle, stop) ?? ClearingPosition.FirstCycle;
        var sums = await mine.Where(o => o.Cycle == cycle).GroupBy(o => o.DebtorBrandId == brand.BrandId)
            .Select(g => new { Owed = g.Key, Fen = g.Sum(o => o.AmountFen), Count = g.Count() }).ToListAsync(stop);
        var owed = sums.Where(s => s.Owed).Sum(s => s.Fen);
        var due = sums.Where(s => !s.Owed).Sum(s => s.Fen);
        return new ClearingPosition(cycle, owed, due, due - owed, sums.Sum(s => s.Count));
    }

    [GraphQLDescription("Redemptions at this brand, newest first; null for anyone but the brand and the auditor.")]
    [UsePaging]
    public static IQueryable<RedemptionRow>? Redemptions([Parent] Brand brand, ReadModel chain, Caller caller) =>
        caller.MayReadBooksOf(brand)
            ? chain.Redemptions.AsNoTracking()
                .Where(r => r.BrandId == brand.BrandId)
                .OrderByDescending(r => r.AuthorisedInBlock).ThenByDescending(r => r.LogIndex)
            : null;

    [GraphQLDescription("What happened with this brand on either side, newest first; null for others.")]
    [UsePaging]
    public static IQueryable<Activity>? Activity([Parent] Brand brand, ReadModel chain, Caller caller) =>
        caller.MayReadBooksOf(brand)
            ? chain.NewestActivities.Where(
                a => a.BrandId == brand.BrandId || a.CounterpartyBrandId == brand.BrandId)
            : null;
}

[GraphQLDescription("A brand's standing in a clearing cycle, in fen: net = due − owed.")]
internal sealed record ClearingPosition(int Cycle, long OwedFen, long DueFen, long NetFen, int Obligations)
{
    /// <summary>The cycle that is open from deployment on.</summary>
    public const int FirstCycle = 1;
}
