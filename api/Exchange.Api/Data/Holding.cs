using System.Numerics;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>One points id an account has a share in: what is free of it, and what open authorisations hold.</summary>
internal sealed record Holding(
    BigInteger AssetId, long ProgrammeId, DateTimeOffset ExpiresAt, DateOnly? MaturesOn, long Free, long Held)
{
    // Compiled once: as a query it would be taken apart and looked up anew each time it is asked.
    private static readonly Func<ReadModel, Address, IAsyncEnumerable<Row>> Rows =
        EF.CompileAsyncQuery((ReadModel chain, Address account) =>
            from h in (
                from b in chain.Balances
                where b.Account == account && b.Amount > 0
                select new { b.AssetId, Free = b.Amount, Held = 0L }).Concat(
                from r in chain.Redemptions
                where r.Account == account && r.State == RedemptionState.Open
                join p in chain.RedemptionParts on r.RedemptionId equals p.RedemptionId
                where p.Captured + p.Returned < p.Amount
                select new { p.AssetId, Free = 0L, Held = p.Amount - p.Captured - p.Returned })
            join a in chain.Assets on h.AssetId equals a.AssetId
            from c in chain.Checkpoints
            where a.Class == PointsId.Class && (h.Held > 0 || a.ExpiresAt > c.At)
            select new Row(h.AssetId, a.ProgrammeId, a.ExpiresAt, a.MaturesOn, h.Free, h.Held, c.At));

    /// <summary>
    /// Every points id of the account that is held or not expired, and the chain's time for which that is so: one
    /// question to the database.
    /// </summary>
    public static async Task<(DateTimeOffset Now, List<Holding> All)> OfAsync(
        Address account, ReadModel chain, CancellationToken stop)
    {
        var now = default(DateTimeOffset);
        List<Holding> all = [];
        await foreach (var row in Rows(chain, account).WithCancellation(stop))
        {
            now = row.Now;

            // The table's checks promise that points have a programme and an expiry.
            all.Add(new Holding(
                row.AssetId, row.ProgrammeId!.Value, row.ExpiresAt!.Value, row.MaturesOn, row.Free, row.Held));
        }

        return (now, all);
    }

    private sealed record Row(
        BigInteger AssetId, long? ProgrammeId, DateTimeOffset? ExpiresAt, DateOnly? MaturesOn, long Free, long Held,
        DateTimeOffset Now);
}
