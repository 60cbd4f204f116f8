using Exchange.Bindings;

namespace Exchange.Api.Operations;

/// <summary>Why something was not done: a stable code, a sentence, and both numbers.</summary>
internal sealed record Refusal(string Code, string Message, IReadOnlyList<RefusalArgument> Arguments);

internal sealed record RefusalArgument(string Name, string Value);

/// <summary>An expected refusal on the way through the API; it becomes a typed error in the payload.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal => refusal;

    public static RefusedException Of(string code, string message, params (string Name, object Value)[] arguments) =>
        new(new Refusal(code, message, [.. arguments.Select(a => new RefusalArgument(
            a.Name, Convert.ToString(a.Value, System.Globalization.CultureInfo.InvariantCulture) ?? ""))]));
}

/// <summary>Turns a contract's revert data into a refusal: the code is the custom error's reason in UPPER_SNAKE.</summary>
internal static class Refusals
{
    public static Refusal Decode(byte[]? revertData)
    {
        if (revertData is null)
        {
            return new Refusal(
                "DEADLINE_PASSED", "The request was not carried out before its deadline. Send it again.", []);
        }

        var error = Contracts.DecodeError(revertData);
        return error is null
            ? new Refusal("REFUSED_WITHOUT_REASON", "The contract refused and gave no reason.", [])
            : new Refusal(
                CodeOf(error.Reason), error.Text,
                [.. error.Arguments.Select(a => new RefusalArgument(a.Name, a.Value))]);
    }

    /// <summary>HoldExpired → HOLD_EXPIRED, P2pTransferNotPermitted → P2P_TRANSFER_NOT_PERMITTED.</summary>
    public static string CodeOf(string reason) => Data.ChainValues.Snake(reason).ToUpperInvariant();
}
