using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bench.Codecs;

/// <summary>What both sides are measured on: the same bytes, made from a seed.</summary>
internal sealed class Samples
{
    public const int LogCount = 100_000;
    public const int IntentCount = 100;
    public const int KeccakBytes = 64;

    private const int MemberCount = 1_000;
    private const int LogsPerBlock = 200;
    private const int AmountMax = 1_000_000;

    private readonly Random _random;
    private readonly Address[] _members;

    public Samples(int seed)
    {
        _random = new Random(seed);
        _members = [.. Enumerable.Range(0, MemberCount).Select(_ => Address.From(Bytes(Address.Length)))];
        Logs = WriteLogs();
        Batch = new Forwarder.ExecuteBatchCall([.. Enumerable.Range(0, IntentCount).Select(NextIntent)]);
        Message = Bytes(KeccakBytes);
        using LocalSigner signer = LocalSigner.Create();
        Digest = Keccak256.Hash(Message);
        Signature = signer.Sign(Digest);
        Signer = signer.Address;
    }

    /// <summary>What <c>eth_getLogs</c> answers: ERC-1155 transfers of points between 1,000 members, as JSON.</summary>
    public byte[] Logs { get; }

    /// <summary>Intents of 164 bytes of call data, with the signature of a passkey.</summary>
    public Forwarder.ExecuteBatchCall Batch { get; }

    public byte[] Message { get; }

    public Hash Digest { get; }

    public Signature Signature { get; }

    public Address Signer { get; }

    /// <summary>Leaves everything for the other side to read.</summary>
    public void WriteTo(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "logs.json"), Logs);
        File.WriteAllText(Path.Combine(folder, "samples.json"), JsonSerializer.Serialize(new
        {
            batch = Hex.Encode(Batch.Encode()),
            message = Hex.Encode(Message),
            digest = Digest.ToString(),
            signature = Signature.ToString(),
            signer = Signer.ToString(),
        }));
    }

    private byte[] WriteLogs()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            for (int i = 0; i < LogCount; i++)
            {
                WriteLog(writer, i);
            }

            writer.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    // The members and their order are anvil's.
    private void WriteLog(Utf8JsonWriter writer, int index)
    {
        int block = 1_000 + (index / LogsPerBlock);
        writer.WriteStartObject();
        writer.WriteString("address", "0x5fbdb2315678afecb367f032d93f642f64180aa3");
        writer.WriteStartArray("topics");
        writer.WriteStringValue(Ledger.TransferSingle.Topic.ToString());
        for (int i = 0; i < 3; i++)
        {
            writer.WriteStringValue(Hex.Encode(Words(to => to.WriteAddress(NextMember()))));
        }

        writer.WriteEndArray();
        writer.WriteString("data", Hex.Encode(Words(
            to => to.WriteBigUInt(NextAssetId(), 256),
            to => to.WriteUInt(_random.Next(1, AmountMax), 64))));
        writer.WriteString("blockHash", Keccak256.Hash(BitConverter.GetBytes(block)).ToString());
        writer.WriteString("blockNumber", Quantity.Encode(block));
        writer.WriteString("blockTimestamp", Quantity.Encode(1_790_000_000 + block));
        writer.WriteString("transactionHash", Hex.Encode(Bytes(Hash.Length)));
        writer.WriteString("transactionIndex", Quantity.Encode(index % LogsPerBlock));
        writer.WriteString("logIndex", Quantity.Encode(index % LogsPerBlock));
        writer.WriteBoolean("removed", false);
        writer.WriteEndObject();
    }

    private Forwarder.SignedIntent NextIntent(int nonce) => new(
        new Forwarder.Intent(NextMember(), NextMember(), Bytes(164), nonce, 1_790_000_000, 200_000), Bytes(404));

    // The bits of contracts/shared/AssetId.sol: class, programme, expiry.
    private BigInteger NextAssetId() =>
        ((BigInteger.One << 32 | (uint)_random.Next(1, 20)) << 40 | (uint)_random.Next(1_790_000_000, 1_900_000_000))
        << 176;

    private Address NextMember() => _members[_random.Next(_members.Length)];

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Words(params ReadOnlySpan<Action<AbiWriter>> writes)
    {
        var writer = new AbiWriter(writes.Length);
        foreach (Action<AbiWriter> write in writes)
        {
            write(writer);
        }

        return writer.ToArray();
    }
}
