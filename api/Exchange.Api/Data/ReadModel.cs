using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The schema <c>chain</c> as the indexer keeps it. Read only: a write is an intent, never a row.</summary>
internal sealed class ReadModel(DbContextOptions<ReadModel> options) : DbContext(options)
{
    public DbSet<Block> Blocks => Set<Block>();
    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();
    public DbSet<Brand> Brands => Set<Brand>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AssetRow> Assets => Set<AssetRow>();
    public DbSet<BalanceRow> Balances => Set<BalanceRow>();
    public DbSet<SupplyMovement> SupplyMovements => Set<SupplyMovement>();
    public DbSet<PointsBatch> PointsBatches => Set<PointsBatch>();
    public DbSet<RedemptionRow> Redemptions => Set<RedemptionRow>();
    public DbSet<RedemptionPart> RedemptionParts => Set<RedemptionPart>();
    public DbSet<RedemptionCapture> RedemptionCaptures => Set<RedemptionCapture>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Everything that happened, newest first.</summary>
    public IQueryable<Activity> NewestActivities => Activities.AsNoTracking()
        .OrderByDescending(a => a.BlockNumber).ThenByDescending(a => a.LogIndex).ThenByDescending(a => a.Part);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        ChainValues.Configure(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema("chain");
        model.Entity<Block>().ToTable("block").HasKey(b => b.Number);
        model.Entity<Checkpoint>().ToTable("checkpoint").HasKey(c => c.Number);
        model.Entity<Brand>().ToTable("brand").HasKey(b => b.BrandId);
        model.Entity<Programme>().ToTable("programme").HasKey(p => p.ProgrammeId);
        model.Entity<Account>().ToTable("account").HasKey(a => a.Address);
        model.Entity<AssetRow>().ToTable("asset").HasKey(a => a.AssetId);
        model.Entity<BalanceRow>().ToTable("balance").HasKey(b => new { b.Account, b.AssetId });
        model.Entity<SupplyMovement>()
            .ToTable("supply_movement")
            .HasKey(m => new { m.BlockNumber, m.LogIndex, m.Part });
        model.Entity<PointsBatch>().ToTable("points_batch").HasKey(b => new { b.ProgrammeId, b.Reference });
        model.Entity<RedemptionRow>().ToTable("redemption").HasKey(r => r.RedemptionId);
        model.Entity<RedemptionPart>().ToTable("redemption_part").HasKey(p => new { p.RedemptionId, p.Position });
        model.Entity<RedemptionCapture>().ToTable("redemption_capture").HasKey(c => new { c.BlockNumber, c.LogIndex });
        model.Entity<Obligation>().ToTable("obligation").HasKey(o => o.ObligationId);
        model.Entity<Activity>().ToTable("activity").HasKey(a => new { a.BlockNumber, a.LogIndex, a.Part });
        ChainValues.NameInSnakeCase(model);
    }
}

/// <summary>An indexed block.</summary>
internal sealed record Block(long Number, Hash Hash, DateTimeOffset At);

/// <summary>The last applied block; its rows and this one were committed together.</summary>
internal sealed record Checkpoint(long Number, Hash Hash, DateTimeOffset At, long FinalNumber);

[GraphQLDescription("A company of the alliance that issues points.")]
internal sealed record Brand(
    [property: GraphQLDescription("The brand's number on chain.")] long BrandId,
    [property: GraphQLDescription("The key that signs for the brand on chain.")] Address Key,
    [property: GraphQLDescription("Short name in links, unique in the alliance.")] string Slug,
    [property: GraphQLIgnore] string NameEn,
    [property: GraphQLIgnore] string NameZh);

[GraphQLDescription("One brand's points scheme with its rules.")]
internal sealed record Programme(
    [property: GraphQLIgnore] long ProgrammeId,
    [property: GraphQLIgnore] long BrandId,
    [property: GraphQLDescription("Short name of the points, unique in the alliance, e.g. LANMU.")] string Code,
    [property: GraphQLIgnore] string NameEn,
    [property: GraphQLIgnore] string NameZh,
    [property: GraphQLName("settlementValueMilliFen")]
    [property: GraphQLDescription("What one point is worth between brands, in 1/1,000 fen.")] long SettlementValue,
    [property: GraphQLDescription("Kept by the issuer when another brand is paid, in 1/10,000.")] int PartnerFeeBps,
    [property: GraphQLDescription("Whole months a point lives after its month of issue.")] int ValidityMonths,
    [property: GraphQLDescription("Days before issued points may move.")] int MaturityDays,
    [property: GraphQLDescription("The programme's time zone, in seconds east of UTC; expiry is a month's end there.")]
    int UtcOffsetSeconds);

[GraphQLDescription("The pseudonymous address that stands for a member.")]
internal sealed record Account(Address Address, [property: GraphQLIgnore] long HomeBrandId);

/// <summary>An asset id of the Ledger with its supply.</summary>
internal sealed record AssetRow(
    BigInteger AssetId, int Class, long? ProgrammeId, DateTimeOffset? ExpiresAt, DateOnly? MaturesOn, long Supply);

/// <summary>What an account holds of one asset id.</summary>
internal sealed record BalanceRow(Address Account, BigInteger AssetId, long Amount);

/// <summary>One change of one asset's supply.</summary>
internal sealed record SupplyMovement(
    long BlockNumber,
    int LogIndex,
    int Part,
    BigInteger AssetId,
    string Kind,
    string? Reason,
    long Amount,
    long SupplyAfter);

/// <summary>A used reference of a programme.</summary>
internal sealed record PointsBatch(long ProgrammeId, Hash Reference, Hash TransactionHash);

[GraphQLDescription("Points a member authorised a brand to take: captured, returned, and still held.")]
[GraphQLName("Redemption")]
internal sealed record RedemptionRow(
    [property: GraphQLDescription("The hash of the member's intent, known before it is on chain.")] Hash RedemptionId,
    Address Account,
    [property: GraphQLIgnore] long BrandId,
    [property: GraphQLIgnore] long ProgrammeId,
    long Authorised,
    long Captured,
    long Returned,
    [property: GraphQLDescription("Part of captured that the brand gave back as new points.")] long Refunded,
    RedemptionState State,
    DateTimeOffset HoldExpiresAt,
    [property: GraphQLIgnore] long AuthorisedInBlock,
    [property: GraphQLIgnore] int LogIndex)
{
    [GraphQLDescription("What may still be captured before holdExpiresAt.")]
    public long Remaining => Authorised - Captured - Returned;
}

/// <summary>How far a redemption is; it only moves forward.</summary>
internal enum RedemptionState
{
    Open,
    Closed,
    Voided,
    Released,
}

/// <summary>One asset id of an authorisation; amount − captured − returned is still held.</summary>
internal sealed record RedemptionPart(
    Hash RedemptionId, int Position, BigInteger AssetId, long Amount, long Captured, long Returned);

/// <summary>One taking of held points.</summary>
internal sealed record RedemptionCapture(
    Hash RedemptionId, long BlockNumber, int LogIndex, long Amount, long CapturedTotal, Hash TransactionHash);

[GraphQLDescription("What the issuer of redeemed or converted points owes the brand that honoured them.")]
internal sealed record Obligation(
    long ObligationId,
    int Cycle,
    [property: GraphQLIgnore] long DebtorBrandId,
    [property: GraphQLIgnore] long CreditorBrandId,
    [property: GraphQLIgnore] long ProgrammeId,
    [property: GraphQLDescription("Null when a conversion made it.")] Hash? RedemptionId,
    [property: GraphQLDescription("The intent that converted points; null when a redemption made it.")]
    Hash? ConversionId,
    long Points,
    [property: GraphQLDescription("Less than nothing when a refund takes back what was owed.")] long AmountFen,
    [property: GraphQLIgnore] long RecordedInBlock,
    [property: GraphQLIgnore] int LogIndex,
    [property: GraphQLIgnore] Hash TransactionHash);

[GraphQLDescription("Something that happened on the exchange, in words and numbers.")]
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

[GraphQLDescription("Why points came into being.")]
internal enum IssuanceReason
{
    Purchase = 1,
    Referral = 2,
    Knowledge = 3,
    Welcome = 4,
    Compensation = 5,
}
