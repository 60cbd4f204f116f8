namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The ops about blocks, proofs and the keys of devices, by their names in the protocol.</summary>
internal static class ProofOps
{
    internal static readonly Dictionary<string, Op> All = new()
    {
        ["blockHeaderHash"] = BlockHeaderHash.Answer,
        ["bloom"] = LogsBloom.Answer,
        ["verifyReceiptProof"] = VerifyReceiptProof.Answer,
        ["verifyAccountProof"] = VerifyAccountProof.Answer,
        ["verifyStorageProof"] = VerifyStorageProof.Answer,
        ["p256Verify"] = P256Verify.Answer,
        ["webAuthnVerify"] = WebAuthnVerify.Answer,
        ["keystoreV3Decrypt"] = KeystoreV3Decrypt.Answer,
    };
}
