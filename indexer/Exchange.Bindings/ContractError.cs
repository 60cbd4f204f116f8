namespace Exchange.Bindings;

/// <summary>
/// Why a contract refused, for people: <c>RedemptionDesk_HoldExpired</c> is the reason <c>HoldExpired</c> of the
/// contract <c>RedemptionDesk</c>. An error that no contract of ours declares has an empty contract.
/// </summary>
/// <param name="Contract">The contract, or the shared word, before the underscore.</param>
/// <param name="Reason">What stands behind it.</param>
/// <param name="Arguments">The values it was thrown with, as text.</param>
/// <param name="Text">What the contract's documentation says of it.</param>
public sealed record ContractError(
    string Contract, string Reason, IReadOnlyList<(string Name, string Value)> Arguments, string Text)
{
    /// <summary>The whole name, as the contracts write it.</summary>
    public string Name => Contract.Length == 0 ? Reason : $"{Contract}_{Reason}";

    /// <summary>Name and values: <c>RedemptionDesk_HoldExpired(holdExpiresAt: 17, time: 18)</c>.</summary>
    public override string ToString() =>
        $"{Name}({string.Join(", ", Arguments.Select(argument => $"{argument.Name}: {argument.Value}"))})";
}
