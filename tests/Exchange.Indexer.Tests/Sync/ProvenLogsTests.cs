using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;
using Exchange.Indexer.Sync;
using static Exchange.Indexer.Tests.Sync.Headers;
using EventLog = Exchange.Ethereum.JsonRpc.Log;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>Which receipts a header lets pass: whatever a node says is disbelieved at most, nothing halts.</summary>
public sealed class ProvenLogsTests
{
    private static readonly Address Ours = Address.Parse("0x00000000000000000000000000000000000000a1");
    private static readonly Address Foreign = Address.Parse("0x00000000000000000000000000000000000000f0");
    private static readonly Hash Issued = HashOf("PointsIssued");
    private static readonly BlockHeader Bare = Header(7, "a7", "a6");

    // Two transactions, and twice the same event: no filter would miss the second.
    private static readonly TransactionReceipt[] Right =
    [
        Receipt(0, LogAt(Bare, 0, Foreign, Issued), LogAt(Bare, 1, Ours, Issued)),
        Receipt(1, LogAt(Bare, 2, Ours, Issued)),
    ];

    private static readonly BlockHeader Block = Bare with
    {
        ReceiptsRoot = Trie.OfList([.. Right.Select(receipt => receipt.ToReceipt().Encode())]).Root,
    };

    public static TheoryData<string, TransactionReceipt[]> Wrong => new()
    {
        { "a log less", [Right[0] with { Logs = [Right[0].Logs[0]] }, Right[1]] },
        { "a log twice", [Right[0], Right[1] with { Logs = [Right[1].Logs[0], Right[1].Logs[0]] }] },
        { "a receipt less", [Right[0]] },
        { "another order", [Right[1], Right[0]] },
        { "another contract", [Right[0], Right[1] with { Logs = [Right[1].Logs[0] with { Address = Foreign }] }] },
        { "another index", [Right[0], Right[1] with { Logs = [Right[1].Logs[0] with { LogIndex = 3 }] }] },
        { "another block", [Right[0], Right[1] with { Logs = [Right[1].Logs[0] with { BlockHash = Issued }] }] },
        { "taken back", [Right[0], Right[1] with { Logs = [Right[1].Logs[0] with { Removed = true }] }] },
        { "another transaction", [Right[0], Right[1] with { TransactionHash = Issued }] },
        { "a type that there is not", [Right[0], Right[1] with { Type = Ethereum.Blocks.Receipt.TypeMax + 1 }] },
    };

    [Fact]
    public void Receipts_that_make_the_root_give_what_our_contracts_emitted() =>
        Assert.Equal([1, 2], ProvenLogs.Of(Block, Right, [Ours]).Select(log => log.LogIndex));

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Others_are_disbelieved(string what, TransactionReceipt[] receipts)
    {
        DisbeliefException fault =
            Assert.Throws<DisbeliefException>(() => ProvenLogs.Of(Block, receipts, [Ours]));

        Assert.True(fault.Message.Contains("block 7", StringComparison.Ordinal), $"{what}: {fault.Message}");
    }

    private static TransactionReceipt Receipt(int index, params EventLog[] logs) => new()
    {
        TransactionHash = HashOf("transaction"),
        TransactionIndex = index,
        BlockHash = Bare.Hash,
        BlockNumber = Bare.Number,
        Status = 1,
        LogsBloom = Bloom.Of(logs.Select(log => new ReceiptLog(log.Address, log.Topics, log.Data))),
        Logs = [.. logs.Select(log => log with { TransactionIndex = index })],
    };
}
