using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>
/// What every transaction says (Yellow Paper, section 4.2). It is immutable, and whatever is written of it was checked
/// first: nothing leaves here that no node would take.
/// </summary>
public abstract record Transaction
{
    private protected Transaction()
    {
    }

    /// <summary>How many transactions the sender sent before, 0 to 2^64 − 2 (EIP-2681).</summary>
    public required BigInteger Nonce { get; init; }

    /// <summary>The gas it may use, 0 to 2^64 − 1.</summary>
    public required BigInteger Gas { get; init; }

    /// <summary>Whom it calls; null creates a contract.</summary>
    public Address? To { get; init; }

    /// <summary>Wei sent along, 0 to 2^256 − 1.</summary>
    public BigInteger Value { get; init; }

    /// <summary>The call, or the code of the new contract.</summary>
    public byte[] Data { get; init; } = [];

    /// <summary>The number before the fields (EIP-2718); null for the legacy transaction, which has none.</summary>
    internal abstract byte? Type { get; }

    /// <summary>
    /// Reads a transaction, signed or not yet, of type legacy, EIP-2930 or EIP-1559, in its only encoding.
    /// </summary>
    /// <exception cref="TransactionException">
    /// The bytes are none, a field is out of its range, or the signature is none that any key could have made.
    /// </exception>
    public static ParsedTransaction Parse(ReadOnlyMemory<byte> raw) => TransactionDecoder.Decode(raw);

    /// <summary>The bytes of which the sender signs the hash: those of the unsigned transaction.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public byte[] SigningPayload()
    {
        Check();
        return Envelope([.. Fields(), .. UnsignedTail()]);
    }

    /// <summary>What the sender signs.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public Hash SigningHash() => Keccak256.Hash(SigningPayload());

    /// <summary>Signs it.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public SignedTransaction Sign(ISigner signer) => With(signer.Sign(SigningHash()));

    /// <summary>Joins it with a signature made elsewhere, taking the signature's word for whose it is.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    public SignedTransaction With(Signature signature)
    {
        Check();
        byte[] raw = Envelope(
        [
            .. Fields(),
            RlpItem.Of(V(signature)),
            RlpItem.Of(signature.R),
            RlpItem.Of(signature.S),
        ]);
        return new SignedTransaction(raw, Keccak256.Hash(raw));
    }

    /// <summary>Refuses what no node would take.</summary>
    /// <exception cref="TransactionException">A field is out of its range.</exception>
    internal virtual void Check()
    {
        RequireBelow(Nonce, ulong.MaxValue, "nonce");
        RequireBelow(Gas, BigInteger.One << 64, "gas");
        RequireBelow(Value, BigInteger.One << 256, "value");
    }

    /// <summary>The fields in their order, without the signature.</summary>
    private protected abstract RlpItem[] Fields();

    /// <summary>What stands in the signature's place while there is none.</summary>
    private protected virtual RlpItem[] UnsignedTail() => [];

    /// <summary>How this type writes the parity of a signature.</summary>
    private protected virtual BigInteger V(Signature signature) => signature.YParity;

    /// <summary>To, value and data: the three fields that stand together in every type.</summary>
    private protected RlpItem[] Call() =>
        [RlpItem.Of(To?.ToArray() ?? []), RlpItem.Of(Value), RlpItem.Of(Data)];

    private protected static void RequireFee(BigInteger value, string name) =>
        RequireBelow(value, BigInteger.One << 256, name);

    /// <summary>Chain ids as every client holds them without rounding.</summary>
    private protected static void RequireChain(long chainId) => Require(
        chainId is >= 1 and <= (1L << 53) - 1, $"The chain id {chainId} is not between 1 and 2^53 − 1.");

    private protected static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new TransactionException(message);
        }
    }

    private static void RequireBelow(BigInteger value, BigInteger bound, string name) =>
        Require(value.Sign >= 0 && value < bound, $"The {name} {value} is not between 0 and {bound - 1}.");

    private byte[] Envelope(RlpItem[] fields)
    {
        byte[] list = RlpItem.List(fields).Encode();
        return Type is { } type ? [type, .. list] : list;
    }
}
