namespace Exchange.Api.Operations;

/// <summary>
/// What every refusal says to a person, in both languages: what stood in the way, and what to do next.
/// </summary>
/// <remarks>
/// One table for the API's own checks and for the contracts' errors, since both use the same codes. A name in braces is
/// replaced by the refusal's argument of that name. Each slice has its sentences in a file of its own, and no code
/// stands in two.
/// </remarks>
internal static partial class RefusalTexts
{
    private static readonly Dictionary<string, (string English, string Chinese)> Texts =
        new[]
        {
            Accounts,
            Brands,
            Clearing,
            Earning,
            Forwarding,
            Identity,
            Ledger,
            Marketplace,
            Operations,
            Payments,
            Redemption,
            Webhooks,
        }.SelectMany(slice => slice).ToDictionary();

    /// <summary>
    /// The sentence for a code with its arguments put in; null for a code that has no sentence of its own.
    /// </summary>
    public static string? Say(string code, IReadOnlyList<RefusalArgument> arguments, bool inChinese)
    {
        if (!Texts.TryGetValue(code, out var text))
        {
            return null;
        }

        return arguments.Aggregate(
            inChinese ? text.Chinese : text.English,
            (sentence, argument) => sentence.Replace($"{{{argument.Name}}}", argument.Value, StringComparison.Ordinal));
    }
}
