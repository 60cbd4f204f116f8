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

    public static BlockHeader Header(long number, string name, string parent, byte[]? filter = null) => new()
    {
        Number = number,
        Hash = HashOf(name),
        ParentHash = HashOf(parent),
        Timestamp = 1_700_000_000 + number,
        LogsBloom = filter ?? new byte[Bloom.Length],
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

    /// <summary>
    /// The filter over values, set bit by bit as the Yellow Paper words it (4.3.1, M3:2048), apart from the code under
    /// test: a 2,048-bit number of which the bits named by the low 11 bits of three byte pairs are set.
    /// </summary>
    public static byte[] FilterOf(params byte[][] values)
    {
        System.Numerics.BigInteger filter = 0;
        foreach (byte[] value in values)
        {
            byte[] hash = Keccak256.Hash(value).ToArray();
            foreach (int pair in (int[])[0, 2, 4])
            {
                filter |= System.Numerics.BigInteger.One << (((hash[pair] * 256) + hash[pair + 1]) % 2048);
            }
        }

        byte[] bytes = filter.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[Bloom.Length - bytes.Length], .. bytes];
    }
}
