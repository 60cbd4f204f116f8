using System.Numerics;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>One points id an account has a share in: what is free of it, and what open authorisations hold.</summary>
internal sealed record Holding(
    BigInteger AssetId, long ProgrammeId, DateTimeOffset ExpiresAt, DateOnly? MaturesOn, long Free, long Held)
{
    /// <summary>Every points id of the account that is held or not expired at <paramref name="now"/>.</summary>
    public static async Task<List<Holding>> OfAsync(
        Address account, ReadModel chain, DateTimeOffset now, CancellationToken stop)
    {
        var free =
            from b in chain.Balances
            where b.Account == account && b.Amount > 0
            select new { b.AssetId, Free = b.Amount, Held = 0L };
        var held =
            from r in chain.Redemptions
            where r.Account == account && r.State == RedemptionState.Open
            join p in chain.RedemptionParts on r.RedemptionId equals p.RedemptionId
            where p.Captured + p.Returned < p.Amount
            select new { p.AssetId, Free = 0L, Held = p.Amount - p.Captured - p.Returned };
        var rows = await (
            from h in free.Concat(held)
            join a in chain.Assets on h.AssetId equals a.AssetId
            where a.Class == PointsId.Class && (h.Held > 0 || a.ExpiresAt > now)
            select new { h.AssetId, a.ProgrammeId, a.ExpiresAt, a.MaturesOn, h.Free, h.Held }).ToListAsync(stop);

        // The table's checks promise that points have a programme and an expiry.
        return [.. rows.Select(r => new Holding(
            r.AssetId, r.ProgrammeId!.Value, r.ExpiresAt!.Value, r.MaturesOn, r.Free, r.Held))];
    }
}
