using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using EventLog = Exchange.Ethereum.JsonRpc.Log;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>Headers and logs made by hand, for what needs no chain.</summary>
internal static class Headers
{
    public static Hash HashOf(string name) => Keccak256.Hash(System.Text.Encoding.UTF8.GetBytes(name));

    public static BlockHeader Header(long number, string name, string parent) => new()
    {
        Number = number,
        Hash = HashOf(name),
        ParentHash = HashOf(parent),
        Timestamp = 1_700_000_000 + number,
        LogsBloom = new byte[Bloom.Length],
    };

    public static Checkpoint At(long number, string name, long final = 0) =>
        new(number, HashOf(name), 1_700_000_000 + number, final);

    public static EventLog LogAt(BlockHeader block, int index, Address address, params Hash[] topics) => new()
    {
        Address = address,
        Topics = topics,
        Data = [],
        BlockNumber = block.Number,
        BlockHash = block.Hash,
        TransactionHash = HashOf("transaction"),
        LogIndex = index,
    };
}
