using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Transactions;

/// <summary>A transaction as it was read; without signature and sender it is not signed yet.</summary>
/// <param name="Transaction">
/// What it says: <see cref="LegacyTransaction"/>, <see cref="Eip2930Transaction"/> or
/// <see cref="Eip1559Transaction"/>.
/// </param>
/// <param name="Signature">Its signature, v as 27 or 28 whatever the transaction's type writes.</param>
/// <param name="Sender">Who signed.</param>
/// <param name="Hash">The hash of the bytes: of a signed one, the name under which the chain knows it.</param>
public sealed record ParsedTransaction(Transaction Transaction, Signature? Signature, Address? Sender, Hash Hash);
