using System.Numerics;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>
/// A transaction of type 2 (EIP-1559): who signs it pays at most <see cref="MaxFeePerGas"/> a unit of gas, of which
/// the block's producer gets at most <see cref="MaxPriorityFeePerGas"/>.
/// </summary>
public sealed record Eip1559Transaction : Transaction
{
    internal const byte TypeNumber = 2;

    /// <summary>The chain it is good for, 1 to 2^53 − 1.</summary>
    public required long ChainId { get; init; }

    /// <summary>The tip, in wei a unit of gas; not above <see cref="MaxFeePerGas"/>.</summary>
    public BigInteger MaxPriorityFeePerGas { get; init; }

    /// <summary>Base fee and tip together, in wei a unit of gas, 0 to 2^256 − 1.</summary>
    public BigInteger MaxFeePerGas { get; init; }

    /// <summary>What it announces to touch (EIP-2930).</summary>
    public IReadOnlyList<AccessListEntry> AccessList { get; init; } = [];

    /// <inheritdoc/>
    internal override byte? Type => TypeNumber;

    /// <inheritdoc/>
    internal override void Check()
    {
        base.Check();
        RequireChain(ChainId);
        RequireFee(MaxPriorityFeePerGas, "priority fee");
        RequireFee(MaxFeePerGas, "fee");
        Require(
            MaxPriorityFeePerGas <= MaxFeePerGas,
            $"The priority fee {MaxPriorityFeePerGas} is above the fee {MaxFeePerGas}.");
    }

    /// <inheritdoc/>
    private protected override RlpItem[] Fields() =>
    [
        RlpItem.Of(ChainId),
        RlpItem.Of(Nonce),
        RlpItem.Of(MaxPriorityFeePerGas),
        RlpItem.Of(MaxFeePerGas),
        RlpItem.Of(Gas),
        .. Call(),
        AccessListEntry.Encode(AccessList),
    ];
}
