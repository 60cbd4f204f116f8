using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>Reads transactions; accepts exactly what writing them could have written.</summary>
internal static class TransactionDecoder
{
    private const int LegacyFields = 6;
    private const int Eip2930Fields = 8;
    private const int Eip1559Fields = 9;

    // The parity or v, r and s.
    private const int SignatureFields = 3;

    internal static ParsedTransaction Decode(ReadOnlyMemory<byte> raw)
    {
        try
        {
            (Transaction transaction, Signature? signature) = raw.Span switch
            {
                [>= 0xc0, ..] => Legacy(ListOf(RlpItem.Decode(raw))),
                [Eip2930Transaction.TypeNumber, ..] => Eip2930(ListOf(RlpItem.Decode(raw[1..]))),
                [Eip1559Transaction.TypeNumber, ..] => Eip1559(ListOf(RlpItem.Decode(raw[1..]))),
                _ => throw new TransactionException("The first byte is of no type of transaction known here."),
            };
            transaction.Check();
            Address? sender =
                signature is null ? null : Secp256k1.Recover(transaction.SigningHash(), signature);
            return new ParsedTransaction(transaction, signature, sender, Keccak256.Hash(raw.Span));
        }
        catch (Exception e) when (e is RlpException or SignatureException)
        {
            throw new TransactionException($"Not a transaction: {e.Message}", e);
        }
    }

    private static (Transaction, Signature?) Legacy(IReadOnlyList<RlpItem> fields)
    {
        bool isBare = HasNoSignature(fields, LegacyFields);
        (long? chainId, Signature? signature) = isBare
            ? (null, null)
            : Eip155(IntegerOf(fields[6]), IntegerOf(fields[7]), IntegerOf(fields[8]));
        var transaction = new LegacyTransaction
        {
            ChainId = chainId,
            Nonce = IntegerOf(fields[0]),
            GasPrice = IntegerOf(fields[1]),
            Gas = IntegerOf(fields[2]),
            To = ToOf(fields[3]),
            Value = IntegerOf(fields[4]),
            Data = BytesOf(fields[5]).ToArray(),
        };
        return (transaction, signature);
    }

    // EIP-155: v is 27 or 28 on any chain, twice the chain's id and 35 or 36 on one; without a signature the id itself.
    private static (long? ChainId, Signature? Signature) Eip155(BigInteger v, BigInteger r, BigInteger s)
    {
        if (r.IsZero && s.IsZero)
        {
            return (ChainOf(v), null);
        }

        return v >= 37
            ? (ChainOf((v - 35) / 2), new Signature(r, s, (int)((v - 35) % 2)))
            : v == 27 || v == 28
                ? (null, new Signature(r, s, (int)v))
                : throw new TransactionException($"v is {v}, neither 27, 28 nor 37 or more.");
    }

    private static (Transaction, Signature?) Eip2930(IReadOnlyList<RlpItem> fields)
    {
        bool isUnsigned = HasNoSignature(fields, Eip2930Fields);
        var transaction = new Eip2930Transaction
        {
            ChainId = ChainOf(IntegerOf(fields[0])),
            Nonce = IntegerOf(fields[1]),
            GasPrice = IntegerOf(fields[2]),
            Gas = IntegerOf(fields[3]),
            To = ToOf(fields[4]),
            Value = IntegerOf(fields[5]),
            Data = BytesOf(fields[6]).ToArray(),
            AccessList = AccessListOf(fields[7]),
        };
        return (transaction, isUnsigned ? null : TypedSignature(fields));
    }

    private static (Transaction, Signature?) Eip1559(IReadOnlyList<RlpItem> fields)
    {
        bool isUnsigned = HasNoSignature(fields, Eip1559Fields);
        var transaction = new Eip1559Transaction
        {
            ChainId = ChainOf(IntegerOf(fields[0])),
            Nonce = IntegerOf(fields[1]),
            MaxPriorityFeePerGas = IntegerOf(fields[2]),
            MaxFeePerGas = IntegerOf(fields[3]),
            Gas = IntegerOf(fields[4]),
            To = ToOf(fields[5]),
            Value = IntegerOf(fields[6]),
            Data = BytesOf(fields[7]).ToArray(),
            AccessList = AccessListOf(fields[8]),
        };
        return (transaction, isUnsigned ? null : TypedSignature(fields));
    }

    private static Signature TypedSignature(IReadOnlyList<RlpItem> fields)
    {
        BigInteger parity = IntegerOf(fields[^3]);
        return parity <= 1
            ? new Signature(IntegerOf(fields[^2]), IntegerOf(fields[^1]), (int)parity)
            : throw new TransactionException($"The parity is {parity}, neither 0 nor 1.");
    }

    private static bool HasNoSignature(IReadOnlyList<RlpItem> fields, int count) => (fields.Count - count) switch
    {
        0 => true,
        SignatureFields => false,
        _ => throw new TransactionException($"{fields.Count} fields, not {count} or {count + SignatureFields}."),
    };

    private static AccessListEntry[] AccessListOf(RlpItem item) => [.. ListOf(item).Select(EntryOf)];

    private static AccessListEntry EntryOf(RlpItem item) => ListOf(item) is [var address, var keys]
        ? new AccessListEntry(AddressOf(address), [.. ListOf(keys).Select(HashOf)])
        : throw new TransactionException("An entry of the access list has two parts.");

    // Too large a number stays too large, and is refused where every chain id is checked.
    private static long ChainOf(BigInteger value) => (long)BigInteger.Min(value, long.MaxValue);

    private static IReadOnlyList<RlpItem> ListOf(RlpItem item) =>
        item.IsList ? item.Items : throw new TransactionException("Expected a list, got a string.");

    private static ReadOnlyMemory<byte> BytesOf(RlpItem item) =>
        item.IsList ? throw new TransactionException("Expected a string, got a list.") : item.Bytes;

    private static Address? ToOf(RlpItem item) => BytesOf(item).IsEmpty ? null : AddressOf(item);

    private static Address AddressOf(RlpItem item)
    {
        ReadOnlyMemory<byte> bytes = BytesOf(item);
        return bytes.Length == Address.Length
            ? Address.From(bytes.Span)
            : throw new TransactionException($"An address has {Address.Length} bytes, not {bytes.Length}.");
    }

    private static Hash HashOf(RlpItem item)
    {
        ReadOnlyMemory<byte> bytes = BytesOf(item);
        return bytes.Length == Hash.Length
            ? Hash.From(bytes.Span)
            : throw new TransactionException($"A storage key has {Hash.Length} bytes, not {bytes.Length}.");
    }

    private static BigInteger IntegerOf(RlpItem item)
    {
        ReadOnlySpan<byte> bytes = BytesOf(item).Span;
        if (bytes is [0, ..])
        {
            throw new TransactionException("An integer has a leading zero.");
        }

        return bytes.Length <= 32
            ? new BigInteger(bytes, isUnsigned: true, isBigEndian: true)
            : throw new TransactionException($"An integer has {bytes.Length} bytes.");
    }
}
