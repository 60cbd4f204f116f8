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
        ["abiEncode"] = AbiEncode.Answer,
        ["abiDecode"] = AbiDecode.Answer,
        ["encodeFunctionCall"] = EncodeFunctionCall.Answer,
        ["decodeFunctionResult"] = DecodeFunctionResult.Answer,
        ["decodeError"] = DecodeError.Answer,
        ["encodeEventTopics"] = EncodeEventTopics.Answer,
        ["decodeLog"] = DecodeLog.Answer,
        ["eip712Digest"] = Eip712Digest.Answer,
        ["eip712Struct"] = Eip712Struct.Answer,
        ["personalDigest"] = PersonalDigest.Answer,
        ["recover"] = Recover.Answer,
        ["verify"] = Verify.Answer,
        ["signThenRecover"] = SignThenRecover.Answer,
        ["serializeTransaction"] = SerializeTransaction.Answer,
        ["parseTransaction"] = ParseTransaction.Answer,
    }.Concat(ProofOps.All).ToFrozenDictionary();
}
