using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Brands;

/// <summary>
/// What a brand shows of itself to everyone of the alliance, and its books to itself and the auditor only.
/// </summary>
[ObjectType<Brand>]
internal static class BrandType
{
    private static readonly Keyset<Obligation> Obligations = Keyset<Obligation>.NewestFirst(o => o.ObligationId);
    private static readonly Keyset<RedemptionRow> ByAuthorisation =
        Keyset<RedemptionRow>.NewestFirst(r => r.AuthorisedInBlock, r => r.LogIndex);
    private static readonly Keyset<Activity> Newest = Keyset<Activity>.NewestFirst(a => a.BlockNumber, a => a.LogIndex);

    [ID]
    public static string Id([Parent] Brand brand) => NodeId.Of("Brand", brand.BrandId);

    public static string Name([Parent] Brand brand, Language language) => language.Pick(brand.NameEn, brand.NameZh);

    [ListSize(AssumedSize = 5)]
    public static Task<List<Programme>> Programmes([Parent] Brand brand, ReadModel chain, CancellationToken stop) =>
        chain.Programmes.AsNoTracking()
            .Where(p => p.BrandId == brand.BrandId)
            .OrderBy(p => p.ProgrammeId)
            .ToListAsync(stop);

    [GraphQLDescription("What this brand owes others. Its own and the auditor's to read; null for anyone else.")]
    public static async Task<Connection<Obligation>?> ObligationsOwed(
        [Parent] Brand brand, PagingArguments paging, ReadModel chain, Caller caller, CancellationToken stop) =>
        caller.MayReadBooksOf(brand)
            ? await Obligations.PageAsync(
                chain.Obligations.AsNoTracking().Where(o => o.DebtorBrandId == brand.BrandId), paging, stop)
            : null;

    [GraphQLDescription("What others owe this brand. Its own and the auditor's to read; null for anyone else.")]
    public static async Task<Connection<Obligation>?> ObligationsDue(
        [Parent] Brand brand, PagingArguments paging, ReadModel chain, Caller caller, CancellationToken stop) =>
        caller.MayReadBooksOf(brand)
            ? await Obligations.PageAsync(
                chain.Obligations.AsNoTracking().Where(o => o.CreditorBrandId == brand.BrandId), paging, stop)
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
    public static async Task<Connection<RedemptionRow>?> Redemptions(
        [Parent] Brand brand, PagingArguments paging, ReadModel chain, Caller caller, CancellationToken stop) =>
        caller.MayReadBooksOf(brand)
            ? await ByAuthorisation.PageAsync(
                chain.Redemptions.AsNoTracking().Where(r => r.BrandId == brand.BrandId), paging, stop)
            : null;

    [GraphQLDescription("What happened with this brand on either side, newest first; null for others.")]
    public static async Task<Connection<Activity>?> Activity(
        [Parent] Brand brand, PagingArguments paging, ReadModel chain, Caller caller, CancellationToken stop) =>
        caller.MayReadBooksOf(brand)
            ? await Newest.PageAsync(
                chain.Activities.AsNoTracking().Where(
                    a => a.BrandId == brand.BrandId || a.CounterpartyBrandId == brand.BrandId), paging, stop)
            : null;
}

[GraphQLDescription("A brand's standing in a clearing cycle, in fen: net = due − owed.")]
internal sealed record ClearingPosition(int Cycle, long OwedFen, long DueFen, long NetFen, int Obligations)
{
    /// <summary>The cycle that is open from deployment on.</summary>
    public const int FirstCycle = 1;
}
