namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The ops about blocks, proofs and the keys of devices, by their names in the protocol.</summary>
internal static class ProofOps
{
    internal static readonly Dictionary<string, Op> All = [];
}
