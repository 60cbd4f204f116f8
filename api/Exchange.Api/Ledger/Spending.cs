using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Ledger;

/// <summary>A share of one points id.</summary>
internal sealed record PointsPart(Holding Of, long Amount);

/// <summary>Which points leave an account: of what is free and mature, first what expires first (D-X1).</summary>
internal sealed class Spending(ReadModel chain)
{
    /// <summary>As many ids as one intent names; who holds points of more months moves them in two.</summary>
    public const int PartsMax = 8;

    /// <summary>Parts that come to the amount, in ascending ids, as the contracts want them.</summary>
    public async Task<IReadOnlyList<PointsPart>> TakeAsync(
        Address account, Programme programme, long amount, DateTimeOffset now, CancellationToken stop)
    {
        Amounts.Check(amount);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var usable = (await Holding.OfAsync(account, chain, stop)).All
            .Where(h => h.ProgrammeId == programme.ProgrammeId && h.Free > 0 && h.ExpiresAt > now
                && (h.MaturesOn is not { } day || day <= today))
            .OrderBy(h => h.AssetId);
        List<PointsPart> parts = [];
        var left = amount;
        foreach (var holding in usable.Take(PartsMax).TakeWhile(_ => left > 0))
        {
            var take = Math.Min(left, holding.Free);
            parts.Add(new PointsPart(holding, take));
            left -= take;
        }

        return left == 0
            ? parts
            : throw RefusedException.Of(
                "NOT_ENOUGH_POINTS",
                ("requested", amount), ("available", amount - left), ("programme", programme.Code));
    }
}
