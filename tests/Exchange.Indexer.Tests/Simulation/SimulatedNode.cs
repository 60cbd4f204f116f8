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
    public Task<IReadOnlyList<TransactionReceipt[]>> ReadReceiptsAsync(
        IReadOnlyList<Hash> blocks, CancellationToken stop)
    {
        moveOn();
        return Answer<IReadOnlyList<TransactionReceipt[]>>(() =>
        {
            RefuseMoreThan(blocks.Count);
            return [.. blocks.Select(hash => Spoil(Known(hash)))];
        });
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

    private void RefuseMoreThan(long blocks)
    {
        if (blocks > 1 && Draws() && random.Next(blocks > 4 ? 1 : 4) == 0)
        {
            throw new RpcException("query returned too many results", code: -32005, isTransient: true);
        }
    }

    private TransactionReceipt[] Spoil(SimulatedBlock block)
    {
        TransactionReceipt[] receipts = block.Receipts;
        if (receipts.Length == 0 || !Draws())
        {
            return receipts;
        }

        int at = random.Next(receipts.Length);
        return random.Next(8) switch
        {
            0 => receipts[..^1],
            1 => [],
            2 => [.. receipts, receipts[at]],
            3 when receipts.Length > 1 => [.. receipts.Reverse()],
            _ => [.. receipts[..at], receipts[at] with { Logs = Spoil(receipts[at].Logs) }, .. receipts[(at + 1)..]],
        };
    }

    private EventLog[] Spoil(IReadOnlyList<EventLog> told)
    {
        EventLog[] logs = [.. told];
        int at = random.Next(logs.Length);
        return random.Next(5) switch
        {
            0 => [.. logs[..at], .. logs[(at + 1)..]],
            1 => [.. logs[..at], logs[at], .. logs[at..]],
            2 => [.. logs.Reverse()],
            3 => [.. logs[..at], logs[at] with { BlockHash = Hash.Zero }, .. logs[(at + 1)..]],
            _ =>
            [
                .. logs[..at],
                logs[at] with { Address = Address.Parse("0x00000000000000000000000000000000000000ee") },
                .. logs[(at + 1)..],
            ],
        };
    }

    private bool Draws()
    {
        bool draws = random.Next(100) < Percent;
        Lies += draws ? 1 : 0;
        return draws;
    }
}
