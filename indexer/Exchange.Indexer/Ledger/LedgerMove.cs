using System.Numerics;
using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>One asset going from one account to another; from nobody it is minted, to nobody it is burned.</summary>
/// <param name="Operator">The contract that told the Ledger to: a module, unless anyone may.</param>
/// <param name="Part">Its position in a <c>TransferBatch</c>; 0 in a <c>TransferSingle</c>.</param>
internal readonly record struct LedgerMove(
    int Part, Address Operator, Address From, Address To, BigInteger AssetId, long Amount)
{
    public bool IsMint => From == Address.Zero;

    public bool IsBurn => To == Address.Zero;

    public static LedgerMove Of(TransferSingle e) => new(0, e.Operator, e.From, e.To, e.Id, (long)e.Value);

    public static IEnumerable<LedgerMove> Of(TransferBatch e) =>
        e.Ids.Select((id, part) => new LedgerMove(part, e.Operator, e.From, e.To, id, (long)e.Values[part]));
}
