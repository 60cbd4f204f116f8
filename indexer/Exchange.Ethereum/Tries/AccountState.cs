using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tries;

/// <summary>What a block's state root commits to for one account (Yellow Paper, 4.1).</summary>
/// <param name="Nonce">How many transactions it sent, or contracts it created.</param>
/// <param name="Balance">Wei it holds, below 2^256.</param>
/// <param name="StorageHash">Root of its storage.</param>
/// <param name="CodeHash">Hash of its code.</param>
public sealed record AccountState(ulong Nonce, BigInteger Balance, Hash StorageHash, Hash CodeHash);
