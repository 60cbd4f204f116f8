using System.ComponentModel.DataAnnotations.Schema;
using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: what is offered, taken and charged, and at which price.</summary>
internal sealed partial class ReadModel
{
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<OfferLeg> OfferLegs => Set<OfferLeg>();
    public DbSet<Trade> Trades => Set<Trade>();
    public DbSet<TradePayment> TradePayments => Set<TradePayment>();
    public DbSet<OfferMatch> OfferMatches => Set<OfferMatch>();
    public DbSet<CandleRow> Candles => Set<CandleRow>();
    public DbSet<MarketFeeRow> MarketFees => Set<MarketFeeRow>();
    public DbSet<PolicyPeriod> PolicyPeriods => Set<PolicyPeriod>();
}

[GraphQLDescription("What a member wants to exchange; amountLeft is in escrow while it is OPEN.")]
[Table("offer"), PrimaryKey(nameof(OfferId))]
internal sealed record Offer(
    long OfferId,
    [property: GraphQLIgnore] Address Maker,
    [property: GraphQLIgnore] BigInteger AssetId,
    long Amount,
    long Filled,
    [property: GraphQLDescription("What is taken is a multiple of it, or all that is left.")] long LotSize,
    [property: GraphQLDescription("No less is taken, but for all that is left.")] long MinimumFill,
    [property: GraphQLIgnore] Address? Counterparty,
    [property: GraphQLName("feeMostBps")]
    [property: GraphQLDescription("It cannot be taken while the fee is higher, in 1/10,000.")] int MaxFeeBps,
    [property: GraphQLDescription("Exclusive.")] DateTimeOffset ExpiresAt,
    OfferState State,
    [property: GraphQLDescription("Whether it may still be taken.")] bool Standing,
    [property: GraphQLIgnore] long? GiveProgrammeId,
    [property: GraphQLIgnore] long? WantProgrammeId,
    [property: GraphQLIgnore] long? PriceWanted,
    [property: GraphQLIgnore] long? PriceGiven,
    [property: GraphQLIgnore] decimal? Price,
    [property: GraphQLIgnore] long PostedInBlock,
    [property: GraphQLIgnore] int LogIndex)
{
    public long AmountLeft => Amount - Filled;
}

[GraphQLDescription("As the contract keeps it: that time ends an offer is not a state of it.")]
internal enum OfferState
{
    Open,
    Filled,
    Withdrawn,
    Returned,
}

[GraphQLDescription("One thing that an offer wants for the whole of it.")]
[Table("offer_leg"), PrimaryKey(nameof(OfferId), nameof(Position))]
internal sealed record OfferLeg(
    [property: GraphQLIgnore] long OfferId,
    int Position,
    [property: GraphQLIgnore] long? ProgrammeId,
    long Amount,
    [property: GraphQLDescription("Points that expire earlier do not pay.")] DateTimeOffset? MinExpiresAt,
    [property: GraphQLDescription("How much of it was paid so far; a match may pay more than the price.")] long Paid);

[GraphQLDescription("One taking of an offer, whole or in part. Who took it is told to nobody.")]
[Table("offer_fill"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex))]
internal sealed record Trade(
    [property: GraphQLIgnore] long BlockNumber,
    [property: GraphQLIgnore] int LogIndex,
    DateTimeOffset At,
    long OfferId,
    [property: GraphQLIgnore] Address Maker,
    [property: GraphQLIgnore] Address Filler,
    long Amount,
    [property: GraphQLDescription("Of every amount that paid, rounded down, in 1/10,000.")] int FeeBps,
    [property: GraphQLDescription("What was paid, leg by leg.")] long[] Paid,
    [property: GraphQLIgnore] long? GiveProgrammeId,
    [property: GraphQLIgnore] long? WantProgrammeId);

/// <summary>One asset id that paid a trade.</summary>
[Table("offer_payment"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex), nameof(Part))]
internal sealed record TradePayment(
    long BlockNumber, int LogIndex, int Part, BigInteger AssetId, long Amount, long Fee);

/// <summary>One offer of several that were exchanged for each other; the parts of one log are one match.</summary>
[Table("offer_match"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex), nameof(Part))]
internal sealed record OfferMatch(long BlockNumber, int LogIndex, int Part, long OfferId, Hash TransactionHash);

/// <summary>The trades of a pair within a minute, an hour or a day.</summary>
[Table("candle")]
[PrimaryKey(nameof(GiveProgrammeId), nameof(WantProgrammeId), nameof(Seconds), nameof(StartsAt))]
internal sealed record CandleRow(
    long GiveProgrammeId,
    long WantProgrammeId,
    int Seconds,
    DateTimeOffset StartsAt,
    decimal Open,
    decimal High,
    decimal Low,
    decimal Close,
    long Given,
    long Paid,
    int Trades);

/// <summary>A decision about the fee; the latest one tells it.</summary>
[Table("market_fee"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex))]
internal sealed record MarketFeeRow(
    long BlockNumber, int LogIndex, int FeeBps, DateTimeOffset EffectiveAt, int FeeBpsBefore);

/// <summary>From when on a programme's price band holds.</summary>
[Table("policy_period"), PrimaryKey(nameof(ProgrammeId), nameof(ValidFrom), nameof(SetInBlock))]
internal sealed record PolicyPeriod(
    long ProgrammeId, DateTimeOffset ValidFrom, long SetInBlock, int PriceBandBps);
