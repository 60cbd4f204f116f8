using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Blocks;

/// <summary>A proposer's wish to add a validator, or to drop one.</summary>
public sealed record QbftVote(Address Validator, bool IsAdd);
