using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>Headers, receipts, proofs and what QBFT writes, each with what reads it.</summary>
internal static class BlockSpecimens
{
    internal static Specimen Header(Random random)
    {
        bool isCancun = random.Next(2) == 0;
        var header = new Header
        {
            ParentHash = WordOf(random),
            Sha3Uncles = WordOf(random),
            Miner = AddressOf(random),
            StateRoot = WordOf(random),
            TransactionsRoot = WordOf(random),
            ReceiptsRoot = WordOf(random),
            LogsBloom = Bloom.Empty.With(AddressOf(random)),
            Difficulty = random.Next(2),
            Number = (ulong)random.NextInt64(),
            GasLimit = 30_000_000,
            GasUsed = (ulong)random.Next(200),
            Timestamp = (ulong)random.Next(),
            ExtraData = Bytes(random, random.Next(60)),
            MixHash = WordOf(random),
            Nonce = new byte[8],
            BaseFeePerGas = random.Next(),
            WithdrawalsRoot = WordOf(random),
            BlobGasUsed = isCancun ? 0 : null,
            ExcessBlobGas = isCancun ? (ulong)random.Next() : null,
            ParentBeaconBlockRoot = isCancun ? WordOf(random) : null,
            RequestsHash = isCancun && random.Next(2) == 0 ? WordOf(random) : null,
        };
        return new Specimen(
            header.Encode(), mutant => AbiSpecimens.Require(Blocks.Header.Decode(mutant).Encode(), mutant));
    }

    internal static Specimen Receipt(Random random)
    {
        ReceiptLog[] logs = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new ReceiptLog(
            AddressOf(random),
            [.. Enumerable.Range(0, random.Next(5)).Select(_ => WordOf(random))],
            Bytes(random, random.Next(70))))];
        var receipt = new Receipt
        {
            Type = random.Next(5),
            Succeeded = random.Next(2) == 0,
            CumulativeGasUsed = (ulong)random.Next(),
            LogsBloom = Bloom.Of(logs),
            Logs = logs,
        };
        return new Specimen(
            receipt.Encode(), mutant => AbiSpecimens.Require(Blocks.Receipt.Decode(mutant).Encode(), mutant));
    }

    internal static Specimen ExtraData(Random random)
    {
        var extra = new QbftExtraData
        {
            Vanity = Bytes(random, QbftExtraData.VanityLength),
            Validators = [.. Enumerable.Range(0, random.Next(5)).Select(_ => AddressOf(random))],
            Vote = random.Next(2) == 0 ? null : new QbftVote(AddressOf(random), random.Next(2) == 0),
            Round = random.Next(3) * random.Next(70_000),
            Seals = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Bytes(random, QbftExtraData.SealLength))],
        };
        return new Specimen(
            extra.Encode(), mutant => AbiSpecimens.Require(QbftExtraData.Decode(mutant).Encode(), mutant));
    }

    // Short keys and values stand in the root node itself, branches and all, so that a mutant of it is walked through
    // and not refused for the hash of a node below.
    internal static Specimen Proof(Random random)
    {
        Dictionary<string, byte[]> held = [];
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            held[Convert.ToHexString(Bytes(random, random.Next(1, 4)))] = [(byte)random.Next(1, 256)];
        }

        Trie trie = Trie.Of(held.Select(pair => KeyValuePair.Create(Convert.FromHexString(pair.Key), pair.Value)));
        byte[] key = Convert.FromHexString(held.Keys.First());
        IReadOnlyList<byte[]> nodes = trie.Prove(key);
        return new Specimen(nodes[0], mutant =>
        {
            byte[][] corrupted = [mutant, .. nodes.Skip(1)];
            if (MerkleProof.Verify(Keccak256.Hash(mutant), key, corrupted) is [])
            {
                throw new DefectException("Nothing was proven to be something.");
            }
        });
    }

    private static Hash WordOf(Random random) => Hash.From(Bytes(random, Hash.Length));

    private static Address AddressOf(Random random) => Address.From(Bytes(random, Address.Length));

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
