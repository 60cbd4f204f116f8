using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("What of one asset paid a trade; amount less fee went to the maker.")]
internal sealed record OfferPayment(IAsset Asset, long Amount, long Fee);

/// <summary>A trade, which names nobody.</summary>
[Node]
[ObjectType<Trade>]
internal static class TradeType
{
    /// <summary>Found by everyone who sees the offer that was taken.</summary>
    [NodeResolver]
    [Authorize]
    public static async Task<Trade?> GetTrade(string key, ReadModel chain, Caller caller, CancellationToken stop)
    {
        if (key.Split('.') is not [var block, var log]
            || !long.TryParse(block, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(log, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        var offers = chain.VisibleOffers(caller);
        return await chain.Trades.AsNoTracking().SingleOrDefaultAsync(
            t => t.BlockNumber == number && t.LogIndex == index && offers.Any(o => o.OfferId == t.OfferId), stop);
    }

    [ID(nameof(Trade))]
    public static string Id([Parent] Trade trade) =>
        string.Create(CultureInfo.InvariantCulture, $"{trade.BlockNumber}.{trade.LogIndex}");

    [GraphQLDescription("What was paid for what was given; null when the offer stands in no order book.")]
    public static Price? Price([Parent] Trade trade) =>
        trade.GiveProgrammeId is null ? null : Marketplace.Price.Of(trade.Paid[0], trade.Amount);

    [Cost(1), ListSize(AssumedSize = 4)]
    public static async Task<IReadOnlyList<OfferPayment>> Payments(
        [Parent] Trade trade, IDataLoader<LogPlace, TradePayment[]> payments, AllianceDirectory alliance,
        Language language, CancellationToken stop)
    {
        List<OfferPayment> paid = [];
        foreach (var payment in await payments.LoadAsync(new LogPlace(trade.BlockNumber, trade.LogIndex), stop) ?? [])
        {
            paid.Add(new OfferPayment(
                await Assets.OfAsync(payment.AssetId, alliance, language, stop), payment.Amount, payment.Fee));
        }

        return paid;
    }

    [GraphQLDescription("Whether the caller made the offer.")]
    public static bool IMade([Parent] Trade trade, Caller caller) => trade.Maker == caller.Account;

    [GraphQLDescription("Whether the caller took it.")]
    public static bool ITook([Parent] Trade trade, Caller caller) => trade.Filler == caller.Account;

    [Cost(2)]
    public static async Task<Trail> Trail(
        [Parent] Trade trade, IDataLoader<LogPlace, Activity> activities, MarketTrail trail, CancellationToken stop) =>
        await trail.OfAsync((await activities.LoadAsync(new LogPlace(trade.BlockNumber, trade.LogIndex), stop))!, stop);
}
