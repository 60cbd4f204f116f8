using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>
/// A transaction of type 2 (EIP-1559): who signs it pays at most <see cref="MaxFeePerGas"/> a unit of gas, of which
/// the block's producer gets at most <see cref="MaxPriorityFeePerGas"/>.
/// </summary>
public sealed record Eip1559Transaction
{
    internal const byte Type = 2;

    /// <summary>The chain it is good for, 1 to 2^53 − 1.</summary>
    public required long ChainId { get; init; }

    /// <summary>How many transactions the sender sent before, at most 2^64 − 2 (EIP-2681).</summary>
    public required BigInteger Nonce { get; init; }

    /// <summary>The tip, in wei a unit of gas; not above <see cref="MaxFeePerGas"/>.</summary>
    public BigInteger MaxPriorityFeePerGas { get; init; }

    /// <summary>Base fee and tip together, in wei a unit of gas.</summary>
    public BigInteger MaxFeePerGas { get; init; }

    /// <summary>The gas it may use, below 2^64.</summary>
    public required BigInteger Gas { get; init; }

    /// <summary>Whom it calls; null creates a contract.</summary>
    public Address? To { get; init; }

    /// <summary>Wei sent along.</summary>
    public BigInteger Value { get; init; }

    /// <summary>The call, or the code of the new contract.</summary>
    public byte[] Data { get; init; } = [];

    /// <summary>What it announces to touch.</summary>
    public IReadOnlyList<AccessListEntry> AccessList { get; init; } = [];

    /// <summary>Reads a signed transaction and finds out who sent it.</summary>
    /// <exception cref="TransactionException">The bytes are no signed transaction of type 2.</exception>
    public static (Eip1559Transaction Transaction, Signature Signature, Address Sender) Parse(ReadOnlyMemory<byte> raw)
    {
        (Eip1559Transaction transaction, Signature signature) = Eip1559Decoder.Decode(raw);
        try
        {
            return (transaction, signature, Secp256k1.Recover(transaction.SigningHash(), signature));
        }
        catch (SignatureException e)
        {
            throw new TransactionException("The sender cannot be recovered.", e);
        }
    }

    /// <summary>What the sender signs: the hash of the type and the nine fields.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public Hash SigningHash() => Keccak256.Hash(Envelope(Fields()));

    /// <summary>Signs it.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public SignedTransaction Sign(ISigner signer) => With(signer.Sign(SigningHash()));

    /// <summary>Joins it with a signature made elsewhere.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public SignedTransaction With(Signature signature)
    {
        byte[] raw = Envelope(
        [
            .. Fields(),
            RlpItem.Of(signature.YParity),
            RlpItem.Of(signature.R),
            RlpItem.Of(signature.S),
        ]);
        return new SignedTransaction(raw, Keccak256.Hash(raw));
    }

    /// <summary>Refuses what no node would take.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    internal void Check()
    {
        Require(ChainId is >= 1 and <= (1L << 53) - 1, $"The chain id {ChainId} is not between 1 and 2^53 − 1.");
        RequireBelow(Nonce, ulong.MaxValue, "nonce");
        RequireBelow(Gas, BigInteger.One << 64, "gas");
        RequireBelow(MaxPriorityFeePerGas, BigInteger.One << 256, "priority fee");
        RequireBelow(MaxFeePerGas, BigInteger.One << 256, "fee");
        RequireBelow(Value, BigInteger.One << 256, "value");
        Require(
            MaxPriorityFeePerGas <= MaxFeePerGas,
            $"The priority fee {MaxPriorityFeePerGas} is above the fee {MaxFeePerGas}.");
    }

    private static void RequireBelow(BigInteger value, BigInteger bound, string name) =>
        Require(value.Sign >= 0 && value < bound, $"The {name} {value} is not between 0 and {bound - 1}.");

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new TransactionException(message);
        }
    }

    private static byte[] Envelope(RlpItem[] fields) => [Type, .. RlpItem.List(fields).Encode()];

    private RlpItem[] Fields()
    {
        Check();
        return
        [
            RlpItem.Of(ChainId),
            RlpItem.Of(Nonce),
            RlpItem.Of(MaxPriorityFeePerGas),
            RlpItem.Of(MaxFeePerGas),
            RlpItem.Of(Gas),
            RlpItem.Of(To?.ToArray() ?? []),
            RlpItem.Of(Value),
            RlpItem.Of(Data),
            RlpItem.List(AccessList.Select(entry => RlpItem.List(
                RlpItem.Of(entry.Address.ToArray()),
                RlpItem.List(entry.StorageKeys.Select(key => RlpItem.Of(key.ToArray())))))),
        ];
    }
}
