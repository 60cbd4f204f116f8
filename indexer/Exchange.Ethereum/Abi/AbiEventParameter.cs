namespace Exchange.Ethereum.Abi;

/// <summary>One value of an event: among the data of its logs or, if indexed, among their topics.</summary>
public sealed record AbiEventParameter(AbiType Type, bool IsIndexed);
