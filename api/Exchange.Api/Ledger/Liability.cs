using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

[GraphQLDescription("What a programme's issuer stands for, by vintage, at one block.")]
internal sealed record LiabilityReport(
    Programme Programme, long AtBlock, IReadOnlyList<VintageLiability> Vintages, long Issued, long Redeemed,
    long Outstanding, long OutstandingFen);

[GraphQLDescription("Issued − redeemed = outstanding, to the unit.")]
internal sealed record VintageLiability(
    DateTimeOffset ExpiresAt,
    [property: GraphQLDescription("All that came into being: earned, refunded, or converted from other points.")]
    long Issued,
    [property: GraphQLDescription("All that ended: redeemed, expired, clawed back, or converted to other points.")]
    long Redeemed,
    [property: GraphQLDescription("Part of outstanding that open authorisations hold; null for a past block.")]
    long? Held,
    long Outstanding, long OutstandingFen);

/// <summary>Liability from the append-only supply movements, so that any block's figures can be told.</summary>
[QueryType]
internal static class LiabilityQueries
{
    /// <summary>Points that go on under the id of mature ones, which expire with them, neither begin nor end.</summary>
    private const string Folded = "FOLDED";

    [Authorize(Roles = [Roles.Brand, Roles.Auditor])]
    [GraphQLDescription("A brand reads its own programmes, the auditor every one.")]
    public static async Task<LiabilityReport> Liability(
        string programme,
        long? atBlock,
        ReadModel chain,
        AllianceDirectory alliance,
        Caller caller,
        CancellationToken stop)
    {
        var found = await alliance.FindProgrammeAsync(programme, stop);
        if (found is null || !caller.MayReadBooksOf(await alliance.BrandAsync(found.BrandId, stop)))
        {
            throw new GraphQLException($"There is no programme {programme} that you may read.", "PROGRAMME_UNKNOWN");
        }

        var head = await chain.Checkpoints.Select(c => c.Number).SingleAsync(stop);
        if (atBlock is < 0 || atBlock > head)
        {
            throw new GraphQLException(
                $"Block {atBlock} is outside 0 … {head}, the blocks read so far.", "BLOCK_OUT_OF_RANGE");
        }

        var block = atBlock ?? head;
        var sums = await (
            from m in chain.SupplyMovements
            join a in chain.Assets on m.AssetId equals a.AssetId
            where a.ProgrammeId == found.ProgrammeId && a.Class == PointsId.Class && m.BlockNumber <= block
                && m.Kind != Folded
            group m by a.ExpiresAt!.Value into v
            select new
            {
                ExpiresAt = v.Key,
                Issued = v.Sum(m => m.Amount > 0 ? m.Amount : 0),
                Gone = v.Sum(m => m.Amount < 0 ? -m.Amount : 0),
            }).ToListAsync(stop);
        var held = block == head ? await HeldAsync(found, chain, stop) : null;
        VintageLiability[] vintages =
        [
            .. sums.OrderBy(s => s.ExpiresAt).Select(s => new VintageLiability(
                s.ExpiresAt, s.Issued, s.Gone, held is null ? null : held.GetValueOrDefault(s.ExpiresAt),
                s.Issued - s.Gone, found.ValueFenDown(s.Issued - s.Gone))),
        ];
        var outstanding = vintages.Sum(v => v.Outstanding);
        return new LiabilityReport(
            found, block, vintages, vintages.Sum(v => v.Issued), vintages.Sum(v => v.Redeemed), outstanding,
            found.ValueFenDown(outstanding));
    }

    private static Task<Dictionary<DateTimeOffset, long>> HeldAsync(
        Programme programme, ReadModel chain, CancellationToken stop) => (
        from p in chain.RedemptionParts
        join r in chain.Redemptions on p.RedemptionId equals r.RedemptionId
        join a in chain.Assets on p.AssetId equals a.AssetId
        where r.ProgrammeId == programme.ProgrammeId && r.State == RedemptionState.Open
        group p by a.ExpiresAt!.Value into v
        select new { v.Key, Held = v.Sum(p => p.Amount - p.Captured - p.Returned) })
        .ToDictionaryAsync(v => v.Key, v => v.Held, stop);
}
