namespace Exchange.Portal.Shared;

/// <summary>One thing that happened, with the figures a sentence about it needs and the trail that proves it.</summary>
/// <param name="Kind">A word of the API's ActivityKind; unknown words get a general sentence.</param>
/// <param name="Brand">Who acted, or where points were redeemed; of an obligation, the creditor.</param>
/// <param name="Counterparty">The debtor of an obligation.</param>
public sealed record Activity(
    string Id,
    string Kind,
    DateTimeOffset At,
    string? Account,
    ProgrammeName? Programme,
    BrandName? Brand,
    BrandName? Counterparty,
    long? Amount,
    long? AmountFen,
    string? Reason,
    DateTimeOffset? ExpiresAt,
    string? RedemptionId,
    TrailSteps? Trail)
{
    /// <summary>The id of its element on every page that shows it.</summary>
    public string Anchor => Anchors.Of("a", Id);
}

/// <summary>Turns opaque ids of the API into ids of elements.</summary>
public static class Anchors
{
    public static string Of(string prefix, string id) =>
        $"{prefix}-{string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}";
}
