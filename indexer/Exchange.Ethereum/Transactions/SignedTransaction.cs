using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Transactions;

/// <summary>A transaction ready for <c>eth_sendRawTransaction</c>, and the hash by which it will be known.</summary>
public sealed record SignedTransaction(byte[] Raw, Hash Hash);
