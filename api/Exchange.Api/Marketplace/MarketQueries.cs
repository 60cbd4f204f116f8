using System.Numerics;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("The trades of a pair within one stretch of time; prices at most twelve places.")]
internal sealed record Candle(
    DateTimeOffset StartsAt, string Open, string High, string Low, string Close, long Given, long Paid, int Trades);

[GraphQLDescription("Which prices the policies of both programmes allow.")]
internal sealed record PriceBand(
    [property: GraphQLDescription("What a unit of what is given is worth at settlement value, in fen.")] string ParFen,
    Price Least, Price Most,
    [property: GraphQLDescription("The narrower of both, in 1/10,000 to both sides.")] int BandBps);

[GraphQLDescription("What the alliance keeps of what makers receive, in 1/10,000.")]
internal sealed record MarketFee(
    int FeeBps, [property: GraphQLDescription("What it will be from nextFrom on.")] int? NextFeeBps,
    DateTimeOffset? NextFrom);

/// <summary>What is known of a pair and of the market as a whole, for everyone with a token.</summary>
[QueryType]
[Authorize]
internal static class MarketQueries
{
    private const int CandlesMax = 500;
    private const int Bps = 10_000;
    private static readonly int[] Stretches = [60, 3_600, 86_400];

    [GraphQLDescription("seconds is 60, 3,600 or 86,400; to is exclusive; at most 500.")]
    [ListSize(AssumedSize = CandlesMax)]
    public static async Task<IReadOnlyList<Candle>?> Candles(
        string give, string want, int seconds, DateTimeOffset from, DateTimeOffset to, ReadModel chain, Pairs pairs,
        QueryRefusals refusals, CancellationToken stop)
    {
        var pair = await pairs.ReadAsync(give, want, stop);
        var count = Stretches.Contains(seconds) ? (to - from).TotalSeconds / seconds : 0;
        if (count is <= 0 or > CandlesMax)
        {
            throw refusals.Of("REPORT_OUT_OF_RANGE", ("seconds", seconds), ("most", CandlesMax));
        }

        var (first, end) = (from.ToUniversalTime(), to.ToUniversalTime());
        var rows = await chain.Candles.AsNoTracking()
            .Where(c => c.GiveProgrammeId == pair.GiveId && c.WantProgrammeId == pair.WantId && c.Seconds == seconds
                && c.StartsAt >= first && c.StartsAt < end)
            .OrderBy(c => c.StartsAt).Take(CandlesMax).ToListAsync(stop);
        return
        [
            .. rows.Select(c => new Candle(
                c.StartsAt, Price.TextOf(c.Open), Price.TextOf(c.High), Price.TextOf(c.Low), Price.TextOf(c.Close),
                c.Given, c.Paid, c.Trades)),
        ];
    }

    [GraphQLDescription("give and want are a programme's code, or CASH.")]
    public static async Task<PriceBand?> PriceBand(
        string give, string want, ReadModel chain, Pairs pairs, CancellationToken stop)
    {
        var pair = await pairs.ReadAsync(give, want, stop);
        var now = await chain.Checkpoints.Select(c => c.At).SingleAsync(stop);
        long[] both = [pair.GiveId, pair.WantId];
        var bands = await chain.PolicyPeriods.AsNoTracking()
            .Where(p => both.Contains(p.ProgrammeId) && p.ValidFrom <= now)
            .GroupBy(p => p.ProgrammeId)
            .Select(ps => ps.OrderByDescending(p => p.ValidFrom).ThenByDescending(p => p.SetInBlock).First())
            .ToListAsync(stop);
        if (bands.Count == 0)
        {
            return null;
        }

        // As contracts/marketplace/OfferMath.sol compares: what is wanted differs by no more than so much of what is
        // given.
        var band = bands.Min(p => p.PriceBandBps);
        var (given, wanted) = ((BigInteger)Pair.ValueOf(pair.Give), (BigInteger)Pair.ValueOf(pair.Want) * Bps);
        return new PriceBand(
            Price.TextOf(Pair.ValueOf(pair.Give) / 1_000m),
            Price.Of(given * (Bps - band), wanted), Price.Of(given * (Bps + band), wanted), band);
    }

    public static async Task<MarketFee> MarketFee(ReadModel chain, CancellationToken stop)
    {
        var now = await chain.Checkpoints.Select(c => c.At).SingleAsync(stop);
        var last = await chain.MarketFees.AsNoTracking()
            .OrderByDescending(f => f.BlockNumber).ThenByDescending(f => f.LogIndex).FirstOrDefaultAsync(stop);
        return last switch
        {
            null => new MarketFee(0, null, null),
            _ when last.EffectiveAt <= now => new MarketFee(last.FeeBps, null, null),
            _ => new MarketFee(last.FeeBpsBefore, last.FeeBps, last.EffectiveAt),
        };
    }
}
