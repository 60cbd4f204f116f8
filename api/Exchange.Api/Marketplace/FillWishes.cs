using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.Api.Operations;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("Take so much of an offer, and pay no more than this for it.")]
internal sealed record FillOfferInput(
    long OfferId, long Amount,
    [property: GraphQLDescription("1 to 8, one a programme.")] IReadOnlyList<PayMostInput> PayMost,
    [property: GraphQLDescription("Refused while the fee is higher, in 1/10,000; the maker bears it.")]
    int FeeMostBps = 100,
    [property: GraphQLDescription("The cash is paid at the provider, bound to this; nothing happens without it.")]
    bool PayNow = false);

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
        var (gives, payments) = await offers.ReadAsync(account, [wish.OfferId], wish.PayMost, stop, wish.PayNow);
        var call = new Bindings.Marketplace.FillOfferCall(
            wish.OfferId, wish.Amount, payments, wish.FeeMostBps).Encode();
        await rehearsal.RequireActiveAsync(account, stop);
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        var (taken, paid) = (words.Of(gives, wish.Amount), await offers.SayAsync(wish.PayMost, stop));
        var said = language.Pick(
            $"You take {taken} of an offer and pay no more than {paid} for it.", $"您从该挂单取得{taken}，最多支付{paid}。");
        var intended = new IntendedCall(OperationKind.FillOffer, "Marketplace", call, FillGas);
        if (!wish.PayNow)
        {
            return new ReadWish(intended, said);
        }

        var fen = await offers.CashDueAsync(wish.OfferId, wish.Amount, stop);
        var yuan = words.Of(null as Programme, fen);
        return new ReadWish(
            intended,
            said + language.Pick(
                $" It happens once {yuan} have been paid at the provider, and else not at all: what was paid otherwise "
                + "is your cash.",
                $"须先在支付机构支付{yuan}方可成交，否则不会成交；以其他方式到账的金额记为您的现金。"),
            fen);
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
    ReadModel chain, EthClient node, Deployment deployment, Caller caller, Lots lots, AllianceDirectory alliance,
    Language language, MarketWords words)
{
    private const int OffersMax = 8;

    public async Task<(IAsset Gives, Bindings.Marketplace.Payment[] Payments)> ReadAsync(
        Address account, IReadOnlyList<long> offerIds, IReadOnlyList<PayMostInput> payMost, CancellationToken stop,
        bool cashComes = false)
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
        var payments = await lots.PaymentsAsync(account, payMost, legs, cashComes, stop);
        var gives = known.Single(o => o.OfferId == ids[0]).AssetId;
        return (await Assets.OfAsync(gives, alliance, language, stop), payments);
    }

    /// <summary>What so much of an offer costs in cash, which the contract tells to the fen.</summary>
    public async Task<long> CashDueAsync(long offerId, long amount, CancellationToken stop)
    {
        var legs = await chain.OfferLegs.AsNoTracking().Where(leg => leg.OfferId == offerId)
            .OrderBy(leg => leg.Position).ToListAsync(stop);
        var cash = legs.FindIndex(leg => leg.ProgrammeId is null);
        if (cash < 0)
        {
            throw RefusedException.Of("CASH_NOT_WANTED", ("offerId", offerId));
        }

        var dues = await node.CallAsync<Bindings.Marketplace.DuesOfCall, IReadOnlyList<long>>(
            deployment["Marketplace"], new Bindings.Marketplace.DuesOfCall(offerId, amount), BlockTag.Latest, stop);
        return dues[cash];
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
