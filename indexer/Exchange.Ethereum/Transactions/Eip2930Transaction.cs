using System.Numerics;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>A transaction of type 1 (EIP-2930): one price for gas, and a list of what it announces to touch.</summary>
public sealed record Eip2930Transaction : Transaction
{
    internal const byte TypeNumber = 1;

    /// <summary>The chain it is good for, 1 to 2^53 − 1.</summary>
    public required long ChainId { get; init; }

    /// <summary>Wei for a unit of gas, 0 to 2^256 − 1.</summary>
    public BigInteger GasPrice { get; init; }

    /// <summary>What it announces to touch.</summary>
    public IReadOnlyList<AccessListEntry> AccessList { get; init; } = [];

    /// <inheritdoc/>
    internal override byte? Type => TypeNumber;

    /// <inheritdoc/>
    internal override void Check()
    {
        base.Check();
        RequireChain(ChainId);
        RequireFee(GasPrice, "gas price");
    }

    /// <inheritdoc/>
    private protected override RlpItem[] Fields() =>
    [
        RlpItem.Of(ChainId),
        RlpItem.Of(Nonce),
        RlpItem.Of(GasPrice),
        RlpItem.Of(Gas),
        .. Call(),
        AccessListEntry.Encode(AccessList),
    ];
}
