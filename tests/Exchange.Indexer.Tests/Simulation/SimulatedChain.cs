using System.Buffers.Binary;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;
using EventLog = Exchange.Ethereum.JsonRpc.Log;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>A block with every log in it, other contracts' included, one transaction each two.</summary>
internal sealed record SimulatedBlock(
    BlockHeader Header, SimulatedBlock? Parent, EventLog[] Logs, TransactionReceipt[] Receipts);

/// <summary>
/// A chain in memory that grows and changes its mind. It remembers every block there ever was, and never changes its
/// mind about blocks so deep under its highest head that they are final.
/// </summary>
internal sealed class SimulatedChain(Random random, int finality)
{
    /// <summary>The contracts that are indexed.</summary>
    public static readonly Address[] Ours = [AddressOf(0xa1), AddressOf(0xa2), AddressOf(0xa3)];

    private const int LogsOfTransaction = 2;

    private static readonly Address[] Foreign = [AddressOf(0xf1), AddressOf(0xf2)];

    private readonly Dictionary<Hash, SimulatedBlock> _all = [];
    private readonly List<SimulatedBlock> _canonical = [];
    private readonly List<(SimulatedBlock Tip, long Fork)> _orphans = [];
    private long _names;
    private long _highest;

    /// <summary>The newest block of the branch everybody is on.</summary>
    public SimulatedBlock Head => _canonical[^1];

    /// <summary>How many blocks the deepest reorg took.</summary>
    public int DeepestReorg { get; private set; }

    /// <summary>The block with a hash, on any branch.</summary>
    public SimulatedBlock? Find(Hash hash) => _all.GetValueOrDefault(hash);

    /// <summary>The block at a height of the branch everybody is on.</summary>
    public SimulatedBlock? At(long number) =>
        number >= 0 && number < _canonical.Count ? _canonical[(int)number] : null;

    /// <summary>
    /// The tip of a branch that was left, null when there is none: of one that left the chain above the final blocks,
    /// as a node that is late may still be on it.
    /// </summary>
    public SimulatedBlock? AnyOrphan()
    {
        (SimulatedBlock Tip, long Fork)[] late = [.. _orphans.Where(orphan => orphan.Fork >= _highest - finality)];
        return late.Length == 0 ? null : late[random.Next(late.Length)].Tip;
    }

    /// <summary>Adds blocks.</summary>
    public void Mine(int count)
    {
        for (int i = 0; i < count; i++)
        {
            SimulatedBlock block = Make(_canonical.Count == 0 ? null : Head);
            _canonical.Add(block);
            _all.Add(block.Header.Hash, block);
        }

        _highest = Math.Max(_highest, Head.Header.Number);
    }

    /// <summary>
    /// Drops the newest blocks, as many as finality allows, and puts others in their place: fewer, as many or more.
    /// </summary>
    public void Reorg(int depth, int replacement)
    {
        long deepest = Head.Header.Number - Math.Max(0, _highest - finality);
        Drop((int)Math.Min(depth, deepest));
        Mine(replacement);
    }

    /// <summary>As <see cref="Reorg"/>, but heedless of finality.</summary>
    public void Break(int depth)
    {
        Drop(depth);
        Mine(depth + 1);
    }

    /// <summary>Grows until no head ever was higher.</summary>
    public void Outgrow() => Mine((int)(_highest - Head.Header.Number) + 1);

    private void Drop(int depth)
    {
        if (depth <= 0)
        {
            return;
        }

        _orphans.Add((Head, Head.Header.Number - depth));
        DeepestReorg = Math.Max(DeepestReorg, depth);
        _canonical.RemoveRange(_canonical.Count - depth, depth);
    }

    private SimulatedBlock Make(SimulatedBlock? parent)
    {
        Hash hash = NextName();
        long number = parent is null ? 0 : parent.Header.Number + 1;
        int count = number == 0 || random.Next(3) == 0 ? 0 : random.Next(1, 5);
        EventLog[] logs = new EventLog[count];
        for (int i = 0; i < count; i++)
        {
            // Often the same again: a filter would not tell that one of them is missing.
            logs[i] = i > 0 && random.Next(3) == 0
                ? logs[i - 1] with { LogIndex = i, TransactionIndex = i / LogsOfTransaction }
                : MakeLog(hash, number, i);
        }

        TransactionReceipt[] receipts = [.. logs.Chunk(LogsOfTransaction).Select(ReceiptOf)];
        BlockHeader header = new()
        {
            Number = number,
            Hash = hash,
            ParentHash = parent?.Header.Hash ?? Hash.Zero,
            Timestamp = 1_700_000_000 + number,
            LogsBloom = receipts.Aggregate(Bloom.Empty, (all, receipt) => all.Union(receipt.LogsBloom)).ToArray(),
            ReceiptsRoot = Trie.OfList([.. receipts.Select(receipt => receipt.ToReceipt().Encode())]).Root,
        };
        return new SimulatedBlock(header, parent, logs, receipts);
    }

    private static TransactionReceipt ReceiptOf(EventLog[] logs) => new()
    {
        TransactionHash = logs[0].TransactionHash,
        BlockHash = logs[0].BlockHash,
        BlockNumber = logs[0].BlockNumber,
        Status = 1,
        LogsBloom = Bloom.Of(logs.Select(log => new ReceiptLog(log.Address, log.Topics, log.Data))),
        Logs = logs,
    };

    private EventLog MakeLog(Hash block, long number, int index) => new()
    {
        Address = random.Next(4) == 0 ? Foreign[random.Next(Foreign.Length)] : Ours[random.Next(Ours.Length)],
        Topics = [NextName()],
        Data = [],
        BlockNumber = number,
        BlockHash = block,
        TransactionHash = block,
        TransactionIndex = index / LogsOfTransaction,
        LogIndex = index,
    };

    private Hash NextName()
    {
        Span<byte> bytes = stackalloc byte[Hash.Length];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[24..], ++_names);
        return Hash.From(bytes);
    }

    private static Address AddressOf(byte last)
    {
        Span<byte> bytes = stackalloc byte[Address.Length];
        bytes.Clear();
        bytes[^1] = last;
        return Address.From(bytes);
    }
}
