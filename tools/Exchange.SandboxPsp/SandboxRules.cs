namespace Exchange.SandboxPsp;

/// <summary>What becomes of money: the last two digits of its amount decide, and nothing else does.</summary>
internal static class SandboxRules
{
    /// <summary>The bank says no: a payment is declined, a payout is sent back.</summary>
    public const int Declined = 44;

    /// <summary>A fen is missing.</summary>
    public const int Short = 55;

    /// <summary>What arrives of a payment; null when the bank says no.</summary>
    public static long? Arrives(long amountFen) => (amountFen % 100) switch
    {
        Declined => null,
        Short => amountFen - 1,
        _ => amountFen,
    };

    /// <summary>Whether a payout reaches its bank account.</summary>
    public static bool IsPaidOut(long amountFen) => amountFen % 100 != Declined;

    /// <summary>What a member reads who comes to pay.</summary>
    public static string PageOf(Guid paymentId) =>
        $"""
         Payment {paymentId}
         This provider is a sandbox: it pays by itself, at once, and no money moves.
         An amount that ends in .{Declined} is declined; of one that ends in .{Short} a fen is missing.

         付款 {paymentId}
         此为沙盒支付机构：系统会立即自动付款，不涉及真实资金。
         金额以 .{Declined} 结尾的将被拒付；以 .{Short} 结尾的将少付一分。
         """;
}
