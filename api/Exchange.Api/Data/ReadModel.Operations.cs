using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: how far the chain was read, and what happened.</summary>
internal sealed partial class ReadModel
{
    public DbSet<Block> Blocks => Set<Block>();
    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Everything that happened, newest first.</summary>
    public IQueryable<Activity> NewestActivities => Activities.AsNoTracking()
        .OrderByDescending(a => a.BlockNumber).ThenByDescending(a => a.LogIndex).ThenByDescending(a => a.Part);
}

/// <summary>An indexed block.</summary>
[Table("block"), PrimaryKey(nameof(Number))]
internal sealed record Block(long Number, Hash Hash, DateTimeOffset At);

/// <summary>The last applied block; its rows and this one were committed together.</summary>
[Table("checkpoint"), PrimaryKey(nameof(Number))]
internal sealed record Checkpoint(long Number, Hash Hash, DateTimeOffset At, long FinalNumber);

[GraphQLDescription("Something that happened on the exchange, in words and numbers.")]
[Table("activity"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex), nameof(Part))]
internal sealed record Activity(
    [property: GraphQLIgnore] long BlockNumber,
    [property: GraphQLIgnore] int LogIndex,
    [property: GraphQLIgnore] int Part,
    DateTimeOffset At,
    ActivityKind Kind,
    Address? Account,
    [property: GraphQLIgnore] long? ProgrammeId,
    [property: GraphQLIgnore] long? BrandId,
    [property: GraphQLIgnore] long? CounterpartyBrandId,
    [property: GraphQLDescription("Points, pieces or vouchers; of an offer, units of what it gives.")] long? Amount,
    long? AmountFen,
    IssuanceReason? Reason,
    Hash? RedemptionId,
    DateTimeOffset? ExpiresAt,
    [property: GraphQLIgnore] Hash TransactionHash,
    [property: GraphQLIgnore] string Contract,
    [property: GraphQLIgnore] string Event,
    [property: GraphQLIgnore] string TableName,
    [property: GraphQLIgnore] string RowKey,
    [property: GraphQLIgnore] Hash? IntentHash);

[GraphQLDescription("Named after the contract event; OFFER_TAKEN is OFFER_FILLED as the taker sees it.")]
internal enum ActivityKind
{
    BrandAdded,
    BrandSuspended,
    BrandReinstated,
    BrandWindingDown,
    BrandSeated,
    BrandUnseated,
    MotionApproved,
    ApprovalWithdrawn,
    ProgrammeCreated,
    PolicySet,
    ProfileAdopted,
    RateProposed,
    RateAccepted,
    RateWithdrawn,
    RatePaused,
    RateResumed,
    ConversionAllowed,
    PointsConverted,
    AccountOpened,
    SignerRotated,
    SecondKeySet,
    KeylessRecoverySet,
    RecoveryApproved,
    RecoveryStarted,
    RecoveryCancelled,
    RecoveryCompleted,
    AccountFrozen,
    AccountUnfrozen,
    MemberErased,
    WaitingAccountOpened,
    WaitingAccountClaimed,
    PointsIssued,
    PurchaseRecorded,
    PurchaseReturned,
    PointsClawedBack,
    DebtRecorded,
    DebtOffset,
    EarnRuleSet,
    ReferrerBound,
    ReferralBonusIssued,
    BadgeAwarded,
    CampaignCommitted,
    CampaignClaimed,
    CampaignEnded,
    RedemptionAuthorised,
    RedemptionCaptured,
    RedemptionVoided,
    RedemptionReleased,
    RedemptionRefunded,
    ObligationRecorded,
    OfferPosted,
    OfferFilled,
    OfferTaken,
    OfferWithdrawn,
    OfferReturned,
    OffersCancelled,
    FeeSet,
    AuctionOpened,
    AuctionClosed,
    AuctionCancelled,
    BidPlaced,
    BidCommitted,
    BidRevealed,
    BidNotPermitted,
    BidDisplaced,
    BidReturned,
    WinnerSettled,
    BondForfeited,
    BondReturned,
    BenefitCreated,
    BenefitClosed,
    BenefitRedeemed,
    VoucherPresented,
    VoucherRedeemed,
    VoucherWithdrawn,
    PointsRedated,
    ObligationDisputed,
    DisputeResolved,
    CycleClosed,
    PositionNetted,
    PositionPaid,
    PositionCollected,
    CollateralPosted,
    CollateralWithdrawn,
    NetDebitCapSet,
    BrandDefaulted,
    ShortfallShared,
    DefaultCured,
    ClaimRecorded,
    CashDeposited,
    PayoutRequested,
    PayoutCompleted,
    PayoutReturned,
}
