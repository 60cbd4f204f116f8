namespace Exchange.Api.Operations;

/// <summary>The bounds of every amount, as the contracts have them.</summary>
internal static class Amounts
{
    /// <summary>2^53 − 1: every reader can hold it exactly (D-L5).</summary>
    public const long Max = 9_007_199_254_740_991;

    public static void Check(long amount)
    {
        if (amount is < 1 or > Max)
        {
            throw RefusedException.Of(
                "AMOUNT_OUT_OF_RANGE", ("amount", amount), ("least", 1), ("most", Max));
        }
    }
}
