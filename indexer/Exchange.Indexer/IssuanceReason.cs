namespace Exchange.Indexer;

/// <summary>The words for <c>IEarningDesk.Reason</c>, in the contract's order.</summary>
internal static class IssuanceReason
{
    // NONE is refused by the contract, and by the check of every column that holds a reason.
    private static readonly string[] Words =
        ["NONE", "PURCHASE", "REFERRAL", "KNOWLEDGE", "WELCOME", "COMPENSATION"];

    /// <summary>The word for a reason.</summary>
    public static string WordFor(long reason) => Words[checked((int)reason)];

    /// <summary>The word for the reason of a rule, where NONE stands for all of them together.</summary>
    public static string WordForRule(long reason) => reason == 0 ? "ALL" : WordFor(reason);
}
