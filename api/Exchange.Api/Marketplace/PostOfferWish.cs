using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Ledger;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("Offer something to whoever pays for it; it is held until it is taken, withdrawn or over.")]
internal sealed record PostOfferInput(
    [property: GraphQLDescription("A programme's code, CASH, or a voucher's assetId.")] string Give,
    long Amount,
    [property: GraphQLDescription("Which vintage; null: what expires first, outlives the offer and suffices.")]
    DateTimeOffset? GivesExpiresAt,
    [property: GraphQLDescription("1 to 4.")] IReadOnlyList<OfferLegInput> Wants,
    [property: GraphQLDescription("At most 180 days ahead.")] DateTimeOffset ExpiresAt,
    [property: GraphQLDescription("What is taken is a multiple of it, or all that is left.")] long LotSize = 1,
    [property: GraphQLDescription("No less is taken, but for all that is left.")] long MinimumFill = 1,
    [property: GraphQLDescription("It cannot be taken while the fee is higher, in 1/10,000.")] int FeeMostBps = 100);

[GraphQLDescription("So much of a programme, or of cash where none is named, for all of the offer.")]
internal sealed record OfferLegInput(
    string? Programme, long Amount,
    [property: GraphQLDescription("Points that expire earlier do not pay.")] DateTimeOffset? MinExpiresAt);

/// <summary>Turns "I give this for that" into the call, with one vintage that lives as long as the offer.</summary>
internal sealed class PostOfferWish(
    Lots lots, Rehearsal rehearsal, AllianceDirectory alliance, Language language, MarketWords words)
    : IWish<PostOfferInput>
{
    public const int FeeBpsMax = 10_000;

    private const long PostGas = 900_000;
    private const int LegsMax = 4;
    private const int DaysMax = 180;

    public async Task<ReadWish> ReadAsync(Address account, PostOfferInput wish, CancellationToken stop)
    {
        await CheckAsync(wish, stop);
        var legs = await LegsAsync(wish.Wants, stop);
        var asset = await lots.GivenAsync(
            account, wish.Give, wish.Amount, wish.GivesExpiresAt, wish.ExpiresAt, stop);
        var call = new Bindings.Marketplace.PostOfferCall(new Bindings.Marketplace.OfferTerms(
            asset, wish.Amount, [.. legs.Select(leg => leg.Leg)], wish.LotSize, wish.MinimumFill, Address.Zero,
            wish.ExpiresAt.ToUnixTimeSeconds(), wish.FeeMostBps)).Encode();
        await rehearsal.RequireActiveAsync(account, stop);
        await rehearsal.RequireAsync(account, "Marketplace", call, stop);
        var gives = await Assets.OfAsync(asset, alliance, language, stop);
        return new ReadWish(
            new IntendedCall(OperationKind.PostOffer, "Marketplace", call, PostGas),
            Summary(words.Of(gives, wish.Amount), [.. legs.Select(leg => words.Of(leg.Programme, leg.Leg.Amount))],
                wish.ExpiresAt));
    }

    /// <summary>What must hold before there are numbers that the call can carry.</summary>
    private async Task CheckAsync(PostOfferInput wish, CancellationToken stop)
    {
        Amounts.Check(wish.Amount);
        if (wish.Wants.Count is < 1 or > LegsMax)
        {
            throw RefusedException.Of(
                "LEGS_OUT_OF_RANGE", ("length", wish.Wants.Count), ("least", 1), ("most", LegsMax));
        }

        if (wish.LotSize < 1 || wish.LotSize > wish.Amount)
        {
            throw RefusedException.Of(
                "LOT_OUT_OF_RANGE", ("lotSize", wish.LotSize), ("least", 1), ("most", wish.Amount));
        }

        if (wish.MinimumFill < 1 || wish.MinimumFill > wish.Amount)
        {
            throw RefusedException.Of(
                "MINIMUM_FILL_OUT_OF_RANGE",
                ("minimumFill", wish.MinimumFill), ("least", 1), ("most", wish.Amount));
        }

        RequireFee(wish.FeeMostBps);
        var now = (await lots.NowAsync(stop)).ToUnixTimeSeconds();
        var (end, latest) = (wish.ExpiresAt.ToUnixTimeSeconds(), now + (DaysMax * 86_400));
        if (end <= now || end > latest)
        {
            throw RefusedException.Of(
                "EXPIRY_OUT_OF_RANGE", ("expiresAt", end), ("earliest", now + 1), ("latest", latest));
        }
    }

    public static void RequireFee(int feeMostBps)
    {
        if (feeMostBps is < 0 or > FeeBpsMax)
        {
            throw RefusedException.Of("FEE_OUT_OF_RANGE", ("feeBps", feeMostBps), ("most", FeeBpsMax));
        }
    }

    // The contract wants them by ascending programme, cash first.
    private async Task<List<(Programme? Programme, Bindings.Marketplace.Leg Leg)>> LegsAsync(
        IReadOnlyList<OfferLegInput> wants, CancellationToken stop)
    {
        List<(Programme? Programme, Bindings.Marketplace.Leg Leg)> legs = [];
        foreach (var want in wants)
        {
            Amounts.Check(want.Amount);
            var programme = await lots.SideAsync(want.Programme, stop);
            var end = Math.Max(0, want.MinExpiresAt?.ToUnixTimeSeconds() ?? 0);
            legs.Add((programme, new Bindings.Marketplace.Leg(programme?.ProgrammeId ?? 0, want.Amount, end)));
        }

        return [.. legs.OrderBy(leg => leg.Leg.ProgrammeId)];
    }

    private string Summary(string gives, IReadOnlyList<string> wants, DateTimeOffset until) => language.Pick(
        $"You offer {gives} for {words.All(wants)} until {words.At(until)}. It is held for the offer until somebody "
        + "takes it; what nobody takes comes back to you, and you can withdraw it at any time.",
        $"您以{words.All(wants)}为价出让{gives}，有效期至 {words.At(until)}。挂单期间该部分将被托管；未成交的部分会退还给您，您也可以随时撤回。");
}
