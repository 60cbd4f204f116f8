using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>
/// A transaction without a type (Yellow Paper, section 4.2), signed for one chain (EIP-155) or for any, as before it.
/// </summary>
public sealed record LegacyTransaction : Transaction
{
    /// <summary>The chain it is good for, 1 to 2^53 − 1; null before EIP-155: good on every chain.</summary>
    public long? ChainId { get; init; }

    /// <summary>Wei for a unit of gas, 0 to 2^256 − 1.</summary>
    public BigInteger GasPrice { get; init; }

    /// <inheritdoc/>
    internal override byte? Type => null;

    /// <inheritdoc/>
    internal override void Check()
    {
        base.Check();
        RequireFee(GasPrice, "gas price");
        if (ChainId is { } chainId)
        {
            RequireChain(chainId);
        }
    }

    /// <inheritdoc/>
    private protected override RlpItem[] Fields() =>
        [RlpItem.Of(Nonce), RlpItem.Of(GasPrice), RlpItem.Of(Gas), .. Call()];

    // EIP-155: what is signed names the chain where the signature will stand.
    private protected override RlpItem[] UnsignedTail() =>
        ChainId is { } chainId ? [RlpItem.Of(chainId), RlpItem.Of(0), RlpItem.Of(0)] : [];

    private protected override BigInteger V(Signature signature) =>
        ChainId is { } chainId ? ((BigInteger)chainId * 2) + 35 + signature.YParity : signature.V;
}
