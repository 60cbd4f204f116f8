using Exchange.Portal.Clearing;
using Exchange.Portal.Shared;

namespace Exchange.Portal.Brands;

/// <summary>What the brand's page asks for first.</summary>
public sealed record BrandAnswer(BlockMoment Chain, BrandRecord? Brand);

/// <summary>The last block the figures contain, and its time.</summary>
public sealed record BlockMoment(long IndexedBlock, DateTimeOffset IndexedAt);

/// <summary>
/// The brand itself; the API keeps its position and obligations from everyone but it and the auditor.
/// </summary>
public sealed record BrandRecord(
    string Slug,
    string Name,
    IReadOnlyList<ProgrammeTerms> Programmes,
    Position? Position,
    Connection<Obligation> ObligationsOwed,
    Connection<Obligation> ObligationsDue,
    Connection<BrandRedemption> Redemptions)
{
    public BrandName BrandName => new(Slug, Name);
}

/// <summary>A programme with the terms its points are worth something by.</summary>
public sealed record ProgrammeTerms(
    string Code,
    string Name,
    long SettlementValueMilliFen,
    int PartnerFeeBps,
    int ValidityMonths,
    int MaturityDays,
    bool PartnerRedemption,
    long Outstanding,
    long OutstandingFen,
    long Holders);

/// <summary>A member's purchase with points at this brand.</summary>
public sealed record BrandRedemption(
    string RedemptionId,
    string Account,
    ProgrammeName Programme,
    long Authorised,
    long Captured,
    long Returned,
    long Remaining,
    string State,
    DateTimeOffset HoldExpiresAt,
    long ObligationFen);

/// <summary>What the brand's page asks for second, programme by programme.</summary>
public sealed record LiabilityAnswer(LiabilityReport Liability);

/// <summary>What a programme owes its members: by vintage, and in all.</summary>
public sealed record LiabilityReport(
    long AtBlock,
    long Issued,
    long Redeemed,
    long Outstanding,
    long OutstandingFen,
    IReadOnlyList<VintageLiability> Vintages);

/// <summary>What a brand owes in points of one vintage.</summary>
public sealed record VintageLiability(
    DateTimeOffset ExpiresAt, long Issued, long Redeemed, long Held, long Outstanding, long OutstandingFen);

/// <summary>A programme's terms and its liability: both halves of what its section shows.</summary>
public sealed record ProgrammeBook(ProgrammeTerms Terms, LiabilityReport Liability);

/// <summary>Everything the brand's page shows.</summary>
public sealed record BrandBook(BlockMoment Chain, BrandRecord Brand, IReadOnlyList<ProgrammeBook> Programmes);
