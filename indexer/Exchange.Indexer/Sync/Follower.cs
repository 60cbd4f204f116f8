using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Moves the tables to the node's head, a commit at a time. The only code that knows of forks: after every step the
/// rows are exactly those of one branch up to the checkpoint.
/// </summary>
internal sealed class Follower(
    ChainReader chain, IProjections projections, Finality finality, Progress progress, ILogger<Follower> log)
{
    private const int StrideMax = 1_000;
    private const int StrideFirst = 100;
    private const int AncestorStride = 32;
    private const int LimitExceeded = -32005;

    // A final block may seem replaced because one answer was wrong; three in a row are the chain's.
    private const int ConfirmationsBeforeHalt = 3;

    private int _stride = StrideFirst;
    private int _belowFinality;

    /// <summary>Takes one step from the checkpoint; answers where the rows stand now.</summary>
    public async Task<Checkpoint> StepAsync(Writer writer, Checkpoint at, CancellationToken stop)
    {
        BlockHeader head = await chain.ReadHeadAsync(stop);
        progress.Heard(head);
        switch (CourseDecision.Decide(at, head))
        {
            case Course.Rest:
                _belowFinality = 0;
                return at;
            case Course.WaitForNode:
                // A node that lost its chain may have been started on another one.
                await chain.RequireOurChainAsync(stop);
                return at;
            case Course.Rewind:
                return await RewindAsync(writer, at, head, stop);
            default:
                IReadOnlyList<BlockHeader> headers = await ReadAboveAsync(at.Number, head, stop);
                return headers[0].ParentHash == at.Hash
                    ? await ApplyAsync(writer, at, kept: null, head, headers, stop)
                    : await RewindAsync(writer, at, head, stop);
        }
    }

    private async Task<Checkpoint> RewindAsync(Writer writer, Checkpoint at, BlockHeader head, CancellationToken stop)
    {
        await chain.RequireOurChainAsync(stop);
        Checkpoint ancestor = await FindAncestorAsync(writer, at, stop);
        IReadOnlyList<BlockHeader> headers = ancestor.Number < head.Number
            ? await ReadAboveAsync(ancestor.Number, head, stop)
            : [];
        if (headers is not [{ } first, ..] || first.ParentHash != ancestor.Hash)
        {
            throw new DisbeliefException($"the chain changed again above block {ancestor.Number} while it was read");
        }

        Checkpoint applied = await ApplyAsync(writer, ancestor, kept: ancestor.Number, head, headers, stop);
        progress.Rewound(at.Number - ancestor.Number);
        log.Rewound(at.Number, at.Hash, ancestor.Number, applied.Number, applied.Hash);
        return applied;
    }

    // The highest stored block that the node has too. Blocks up to the final one must all be the same.
    private async Task<Checkpoint> FindAncestorAsync(Writer writer, Checkpoint at, CancellationToken stop)
    {
        for (long high = at.Number; high >= at.FinalNumber; high -= AncestorStride)
        {
            long low = Math.Max(at.FinalNumber, high - AncestorStride + 1);
            IReadOnlyList<BlockHeader> canonical = await chain.ReadHeadersAsync(low, high, stop);
            foreach ((long number, Hash hash) in await writer.ReadHashesAsync(low, high, stop))
            {
                BlockHeader header = canonical[(int)(number - low)];
                if (header.Hash == hash)
                {
                    _belowFinality = 0;
                    return new Checkpoint(number, hash, header.Timestamp, at.FinalNumber);
                }
            }
        }

        string story = $"block {at.FinalNumber} was final by finality '{finality}', but the node has another one in"
            + $" its place (rows stand at block {at.Number} {at.Hash})";
        throw ++_belowFinality < ConfirmationsBeforeHalt
            ? new DisbeliefException(story)
            : new HaltException($"Reorg below finality: {story}. Nothing was changed; to follow the new branch,"
                + " drop schema chain and start again");
    }

    private async Task<IReadOnlyList<BlockHeader>> ReadAboveAsync(
        long number, BlockHeader head, CancellationToken stop) =>
        head.Number == number + 1
            ? [head]
            : await chain.ReadHeadersAsync(number + 1, Math.Min(head.Number, number + _stride), stop);

    private async Task<Checkpoint> ApplyAsync(
        Writer writer, Checkpoint at, long? kept, BlockHeader head, IReadOnlyList<BlockHeader> headers,
        CancellationToken stop)
    {
        IReadOnlyList<Block> blocks = await ReadWithinBoundsAsync(headers, stop);
        BlockHeader last = blocks[^1].Header;
        long final = Math.Min(finality.FinalNumber(head.Number, at.FinalNumber), last.Number);
        Checkpoint to = new(last.Number, last.Hash, last.Timestamp, final);

        SqlBatch batch = BlockBatch.Of(blocks, final, projections);
        int events = blocks.Sum(block => block.Logs.Count);
        long undone = await writer.CommitAsync(kept, batch, to, stop);
        progress.Applied(to, events);
        if (blocks.Count > 1 || undone > 0)
        {
            log.Caught(to.Number, head.Number, blocks.Count, events, undone);
        }

        return to;
    }

    // Too much for one answer: ask for half. Rate limits and time-outs are transient and never make a range smaller.
    // Code -32005 (EIP-1474, limit exceeded) is what nodes say of too many results; their rate limits are HTTP's 429.
    private async Task<IReadOnlyList<Block>> ReadWithinBoundsAsync(
        IReadOnlyList<BlockHeader> headers, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                IReadOnlyList<Block> blocks = await chain.ReadLogsAsync(headers, stop);
                _stride = Math.Min(StrideMax, headers.Count == _stride ? _stride * 2 : _stride);
                return blocks;
            }
            catch (RpcException fault) when (headers.Count > 1 && (!fault.IsTransient || fault.Code == LimitExceeded))
            {
                _stride = headers.Count / 2;
                log.Split(headers[0].Number, headers.Count, _stride, fault.Message);
                headers = [.. headers.Take(_stride)];
            }
        }
    }
}
