using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>Reads transactions of type 2; accepts exactly what signing could have written.</summary>
internal static class Eip1559Decoder
{
    internal static (Eip1559Transaction Transaction, Signature Signature) Decode(ReadOnlyMemory<byte> raw)
    {
        if (raw.IsEmpty || raw.Span[0] != Eip1559Transaction.Type)
        {
            throw new TransactionException("Not a transaction of type 2.");
        }

        try
        {
            IReadOnlyList<RlpItem> fields = ListOf(RlpItem.Decode(raw[1..]), 12);
            var transaction = new Eip1559Transaction
            {
                ChainId = (long)BigInteger.Min(IntegerOf(fields[0]), long.MaxValue),
                Nonce = IntegerOf(fields[1]),
                MaxPriorityFeePerGas = IntegerOf(fields[2]),
                MaxFeePerGas = IntegerOf(fields[3]),
                Gas = IntegerOf(fields[4]),
                To = BytesOf(fields[5]).IsEmpty ? null : AddressOf(fields[5]),
                Value = IntegerOf(fields[6]),
                Data = BytesOf(fields[7]).ToArray(),
                AccessList = [.. ListOf(fields[8]).Select(EntryOf)],
            };
            transaction.Check();

            BigInteger parity = IntegerOf(fields[9]);
            return parity <= 1
                ? (transaction, new Signature(IntegerOf(fields[10]), IntegerOf(fields[11]), (int)parity))
                : throw new TransactionException($"The parity is {parity}, neither 0 nor 1.");
        }
        catch (Exception e) when (e is RlpException or SignatureException)
        {
            throw new TransactionException($"Not a transaction: {e.Message}", e);
        }
    }

    private static AccessListEntry EntryOf(RlpItem item)
    {
        IReadOnlyList<RlpItem> pair = ListOf(item, 2);
        return new AccessListEntry(AddressOf(pair[0]), [.. ListOf(pair[1]).Select(HashOf)]);
    }

    private static IReadOnlyList<RlpItem> ListOf(RlpItem item, int? count = null) =>
        item.IsList && (count is null || item.Items.Count == count)
            ? item.Items
            : throw new TransactionException(count is null ? "Expected a list." : $"Expected a list of {count}.");

    private static ReadOnlyMemory<byte> BytesOf(RlpItem item) =>
        item.IsList ? throw new TransactionException("Expected a string, got a list.") : item.Bytes;

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
