using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("Offers that were exchanged for each other: each gave to the maker of the next.")]
internal sealed record Match(
    IReadOnlyList<long> Offers, DateTimeOffset At, [property: GraphQLIgnore] Activity Activity);

/// <summary>Which offers a caller sees: what one member offers to one other is between them and the auditor.</summary>
internal static class OfferVisibility
{
    public static IQueryable<Offer> VisibleOffers(this ReadModel chain, Caller caller)
    {
        var all = chain.Offers.AsNoTracking();
        return (caller.IsAuditor, caller.Account) switch
        {
            (true, _) => all,
            (_, { } me) => all.Where(o => o.Counterparty == null || o.Maker == me || o.Counterparty == me),
            _ => all.Where(o => o.Counterparty == null),
        };
    }
}

/// <summary>An offer, its maker told to its parties and the auditor only.</summary>
[Node]
[ObjectType<Offer>]
internal static class OfferType
{
    private const int MatchesMax = 50;
    private const int OffersOfMatchMax = 3;

    [NodeResolver]
    [Authorize]
    public static Task<Offer?> GetOffer(long offerId, ReadModel chain, Caller caller, CancellationToken stop) =>
        chain.VisibleOffers(caller).SingleOrDefaultAsync(o => o.OfferId == offerId, stop);

    [ID(nameof(Offer))]
    public static long Id([Parent] Offer offer) => offer.OfferId;

    [GraphQLDescription("Null but for its parties and the auditor.")]
    public static Address? Maker([Parent] Offer offer, Caller caller) =>
        caller.IsAuditor || IsMine(offer, caller) || ForMeOnly(offer, caller) ? offer.Maker : null;

    [GraphQLDescription("Whether the caller made it.")]
    public static bool IsMine([Parent] Offer offer, Caller caller) => offer.Maker == caller.Account;

    [GraphQLDescription("Whether only the caller may take it.")]
    public static bool ForMeOnly([Parent] Offer offer, Caller caller) =>
        offer.Counterparty is { } one && one == caller.Account;

    [Cost(1)]
    public static ValueTask<IAsset> Gives(
        [Parent] Offer offer, AllianceDirectory alliance, Language language, CancellationToken stop) =>
        Assets.OfAsync(offer.AssetId, alliance, language, stop);

    [GraphQLDescription("When what it gives ends; null of cash.")]
    public static DateTimeOffset? GivesExpiresAt([Parent] Offer offer) =>
        offer.AssetId == Cash.Id ? null : PointsId.Of(offer.AssetId).ExpiresAt;

    [GraphQLDescription("1 to 4.")]
    [Cost(1), ListSize(AssumedSize = 4)]
    public static async Task<IReadOnlyList<OfferLeg>> Legs(
        [Parent] Offer offer, IDataLoader<long, OfferLeg[]> legs, CancellationToken stop) =>
        await legs.LoadAsync(offer.OfferId, stop) ?? [];

    [GraphQLDescription("What all of it wants for what it gives; null when it stands in no order book.")]
    public static Price? Price([Parent] Offer offer) =>
        offer is { PriceWanted: { } wanted, PriceGiven: { } given } ? Marketplace.Price.Of(wanted, given) : null;

    [Cost(1)]
    public static async Task<DateTimeOffset> PostedAt(
        [Parent] Offer offer, IDataLoader<long, Block> blocks, CancellationToken stop) =>
        (await blocks.LoadAsync(offer.PostedInBlock, stop))!.At;

    [GraphQLDescription("Newest first.")]
    [UsePaging]
    public static IQueryable<Trade> Fills([Parent] Offer offer, ReadModel chain) =>
        chain.Trades.AsNoTracking().Where(t => t.OfferId == offer.OfferId)
            .OrderByDescending(t => t.BlockNumber).ThenByDescending(t => t.LogIndex);

    [GraphQLDescription("Newest first; at most 50.")]
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<Match>> Matches(
        [Parent] Offer offer, ReadModel chain, CancellationToken stop)
    {
        var mine = chain.OfferMatches.Where(m => m.OfferId == offer.OfferId)
            .OrderByDescending(m => m.BlockNumber).ThenByDescending(m => m.LogIndex).Take(MatchesMax);
        var parts = await (
            from m in mine
            join part in chain.OfferMatches on new { m.BlockNumber, m.LogIndex } equals new
            {
                part.BlockNumber, part.LogIndex,
            }
            select part).AsNoTracking().Take(MatchesMax * OffersOfMatchMax).ToListAsync(stop);

        // The fills stand right behind the match, in the same transaction; the first of them tells of it.
        var hashes = parts.Select(part => part.TransactionHash).Distinct().ToList();
        var fills = await chain.Activities.AsNoTracking()
            .Where(a => hashes.Contains(a.TransactionHash) && a.Kind == ActivityKind.OfferFilled && a.Part == 0)
            .OrderBy(a => a.BlockNumber).ThenBy(a => a.LogIndex).ToListAsync(stop);
        return
        [
            .. from part in parts
               group part by (part.BlockNumber, part.LogIndex) into match
               orderby match.Key descending
               let fill = fills.First(f => f.BlockNumber == match.Key.BlockNumber && f.LogIndex > match.Key.LogIndex)
               select new Match([.. match.OrderBy(p => p.Part).Select(p => p.OfferId)], fill.At, fill),
        ];
    }

    [Cost(2)]
    public static async Task<Trail> Trail(
        [Parent] Offer offer, IDataLoader<LogPlace, Activity> activities, MarketTrail trail, CancellationToken stop)
    {
        var posting = await activities.LoadAsync(new LogPlace(offer.PostedInBlock, offer.LogIndex), stop);
        return await trail.OfAsync(posting!, stop);
    }
}

/// <summary>One thing that an offer wants.</summary>
[ObjectType<OfferLeg>]
internal static class OfferLegType
{
    [GraphQLDescription("Whose points; null for cash.")]
    [Cost(1)]
    public static async Task<Programme?> Programme(
        [Parent] OfferLeg leg, AllianceDirectory alliance, CancellationToken stop) =>
        leg.ProgrammeId is { } id ? await alliance.ProgrammeAsync(id, stop) : null;
}

/// <summary>Offers exchanged for each other, with the way back to the chain.</summary>
[ObjectType<Match>]
internal static class MatchType
{
    [Cost(2)]
    public static Task<Trail> Trail([Parent] Match match, MarketTrail trail, CancellationToken stop) =>
        trail.OfAsync(match.Activity, stop);
}

/// <summary>Offers, for everyone with a token.</summary>
[QueryType]
[Authorize]
internal static class OfferQueries
{
    [GraphQLDescription(
        "give and want are a programme's code, or CASH. Of both, what stands, cheapest first; else everything, newest "
        + "first.")]
    [UsePaging]
    [UseFiltering(Fields = [nameof(Data.Offer.State), nameof(Data.Offer.Standing), nameof(Data.Offer.ExpiresAt)])]
    [UseSorting(Fields = [nameof(Data.Offer.OfferId), nameof(Data.Offer.ExpiresAt)])]
    public static async Task<IQueryable<Offer>?> Offers(
        string? give, string? want, ReadModel chain, Pairs pairs, QueryRefusals refusals, Caller caller,
        CancellationToken stop)
    {
        var offers = chain.VisibleOffers(caller);
        if (give is not null && want is not null)
        {
            var pair = await pairs.ReadAsync(give, want, stop);
            return offers
                .Where(o => o.Standing && o.GiveProgrammeId == pair.GiveId && o.WantProgrammeId == pair.WantId)
                .OrderBy(o => o.Price).ThenBy(o => o.OfferId);
        }

        if ((give ?? want) is { } code)
        {
            var side = await pairs.IdAsync(code, stop)
                ?? throw refusals.Of("PAIR_UNKNOWN", ("give", give ?? ""), ("want", want ?? ""));
            offers = give is not null
                ? offers.Where(o => o.GiveProgrammeId == side)
                : offers.Where(o => o.WantProgrammeId == side);
        }

        return offers.OrderByDescending(o => o.OfferId);
    }

    [GraphQLDescription("Null when there is none, or it is not the caller's to see.")]
    public static Task<Offer?> Offer(long offerId, ReadModel chain, Caller caller, CancellationToken stop) =>
        OfferType.GetOffer(offerId, chain, caller, stop);
}

/// <summary>What an account has to do with the market.</summary>
[ObjectType<Account>]
internal static class AccountOffers
{
    [GraphQLDescription("Those it made, newest first.")]
    [UsePaging]
    [UseFiltering(Fields = [nameof(Data.Offer.State), nameof(Data.Offer.Standing), nameof(Data.Offer.ExpiresAt)])]
    [UseSorting(Fields = [nameof(Data.Offer.OfferId), nameof(Data.Offer.ExpiresAt)])]
    public static IQueryable<Offer> Offers([Parent] Account account, ReadModel chain, Caller caller) =>
        chain.VisibleOffers(caller).Where(o => o.Maker == account.Address).OrderByDescending(o => o.OfferId);

    [GraphQLDescription("Those that only it may take, newest first.")]
    [UsePaging]
    public static IQueryable<Offer> OffersToMe([Parent] Account account, ReadModel chain, Caller caller) =>
        chain.VisibleOffers(caller).Where(o => o.Counterparty == account.Address).OrderByDescending(o => o.OfferId);

    [GraphQLDescription("What it took, newest first.")]
    [UsePaging]
    public static IQueryable<Trade> Fills([Parent] Account account, ReadModel chain) =>
        chain.Trades.AsNoTracking().Where(t => t.Filler == account.Address)
            .OrderByDescending(t => t.BlockNumber).ThenByDescending(t => t.LogIndex);
}
