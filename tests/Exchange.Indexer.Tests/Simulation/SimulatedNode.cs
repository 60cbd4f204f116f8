using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using EventLog = Exchange.Ethereum.JsonRpc.Log;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>
/// A node before a <see cref="SimulatedChain"/> that lags, times out, refuses, forgets, mixes branches and spoils logs
/// for as long as it is told to; and between two questions the chain may move on.
/// </summary>
internal sealed class SimulatedNode(SimulatedChain chain, Random random, Action moveOn) : INode
{
    /// <summary>Every so many answers of a hundred are spoiled.</summary>
    public int Percent { get; set; }

    /// <summary>How many were.</summary>
    public long Lies { get; private set; }

    /// <inheritdoc/>
    public Task<BlockHeader?> ReadHeadAsync(CancellationToken stop)
    {
        moveOn();
        return Answer<BlockHeader?>(() => Draws()
            ? random.Next(3) switch
            {
                0 => null,
                1 => chain.At(Math.Max(0, chain.Head.Header.Number - random.Next(1, 12)))!.Header,
                _ => (chain.AnyOrphan() ?? chain.Head).Header,
            }
            : chain.Head.Header);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlockHeader>> ReadHeadersAsync(long from, long to, CancellationToken stop)
    {
        moveOn();
        return Answer<IReadOnlyList<BlockHeader>>(() =>
        {
            RefuseMoreThan(to - from + 1);
            List<BlockHeader> headers = [];
            for (long number = from; number <= to; number++)
            {
                headers.Add(chain.At(number)?.Header
                    ?? throw new RpcException($"no block {number}", isTransient: true));
            }

            // As a node does that is on a branch which the others have left, or that changes while it answers.
            if (from > 0 && chain.AnyOrphan() is { } orphan && Draws())
            {
                int kept = random.Next(2) == 0 ? 0 : random.Next(headers.Count);
                for (SimulatedBlock? block = orphan; block is not null; block = block.Parent)
                {
                    if (block.Header.Number - from >= kept && block.Header.Number <= to)
                    {
                        headers[(int)(block.Header.Number - from)] = block.Header;
                    }
                }
            }

            return headers;
        });
    }

    /// <inheritdoc/>
    public Task<EventLog[]> ReadLogsAsync(LogFilter filter, CancellationToken stop)
    {
        moveOn();
        return Answer(() =>
        {
            IEnumerable<SimulatedBlock> blocks = filter.BlockHash is { } hash ? [Known(hash)] : Range(filter);
            HashSet<Address> wanted = [.. filter.Addresses];
            EventLog[] logs = [.. blocks
                .SelectMany(block => Spoil(block, wanted.Count == 0
                    ? block.Logs
                    : [.. block.Logs.Where(log => wanted.Contains(log.Address))]))];
            return filter.BlockHash is null && Draws() ? logs[..random.Next(logs.Length + 1)] : logs;
        });
    }

    /// <inheritdoc/>
    public Task<EventLog[]> ReadLogsOfReceiptsAsync(Hash block, CancellationToken stop)
    {
        moveOn();
        return Answer(() => Spoil(Known(block), Known(block).Logs));
    }

    private Task<T> Answer<T>(Func<T> answer)
    {
        try
        {
            return Draws()
                ? throw new RpcException("timed out", isTransient: true)
                : Task.FromResult(answer());
        }
        catch (RpcException fault)
        {
            return Task.FromException<T>(fault);
        }
    }

    private SimulatedBlock Known(Hash hash) =>
        chain.Find(hash) is { } block && (chain.At(block.Header.Number) == block || random.Next(2) == 0)
            ? block
            : throw new RpcException("unknown block", isTransient: true);

    private IEnumerable<SimulatedBlock> Range(LogFilter filter)
    {
        (long from, long to) = (NumberOf(filter.FromBlock), NumberOf(filter.ToBlock));
        RefuseMoreThan(to - from + 1);
        for (long number = from; number <= to; number++)
        {
            if (chain.At(number) is { } block)
            {
                yield return block;
            }
        }
    }

    private void RefuseMoreThan(long blocks)
    {
        if (blocks > 1 && Draws() && random.Next(blocks > 4 ? 1 : 4) == 0)
        {
            throw new RpcException("query returned too many results", code: -32005, isTransient: true);
        }
    }

    // A log too few is only left out where a filter can tell: see the remarks of LogAudit.
    private EventLog[] Spoil(SimulatedBlock block, EventLog[] logs)
    {
        if (logs.Length == 0 || !Draws())
        {
            return logs;
        }

        int at = random.Next(logs.Length);
        switch (random.Next(7))
        {
            case 0 when !Explains(logs[..^1], block.Header):
                return logs[..^1];
            case 1 when !Explains([], block.Header):
                return [];
            case 2 when logs.Length > 1 && at < logs.Length - 1:
                return [.. logs[..at], .. logs[(at + 1)..]];
            case 3:
                return [.. logs[..at], logs[at], .. logs[at..]];
            case 4 when logs.Length > 1:
                return [.. logs.Reverse()];
            case 5:
                return [.. logs[..at], logs[at] with { BlockHash = Hash.Zero }, .. logs[(at + 1)..]];
            case 6:
                Address foreign = Address.Parse("0x00000000000000000000000000000000000000ee");
                return BloomBits.Of(foreign).AreIn(block.Header.LogsBloom)
                    ? logs
                    : [.. logs[..at], logs[at] with { Address = foreign }, .. logs[(at + 1)..]];
            default:
                return logs;
        }
    }

    private static bool Explains(EventLog[] logs, BlockHeader header)
    {
        byte[] filter = new byte[Bloom.Length];
        foreach (EventLog log in logs)
        {
            BloomBits.Of(log.Address).AddTo(filter);
            BloomBits.Of(log.Topics[0]).AddTo(filter);
        }

        return filter.AsSpan().SequenceEqual(header.LogsBloom);
    }

    private bool Draws()
    {
        bool draws = random.Next(100) < Percent;
        Lies += draws ? 1 : 0;
        return draws;
    }

    private static long NumberOf(BlockTag? tag) => Convert.ToInt64(tag!.Value.ToString(), 16);
}
