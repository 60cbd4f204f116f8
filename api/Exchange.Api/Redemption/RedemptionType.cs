using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Redemption;

[GraphQLDescription("One taking of held points by the redeeming brand.")]
internal sealed record Capture(
    long Amount, DateTimeOffset At, Hash TransactionHash,
    [property: GraphQLDescription("What the issuer owes for it, in fen; null at the issuer's own counter.")]
    long? ObligationFen);

/// <summary>A redemption with its captures and what it made brands owe.</summary>
[Node]
[ObjectType<RedemptionRow>]
internal static class RedemptionType
{
    [NodeResolver]
    [Authorize]
    public static Task<RedemptionRow?> GetRedemption(
        Hash redemptionId, ReadModel chain, AllianceDirectory alliance, Caller caller, CancellationToken stop) =>
        RedemptionQueries.Redemption(redemptionId, chain, alliance, caller, stop);

    [ID("Redemption")]
    public static Hash Id([Parent] RedemptionRow redemption) => redemption.RedemptionId;

    [Cost(1)]
    public static ValueTask<Brand> Brand(
        [Parent] RedemptionRow redemption, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.BrandAsync(redemption.BrandId, stop);

    [Cost(1)]
    public static ValueTask<Programme> Programme(
        [Parent] RedemptionRow redemption, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.ProgrammeAsync(redemption.ProgrammeId, stop);

    [GraphQLDescription(
        "What the issuer owes the redeeming brand for all captures less refunds, in fen; 0 at the issuer's "
        + "own counter.")]
    [Cost(1)]
    public static Task<long> ObligationFen(
        [Parent] RedemptionRow redemption, ReadModel chain, CancellationToken stop) =>
        chain.Obligations.Where(o => o.RedemptionId == redemption.RedemptionId).SumAsync(o => o.AmountFen, stop);

    public static async Task<List<Capture>> Captures(
        [Parent] RedemptionRow redemption, ReadModel chain, CancellationToken stop)
    {
        var captures = await (
            from c in chain.RedemptionCaptures
            join b in chain.Blocks on c.BlockNumber equals b.Number
            where c.RedemptionId == redemption.RedemptionId
            orderby c.BlockNumber, c.LogIndex
            select new { c.Amount, b.At, c.TransactionHash, c.BlockNumber, c.LogIndex })
            .Take(CapturesMax).ToListAsync(stop);
        var owed = await chain.Obligations.AsNoTracking()
            .Where(o => o.RedemptionId == redemption.RedemptionId)
            .OrderBy(o => o.ObligationId).Take(2 * CapturesMax).ToListAsync(stop);

        // Each capture at a partner posts exactly one obligation (D-R4): the next one of the block.
        return [.. captures.Select(c => new Capture(
            c.Amount, c.At, c.TransactionHash,
            owed.FirstOrDefault(o => o.RecordedInBlock == c.BlockNumber && o.LogIndex > c.LogIndex)?.AmountFen))];
    }

    private const int CapturesMax = 200;
}

/// <summary>Redemptions, for the member, the redeeming brand, the issuing brand and the auditor.</summary>
[QueryType]
internal static class RedemptionQueries
{
    [Authorize]
    [GraphQLDescription("Null when there is none, or it is not the caller's to see.")]
    public static async Task<RedemptionRow?> Redemption(
        Hash redemptionId, ReadModel chain, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        var found =
            await chain.Redemptions.AsNoTracking().SingleOrDefaultAsync(r => r.RedemptionId == redemptionId, stop);
        if (found is null || caller.IsAuditor)
        {
            return found;
        }

        var issuer = (await alliance.ProgrammeAsync(found.ProgrammeId, stop)).BrandId;
        var isMine = caller.Role == Roles.Member
            ? found.Account == caller.Account
            : caller.MayReadBooksOf(await alliance.BrandAsync(found.BrandId, stop))
                || caller.MayReadBooksOf(await alliance.BrandAsync(issuer, stop));
        return isMine ? found : null;
    }
}
