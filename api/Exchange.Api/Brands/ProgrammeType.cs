using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Brands;

/// <summary>A programme's public terms, and its figures for its own brand and the auditor.</summary>
[Node]
[ObjectType<Programme>]
internal static class ProgrammeType
{
    [NodeResolver]
    [Authorize]
    public static Task<Programme?> GetProgramme(long programmeId, ReadModel chain, CancellationToken stop) =>
        chain.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.ProgrammeId == programmeId, stop);

    [ID(nameof(Programme))]
    public static long Id([Parent] Programme programme) => programme.ProgrammeId;

    public static string Name([Parent] Programme programme, Language language) =>
        language.Pick(programme.NameEn, programme.NameZh);

    [Cost(1)]
    public static ValueTask<Brand> Brand(
        [Parent] Programme programme, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.BrandAsync(programme.BrandId, stop);

    [GraphQLDescription("Whether other brands may take these points, as the chain answers now.")]
    [Cost(5)]
    public static Task<bool> PartnerRedemption(
        [Parent] Programme programme, Policies policies, CancellationToken stop) =>
        policies.PermitPartnerRedemptionAsync(programme, stop);

    [GraphQLDescription("Points in being, escrow and holds included; null for anyone but the brand and the auditor.")]
    [Cost(5)]
    public static async Task<long?> Outstanding(
        [Parent] Programme programme,
        ReadModel chain,
        AllianceDirectory alliance,
        Caller caller,
        CancellationToken stop) =>
        caller.MayReadBooksOf(await alliance.BrandAsync(programme.BrandId, stop))
            ? await chain.Assets.Where(a => a.ProgrammeId == programme.ProgrammeId && a.Class == PointsId.Class)
                .SumAsync(a => a.Supply, stop)
            : null;

    [GraphQLDescription("The outstanding points at settlement value, in fen, rounded down.")]
    [Cost(5)]
    public static async Task<long?> OutstandingFen(
        [Parent] Programme programme,
        ReadModel chain,
        AllianceDirectory alliance,
        Caller caller,
        CancellationToken stop) =>
        await Outstanding(programme, chain, alliance, caller, stop) is { } points
            ? programme.ValueFenDown(points)
            : null;

    [GraphQLDescription("How many accounts hold points of it; null for anyone but the brand and the auditor.")]
    [Cost(5)]
    public static async Task<int?> Holders(
        [Parent] Programme programme,
        ReadModel chain,
        AllianceDirectory alliance,
        Caller caller,
        CancellationToken stop) =>
        caller.MayReadBooksOf(await alliance.BrandAsync(programme.BrandId, stop))
            ? await chain.Balances
                .Where(b => b.Amount > 0 && chain.Accounts.Any(a => a.Address == b.Account)
                    && chain.Assets.Any(a => a.AssetId == b.AssetId && a.ProgrammeId == programme.ProgrammeId
                        && a.Class == PointsId.Class))
                .Select(b => b.Account).Distinct().CountAsync(stop)
            : null;
}
