using Exchange.Api.Data;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

/// <summary>What the offers and trades of a page need beside themselves, read for all of them together.</summary>
internal static class MarketLoaders
{
    [DataLoader]
    public static async Task<ILookup<long, OfferLeg>> LegsOfOffer(
        IReadOnlyList<long> offers, ReadModel chain, CancellationToken stop) =>
        (await chain.OfferLegs.AsNoTracking().Where(leg => offers.Contains(leg.OfferId))
            .OrderBy(leg => leg.OfferId).ThenBy(leg => leg.Position).ToListAsync(stop))
        .ToLookup(leg => leg.OfferId);

    [DataLoader]
    public static async Task<IReadOnlyDictionary<long, Block>> BlockByNumber(
        IReadOnlyList<long> numbers, ReadModel chain, CancellationToken stop) =>
        await chain.Blocks.AsNoTracking().Where(block => numbers.Contains(block.Number))
            .ToDictionaryAsync(block => block.Number, stop);

    // Trades share blocks, so what a block's other trades were paid with comes along and is left.
    [DataLoader]
    public static async Task<ILookup<LogPlace, TradePayment>> PaymentsOfTrade(
        IReadOnlyList<LogPlace> trades, ReadModel chain, CancellationToken stop)
    {
        var blocks = trades.Select(trade => trade.BlockNumber).Distinct().ToList();
        return (await chain.TradePayments.AsNoTracking().Where(payment => blocks.Contains(payment.BlockNumber))
            .OrderBy(payment => payment.BlockNumber).ThenBy(payment => payment.LogIndex)
            .ThenBy(payment => payment.Part).ToListAsync(stop))
            .ToLookup(payment => new LogPlace(payment.BlockNumber, payment.LogIndex));
    }

    [DataLoader]
    public static async Task<IReadOnlyDictionary<LogPlace, Activity>> ActivityAt(
        IReadOnlyList<LogPlace> places, ReadModel chain, CancellationToken stop)
    {
        var blocks = places.Select(place => place.BlockNumber).Distinct().ToList();
        var logs = places.Select(place => place.LogIndex).Distinct().ToList();
        return await chain.Activities.AsNoTracking()
            .Where(a => blocks.Contains(a.BlockNumber) && logs.Contains(a.LogIndex) && a.Part == 0)
            .ToDictionaryAsync(a => new LogPlace(a.BlockNumber, a.LogIndex), stop);
    }
}

/// <summary>Where a log stands on the chain.</summary>
internal readonly record struct LogPlace(long BlockNumber, int LogIndex);
