using System.Numerics;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// Every field that a block's hash is made of, under JSON-RPC's names and in the order of the encoding (Yellow Paper,
/// 4.4.1): fifteen from the beginning, then what each fork added, together and after all earlier ones.
/// </summary>
/// <remarks>Reads as it comes from <c>eth_getBlockByNumber</c>; whether it is the block of a given hash, only
/// <see cref="ComputeHash"/> says.</remarks>
public sealed record Header
{
    /// <summary>Bytes that the extra data of a chain without QBFT may have (Yellow Paper, 4.4.1).</summary>
    public const int ExtraDataMax = 32;

    private const int NonceLength = 8;
    private const int FieldsBeforeLondon = 15;

    /// <summary>The hash of the block it builds on.</summary>
    public required Hash ParentHash { get; init; }

    /// <summary>The hash of its uncles; since the Merge, and under QBFT, that of an empty list.</summary>
    public required Hash Sha3Uncles { get; init; }

    /// <summary>Who gets the fees; under QBFT the validator who proposed it.</summary>
    public required Address Miner { get; init; }

    /// <summary>Root of the state after it.</summary>
    public required Hash StateRoot { get; init; }

    /// <summary>Root of its transactions.</summary>
    public required Hash TransactionsRoot { get; init; }

    /// <summary>Root of its receipts.</summary>
    public required Hash ReceiptsRoot { get; init; }

    /// <summary>The filter over its logs.</summary>
    public required Bloom LogsBloom { get; init; }

    /// <summary>Below 2^256; 0 since the Merge, 1 under QBFT.</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public required BigInteger Difficulty { get; init; }

    /// <summary>How many blocks came before it.</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public required ulong Number { get; init; }

    /// <summary>Gas it may hold.</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public required ulong GasLimit { get; init; }

    /// <summary>Gas it holds.</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public required ulong GasUsed { get; init; }

    /// <summary>When it was made, in seconds since 1970.</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public required ulong Timestamp { get; init; }

    /// <summary>At most 32 free bytes; under QBFT what <see cref="QbftExtraData"/> reads.</summary>
    public required byte[] ExtraData { get; init; }

    /// <summary>Since the Merge the beacon chain's randomness (EIP-4399); fixed under QBFT.</summary>
    public required Hash MixHash { get; init; }

    /// <summary>8 bytes, zero since the Merge and under QBFT.</summary>
    public required byte[] Nonce { get; init; }

    /// <summary>London: wei burnt a unit of gas, below 2^256 (EIP-1559).</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public BigInteger? BaseFeePerGas { get; init; }

    /// <summary>Shanghai: root of its withdrawals (EIP-4895).</summary>
    public Hash? WithdrawalsRoot { get; init; }

    /// <summary>Cancun: gas of its blobs (EIP-4844).</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public ulong? BlobGasUsed { get; init; }

    /// <summary>Cancun: gas of blobs above the target, summed up (EIP-4844).</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public ulong? ExcessBlobGas { get; init; }

    /// <summary>Cancun: the beacon chain's block before it (EIP-4788).</summary>
    public Hash? ParentBeaconBlockRoot { get; init; }

    /// <summary>Prague: the hash of its requests to the beacon chain (EIP-7685).</summary>
    public Hash? RequestsHash { get; init; }

    /// <summary>Reads a header from RLP.</summary>
    /// <exception cref="BlockException">The bytes are no header of any fork up to Prague and Osaka.</exception>
    public static Header Decode(ReadOnlyMemory<byte> data)
    {
        IReadOnlyList<RlpItem> fields = RlpFields.Decode(data).ToList("header");
        RequireFork(fields.Count - FieldsBeforeLondon);
        return new Header
        {
            ParentHash = fields[0].ToHash("parent's hash"),
            Sha3Uncles = fields[1].ToHash("uncles' hash"),
            Miner = fields[2].ToAddress("miner"),
            StateRoot = fields[3].ToHash("state root"),
            TransactionsRoot = fields[4].ToHash("transactions root"),
            ReceiptsRoot = fields[5].ToHash("receipts root"),
            LogsBloom = Bloom.From(fields[6].ToBytes("filter").Span),
            Difficulty = fields[7].ToInteger("difficulty"),
            Number = fields[8].ToUInt64("number"),
            GasLimit = fields[9].ToUInt64("gas limit"),
            GasUsed = fields[10].ToUInt64("gas"),
            Timestamp = fields[11].ToUInt64("timestamp"),
            ExtraData = fields[12].ToBytes("extra data").ToArray(),
            MixHash = fields[13].ToHash("mix hash"),
            Nonce = fields[14].ToBytes("nonce", NonceLength).ToArray(),
            BaseFeePerGas = fields.Count > 15 ? fields[15].ToInteger("base fee") : null,
            WithdrawalsRoot = fields.Count > 16 ? fields[16].ToHash("withdrawals root") : null,
            BlobGasUsed = fields.Count > 17 ? fields[17].ToUInt64("blob gas") : null,
            ExcessBlobGas = fields.Count > 18 ? fields[18].ToUInt64("excess blob gas") : null,
            ParentBeaconBlockRoot = fields.Count > 19 ? fields[19].ToHash("beacon root") : null,
            RequestsHash = fields.Count > 20 ? fields[20].ToHash("requests' hash") : null,
        };
    }

    /// <summary>Writes the header as RLP (Yellow Paper, 4.4.3); the extra data may be QBFT's.</summary>
    /// <exception cref="BlockException">A field is out of its range, or a fork's field is missing.</exception>
    public byte[] Encode() => EncodeWith(ExtraData);

    /// <summary>The block's name: the Keccak-256 of its encoding (Yellow Paper, 4.4.3).</summary>
    /// <exception cref="BlockException">As <see cref="Encode"/>; or the extra data has more than 32 bytes, and then
    /// <see cref="Qbft.BlockHash"/> may know the block's name.</exception>
    public Hash ComputeHash() =>
        ExtraData.Length <= ExtraDataMax
            ? Keccak256.Hash(Encode())
            : throw new BlockException($"The extra data has {ExtraData.Length} bytes, more than {ExtraDataMax}.");

    internal byte[] EncodeWith(byte[] extraData)
    {
        RequireBelow256Bits(Difficulty, "difficulty");
        RequireBelow256Bits(BaseFeePerGas ?? 0, "base fee");
        if (Nonce.Length != NonceLength)
        {
            throw new BlockException($"The nonce has {Nonce.Length} bytes, not {NonceLength}.");
        }

        RlpItem?[] later =
        [
            BaseFeePerGas is { } fee ? RlpItem.Of(fee) : null,
            ItemOf(WithdrawalsRoot),
            BlobGasUsed is { } used ? RlpItem.Of(used) : null,
            ExcessBlobGas is { } excess ? RlpItem.Of(excess) : null,
            ItemOf(ParentBeaconBlockRoot),
            ItemOf(RequestsHash),
        ];
        RlpItem[] present = [.. later.TakeWhile(item => item is not null).OfType<RlpItem>()];
        if (later.Skip(present.Length).Any(item => item is not null))
        {
            throw new BlockException("A field of a fork stands without all earlier ones.");
        }

        RequireFork(present.Length);
        return RlpItem.List([.. FirstFields(extraData), .. present]).Encode();
    }

    private RlpItem[] FirstFields(byte[] extraData) =>
    [
        RlpItem.Of(ParentHash.ToArray()),
        RlpItem.Of(Sha3Uncles.ToArray()),
        RlpItem.Of(Miner.ToArray()),
        RlpItem.Of(StateRoot.ToArray()),
        RlpItem.Of(TransactionsRoot.ToArray()),
        RlpItem.Of(ReceiptsRoot.ToArray()),
        RlpItem.Of(LogsBloom.ToArray()),
        RlpItem.Of(Difficulty),
        RlpItem.Of(Number),
        RlpItem.Of(GasLimit),
        RlpItem.Of(GasUsed),
        RlpItem.Of(Timestamp),
        RlpItem.Of(extraData),
        RlpItem.Of(MixHash.ToArray()),
        RlpItem.Of(Nonce),
    ];

    private static RlpItem? ItemOf(Hash? hash) => hash is { } value ? RlpItem.Of(value.ToArray()) : null;

    // London added one field, Shanghai one, Cancun three, Prague one; Osaka none.
    private static void RequireFork(int later)
    {
        if (later is not (0 or 1 or 2 or 5 or 6))
        {
            throw new BlockException($"No fork has headers of {FieldsBeforeLondon + later} fields.");
        }
    }

    private static void RequireBelow256Bits(BigInteger value, string name)
    {
        if (value.Sign < 0 || value.GetBitLength() > 256)
        {
            throw new BlockException($"The {name} is not between 0 and 2^256 − 1.");
        }
    }
}
