using System.Collections.Frozen;
using Exchange.Ethereum.OracleConsole.Ops;

namespace Exchange.Ethereum.OracleConsole;

/// <summary>Every op by its name in the protocol.</summary>
internal static class OpTable
{
    internal static readonly FrozenDictionary<string, Op> Ops = new Dictionary<string, Op>
    {
        ["keccak"] = Keccak.Answer,
        ["checksumAddress"] = ChecksumAddress.Answer,
        ["parseAddress"] = ParseAddress.Answer,
        ["rlpEncode"] = RlpEncode.Answer,
        ["rlpDecode"] = RlpDecode.Answer,
    }.Concat(ProofOps.All).ToFrozenDictionary();
}
