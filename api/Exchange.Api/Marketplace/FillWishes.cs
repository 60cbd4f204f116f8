using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("Take so much of an offer, and pay no more than this for it.")]
internal sealed record FillOfferInput(
    long OfferId, long Amount,
    [property: GraphQLDescription("1 to 8, one a programme.")] IReadOnlyList<PayMostInput> PayMost,
    [property: GraphQLDescription("Refused while the fee is higher, in 1/10,000; the maker bears it.")]
    int FeeMostBps = 100);

[GraphQLDescription("Take from several offers that give the same, in this order, until there is enough.")]
internal sealed record FillBestInput(
    [property: GraphQLDescription("1 to 8.")] IReadOnlyList<long> OfferIds,
    [property: GraphQLDescription("The most to take in all.")] long AmountWanted,
    [property: GraphQLDescription("The least to take in all; else nothing happens.")] long MinReceive,
    [property: GraphQLDescription("1 to 8, one a programme, for all offers together.")]
    IReadOnlyList<PayMostInput> PayMost,
    [property: GraphQLDescription("Refused while the fee is higher, in 1/10,000; the makers bear it.")]
    int FeeMostBps = 100);

/// <summary>Turns "I take so much of this offer" into the call, with what pays for it.</summary>
internal sealed class FillOfferWish(OffersToFill offers, Rehearsal rehearsal, Language language, MarketWords words)
    : IWish<FillOfferInput>
{
    private const long FillGas = 1_500_000;

    public async Task<ReadWish> ReadAsync(Address account, FillOfferInput wish, CancellationToken stop)
    {
        Amounts.Check(wish.Amount);
        PostOfferWish.RequireFee(wish.FeeMostBps);
        var (gives, payments) = await offers.ReadAsync(account, [wish.OfferId], wish.PayMost, stop);
        var call = new Bindings.Marketplace.FillOfferCall(
            wish.OfferId, wish.Amount, payments, wish.FeeMostBps).Encode();
        await rehearsal.RequireActiveAsync(account, stop);
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        var (taken, paid) = (words.Of(gives, wish.Amount), await offers.SayAsync(wish.PayMost, stop));
        return new ReadWish(
            new IntendedCall(OperationKind.FillOffer, "Marketplace", call, FillGas),
            language.Pick(
                $"You take {taken} of an offer and pay no more than {paid} for it.",
                $"您从该挂单取得{taken}，最多支付{paid}。"));
    }
}

/// <summary>Turns "I take so much of whatever is best" into the call, with what pays for all of it.</summary>
internal sealed class FillBestWish(OffersToFill offers, Rehearsal rehearsal, Language language, MarketWords words)
    : IWish<FillBestInput>
{
    private const long FillBestGas = 6_000_000;

    public async Task<ReadWish> ReadAsync(Address account, FillBestInput wish, CancellationToken stop)
    {
        Amounts.Check(wish.AmountWanted);
        Amounts.Check(wish.MinReceive);
        PostOfferWish.RequireFee(wish.FeeMostBps);
        var (gives, payments) = await offers.ReadAsync(account, wish.OfferIds, wish.PayMost, stop);
        var call = new Bindings.Marketplace.FillBestCall(
            wish.OfferIds, wish.AmountWanted, payments, wish.MinReceive, wish.FeeMostBps).Encode();
        await rehearsal.RequireActiveAsync(account, stop);
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        var (least, most) = (words.Of(gives, wish.MinReceive), words.Of(gives, wish.AmountWanted));
        var paid = await offers.SayAsync(wish.PayMost, stop);
        return new ReadWish(
            new IntendedCall(OperationKind.FillBest, "Marketplace", call, FillBestGas),
            language.Pick(
                $"You take {least} to {most} from {wish.OfferIds.Count} offers and pay no more than {paid} for it.",
                $"您从 {wish.OfferIds.Count} 个挂单取得{least}至{most}，最多支付{paid}。"));
    }
}

/// <summary>What a filler needs to know of the offers, and pays for them with.</summary>
internal sealed class OffersToFill(
    ReadModel chain, Caller caller, Lots lots, AllianceDirectory alliance, Language language, MarketWords words)
{
    private const int OffersMax = 8;

    public async Task<(IAsset Gives, Bindings.Marketplace.Payment[] Payments)> ReadAsync(
        Address account, IReadOnlyList<long> offerIds, IReadOnlyList<PayMostInput> payMost, CancellationToken stop)
    {
        if (offerIds.Count is < 1 or > OffersMax)
        {
            throw RefusedException.Of(
                "OFFERS_OUT_OF_RANGE", ("length", offerIds.Count), ("least", 1), ("most", OffersMax));
        }

        var ids = offerIds.ToList();
        var known = await chain.VisibleOffers(caller).Where(o => ids.Contains(o.OfferId)).ToListAsync(stop);
        var unknown = ids.Except(known.Select(offer => offer.OfferId)).ToList();
        if (unknown.Count > 0)
        {
            throw RefusedException.Of("OFFER_UNKNOWN", ("offerId", unknown[0]));
        }

        var legs = await chain.OfferLegs.AsNoTracking().Where(leg => ids.Contains(leg.OfferId)).ToListAsync(stop);
        var payments = await lots.PaymentsAsync(account, payMost, legs, stop);
        var gives = known.Single(o => o.OfferId == ids[0]).AssetId;
        return (await Assets.OfAsync(gives, alliance, language, stop), payments);
    }

    /// <summary>The most that is paid, in words.</summary>
    public async Task<string> SayAsync(IReadOnlyList<PayMostInput> payMost, CancellationToken stop)
    {
        List<string> said = [];
        foreach (var pay in payMost)
        {
            said.Add(words.Of(await lots.SideAsync(pay.Programme, stop), pay.Amount));
        }

        return words.All(said);
    }
}
