using Exchange.Portal.Shared;

namespace Exchange.Portal.Ledger;

/// <summary>What the member's page asks for.</summary>
public sealed record PointsAnswer(AsOf Chain, Member? Me);

/// <summary>The moment the figures are from: days left are counted from here, not from the server's clock.</summary>
public sealed record AsOf(DateTimeOffset IndexedAt);

/// <summary>A member's account with what it holds.</summary>
public sealed record Member(
    BrandName? HomeBrand,
    long ValueFen,
    IReadOnlyList<Balance> Balances,
    IReadOnlyList<Hold> Holds,
    Connection<Activity> Activity);

/// <summary>The points of one vintage a member has; held ones belong to a purchase that is not finished.</summary>
public sealed record Balance(long Available, long Held, long Pending, long? ValueFen, Vintage Asset)
{
    public long Total => Available + Held + Pending;
}

/// <summary>Points of one programme that end together; both are null for an asset that is not points.</summary>
public sealed record Vintage(DateTimeOffset? ExpiresAt, ProgrammeName? Programme);

/// <summary>Points set aside for a purchase at a brand.</summary>
public sealed record Hold(
    string RedemptionId,
    BrandName Brand,
    ProgrammeName Programme,
    long Authorised,
    long Captured,
    long Returned,
    long Remaining,
    string State,
    DateTimeOffset HoldExpiresAt)
{
    public bool IsOpen => State == "OPEN" && Remaining > 0;
}

/// <summary>What the activity page asks for.</summary>
public sealed record ActivityAnswer(AsOf Chain, MemberActivity? Me);

/// <summary>What happened on a member's account, a page of it.</summary>
public sealed record MemberActivity(Connection<Activity> Activity);
