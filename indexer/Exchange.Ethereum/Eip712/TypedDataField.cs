namespace Exchange.Ethereum.Eip712;

/// <summary>One member of a struct type: <c>address from</c>.</summary>
public sealed record TypedDataField(string Name, string Type);
