using System.Globalization;
using Exchange.Api.Data;
using Exchange.Bindings;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Operations;

/// <summary>
/// Why something was not done: a stable code and both numbers; its sentence is chosen when it is shown.
/// </summary>
[GraphQLDescription(
    "Why an operation failed: the contract's reason as a code, a sentence for people, "
    + "and both numbers.")]
internal sealed record Refusal(
    string Code,
    IReadOnlyList<RefusalArgument> Arguments,
    [property: GraphQLIgnore] string Fallback);

/// <summary>One value of a refusal, under the name the contract gives it.</summary>
internal sealed record RefusalArgument(string Name, string Value);

[GraphQLDescription(
    "The request was understood and refused; nothing happened. "
    + "The code is stable, the message is for people.")]
internal sealed record RefusalError(
    string Code,
    IReadOnlyList<RefusalArgument> Arguments,
    [property: GraphQLIgnore] Refusal Refusal)
{
    public string Message => Refusals.Say(Refusal, inChinese: false);

    public static RefusalError CreateErrorFrom(RefusedException refused) =>
        new(refused.Refusal.Code, refused.Refusal.Arguments, refused.Refusal);
}

/// <summary>An expected refusal on the way through the API; it becomes a typed error in the payload.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(Refusals.Say(refusal, inChinese: false))
{
    public Refusal Refusal => refusal;

    public static RefusedException Of(string code, params (string Name, object Value)[] arguments) =>
        new(new Refusal(
            code,
            [.. arguments.Select(a => new RefusalArgument(
                a.Name, Convert.ToString(a.Value, CultureInfo.InvariantCulture) ?? ""))],
            code));
}

/// <summary>
/// Turns a contract's revert data into a refusal: the code is the custom error's reason in UPPER_SNAKE.
/// </summary>
internal static class Refusals
{
    /// <summary>Errors of shared value types: their reason alone would not say what it is about.</summary>
    private static readonly HashSet<string> ValueTypes = ["Amount", "AssetId", "Text"];

    private const string Standard = "ERC1155";

    public static Refusal Decode(byte[]? revertData)
    {
        if (revertData is null)
        {
            return new Refusal("DEADLINE_PASSED", [], "");
        }

        return Contracts.DecodeError(revertData) is { } error
            ? new Refusal(
                CodeOf(error.Contract, error.Reason),
                [.. error.Arguments.Select(a => new RefusalArgument(a.Name, a.Value))], error.Text)
            : new Refusal("REFUSED_WITHOUT_REASON", [], "");
    }

    /// <summary>
    /// RedemptionDesk_HoldExpired → HOLD_EXPIRED, Amount_OutOfRange → AMOUNT_OUT_OF_RANGE, and of the ledger's standard
    /// ERC1155InsufficientBalance → INSUFFICIENT_BALANCE.
    /// </summary>
    public static string CodeOf(string contract, string reason) => ChainValues.Snake(
        ValueTypes.Contains(contract) ? contract + reason
        : reason.StartsWith(Standard, StringComparison.Ordinal) ? reason[Standard.Length..]
        : reason).ToUpperInvariant();

    /// <summary>
    /// The sentence for people: ours where there is one, else what the contract's documentation says.
    /// </summary>
    public static string Say(Refusal refusal, bool inChinese) =>
        RefusalTexts.Say(refusal.Code, refusal.Arguments, inChinese) ?? refusal.Fallback;
}

/// <summary>A failed operation's reason in the reader's language.</summary>
[ObjectType<Refusal>]
internal static class RefusalType
{
    public static string Message([Parent] Refusal refusal, Language language) =>
        Refusals.Say(refusal, language.IsChinese);
}

/// <summary>A payload's error in the reader's language.</summary>
[ObjectType<RefusalError>]
internal static class RefusalErrorType
{
    public static string Message([Parent] RefusalError error, Language language) =>
        Refusals.Say(error.Refusal, language.IsChinese);
}
