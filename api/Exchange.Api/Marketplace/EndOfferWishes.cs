using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("Take back what is left of an offer.")]
internal sealed record WithdrawOfferInput(long OfferId);

[GraphQLDescription("Take back what is left of several offers; those that are over are passed over.")]
internal sealed record WithdrawOffersInput([property: GraphQLDescription("1 to 32.")] IReadOnlyList<long> OfferIds);

/// <summary>Ends one offer. Nothing but whose it is stands in the way.</summary>
internal sealed class WithdrawOfferWish(OwnOffers own, Rehearsal rehearsal, Language language)
    : IWish<WithdrawOfferInput>
{
    private const long WithdrawGas = 400_000;

    public async Task<ReadWish> ReadAsync(Address account, WithdrawOfferInput wish, CancellationToken stop)
    {
        await own.RequireAsync(account, [wish.OfferId], stop);
        var call = new Bindings.Marketplace.WithdrawOfferCall(wish.OfferId).Encode();
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        return new ReadWish(
            new IntendedCall(OperationKind.WithdrawOffer, "Marketplace", call, WithdrawGas),
            language.Pick(
                $"You withdraw your offer {wish.OfferId}. What is left of it comes back to you.",
                $"您撤回挂单 {wish.OfferId}，剩余部分将退还给您。"));
    }
}

/// <summary>Ends several offers.</summary>
internal sealed class WithdrawOffersWish(OwnOffers own, Rehearsal rehearsal, Language language)
    : IWish<WithdrawOffersInput>
{
    private const long WithdrawGasEach = 250_000;

    public async Task<ReadWish> ReadAsync(Address account, WithdrawOffersInput wish, CancellationToken stop)
    {
        await own.RequireAsync(account, wish.OfferIds, stop);
        var call = new Bindings.Marketplace.WithdrawAllCall(wish.OfferIds).Encode();
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        return new ReadWish(
            new IntendedCall(
                OperationKind.WithdrawOffers, "Marketplace", call, WithdrawGasEach * (1 + wish.OfferIds.Count)),
            language.Pick(
                $"You withdraw {wish.OfferIds.Count} of your offers. What is left of them comes back to you.",
                $"您撤回 {wish.OfferIds.Count} 个挂单，剩余部分将退还给您。"));
    }
}

/// <summary>Lets none of an account's offers be taken any more; each still has to be withdrawn, or returns.</summary>
internal sealed class CancelAllOffersWish(Rehearsal rehearsal, Language language) : IWish<bool?>
{
    private const long CancelGas = 200_000;

    public async Task<ReadWish> ReadAsync(Address account, bool? isWished, CancellationToken stop)
    {
        if (isWished is not true)
        {
            throw OwnOffers.OutOfRange(0);
        }

        var call = new Bindings.Marketplace.CancelAllOffersCall().Encode();
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        return new ReadWish(
            new IntendedCall(OperationKind.CancelAllOffers, "Marketplace", call, CancelGas),
            language.Pick(
                "None of your offers so far can be taken any more. What they hold comes back to you.",
                "您此前的所有挂单将不再可成交，托管的部分会退还给您。"));
    }
}

/// <summary>The offers that one call may end: the account's own. Whose another one is, is not told.</summary>
internal sealed class OwnOffers(ReadModel chain, Caller caller)
{
    private const int Max = 32;

    public static RefusedException OutOfRange(int length) =>
        RefusedException.Of("OFFERS_OUT_OF_RANGE", ("length", length), ("least", 1), ("most", Max));

    public async Task RequireAsync(Address account, IReadOnlyList<long> offerIds, CancellationToken stop)
    {
        if (offerIds.Count is < 1 or > Max)
        {
            throw OutOfRange(offerIds.Count);
        }

        var ids = offerIds.ToList();
        var seen = await chain.VisibleOffers(caller).Where(o => ids.Contains(o.OfferId))
            .ToDictionaryAsync(o => o.OfferId, o => o.Maker, stop);
        foreach (var id in ids)
        {
            if (!seen.TryGetValue(id, out var maker))
            {
                throw RefusedException.Of("OFFER_UNKNOWN", ("offerId", id));
            }

            if (maker != account)
            {
                throw RefusedException.Of("NOT_THE_MAKER", ("offerId", id), ("caller", account));
            }
        }
    }
}
