using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>
/// Rows in memory, with what a database refuses: two rows of one key, a writer who is not the writer any more. After
/// every commit the rows must be one branch of the chain, with every log of it exactly once.
/// </summary>
internal sealed class SimulatedStore
{
    private readonly SimulatedChain _chain;
    private readonly SortedDictionary<long, Hash> _blocks = [];
    private readonly Dictionary<(Hash Block, int Index), long> _logs = [];

    public SimulatedStore(SimulatedChain chain)
    {
        _chain = chain;
        SimulatedBlock first = chain.At(0)!;
        At = new Checkpoint(0, first.Header.Hash, first.Header.Timestamp, 0);
        _blocks.Add(0, At.Hash);
    }

    /// <summary>Where the rows stand.</summary>
    public Checkpoint At { get; private set; }

    /// <summary>Who may write.</summary>
    public long Writer { get; private set; }

    /// <summary>Commits that landed.</summary>
    public int Commits { get; private set; }

    /// <summary>Commits of others than the writer, all of them refused.</summary>
    public int Fenced { get; private set; }

    /// <summary>Fences off whoever wrote before.</summary>
    public long TakeOver() => ++Writer;

    /// <summary>The stored hashes of a range.</summary>
    public Dictionary<long, Hash> ReadHashes(long from, long to) =>
        _blocks.Where(block => block.Key >= from && block.Key <= to).ToDictionary();

    /// <summary>Blocks that must never change again.</summary>
    public List<KeyValuePair<long, Hash>> FinalBlocks() =>
        [.. _blocks.TakeWhile(block => block.Key <= At.FinalNumber)];

    /// <summary>All of a commit, or nothing.</summary>
    public void Commit(long writer, Checkpoint believed, Order.Commit order)
    {
        if (writer != Writer || believed.Hash != At.Hash || believed.Number != At.Number)
        {
            Fenced++;
            throw new FencedException("not the writer");
        }

        if (order.Kept is { } kept)
        {
            Require(kept >= At.FinalNumber, $"block {kept + 1} was final and is taken back");
            Undo(kept);
        }

        foreach (Block block in order.Blocks)
        {
            Add(block);
        }

        Require(order.To.Hash == _blocks[order.To.Number], "the checkpoint is not its last block");
        Require(order.To.Number == _blocks.Keys.Max(), "the checkpoint is not the highest block");
        Require(order.To.FinalNumber >= At.FinalNumber, "what was final is no longer");
        At = order.To;
        Commits++;
    }

    /// <summary>Fails unless the rows are exactly the branch everybody is on.</summary>
    public void RequireEqualToChain()
    {
        long number = 0;
        foreach ((long stored, Hash hash) in _blocks)
        {
            Require(stored == number && _chain.At(number)?.Header.Hash == hash, $"block {stored} is not on the chain");
            number++;
        }

        Require(number - 1 == _chain.Head.Header.Number, "the rows do not reach the head");
        Require(
            _logs.Count == _blocks.Values.Sum(hash => OursIn(_chain.Find(hash)!).Count()),
            "there are rows of other blocks");
    }

    private static IEnumerable<Ethereum.JsonRpc.Log> OursIn(SimulatedBlock block) =>
        block.Logs.Where(log => SimulatedChain.Ours.Contains(log.Address));

    private void Add(Block block)
    {
        SimulatedBlock truth = _chain.Find(block.Header.Hash) ?? throw new InvalidOperationException("invented block");
        Require(
            _blocks.TryGetValue(block.Header.Number - 1, out Hash parent) && parent == block.Header.ParentHash,
            $"block {block.Header.Number} does not continue the rows");
        Require(_blocks.TryAdd(block.Header.Number, block.Header.Hash), $"block {block.Header.Number} comes twice");
        Require(block.Logs.SequenceEqual(OursIn(truth)), $"block {block.Header.Number} has other logs on the chain");
        foreach (Ethereum.JsonRpc.Log log in block.Logs)
        {
            Require(
                _logs.TryAdd((log.BlockHash, log.LogIndex), log.BlockNumber),
                $"log {log.LogIndex} of block {log.BlockNumber} is applied twice");
        }
    }

    private void Undo(long kept)
    {
        foreach (long number in _blocks.Keys.Where(number => number > kept).ToArray())
        {
            _blocks.Remove(number);
        }

        foreach ((Hash, int) log in _logs.Where(log => log.Value > kept).Select(log => log.Key).ToArray())
        {
            _logs.Remove(log);
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
