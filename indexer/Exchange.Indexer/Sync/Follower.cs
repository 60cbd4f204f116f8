using System.Threading.Channels;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Does what a <see cref="SyncMachine"/> wants, for as long as one writer has the database: it reads several ranges
/// while one is being committed, and tells the machine what became of each. It decides nothing itself.
/// </summary>
internal sealed class Follower(
    ChainReader chain, HeadWatch heads, IProjections projections, Finality finality, Progress progress,
    TimeProvider time, ILogger<Follower> log)
{
    private ChainReader Chain => chain;

    private HeadWatch Heads => heads;

    private IProjections Projections => projections;

    private Finality Finality => finality;

    private Progress Progress => progress;

    private TimeProvider Time => time;

    private ILogger Log => log;

    /// <summary>Follows the chain from a checkpoint; ends only by an exception.</summary>
    public async Task FollowAsync(Writer writer, Checkpoint at, CancellationToken stop)
    {
        using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Run run = new(this, writer, at, ends.Token);
        try
        {
            await run.FollowAsync();
        }
        finally
        {
            // Nothing of this run may touch the writer once its owner has it back.
            await ends.CancelAsync();
            await run.EndAsync();
        }
    }

    private sealed class Run(Follower owner, Writer writer, Checkpoint start, CancellationToken stop)
    {
        private readonly SyncMachine _machine = new(start, owner.Finality, SyncLimits.Default);
        private readonly Channel<Report> _reports = Channel.CreateUnbounded<Report>();
        private readonly HashSet<Task> _running = [];
        private Checkpoint _at = start;

        public async Task FollowAsync()
        {
            Start(owner.Heads.PollAsync(Hear, stop));
            Start(owner.Heads.ListenAsync(Hear, stop));
            Start(writer.HoldAsync(stop));
            await foreach (Report report in _reports.Reader.ReadAllAsync(stop))
            {
                if (report is Report.Committed(var done))
                {
                    _at = done.To;
                }

                foreach (Order order in _machine.On(report))
                {
                    Start(DoAsync(order));
                }

                owner.Progress.Sees(_machine.IsVerified, _machine.Stall);
                _running.RemoveWhere(task => task.IsCompleted);
            }
        }

        public Task EndAsync() => Task.WhenAll(_running);

        private void Tell(Report report) => _reports.Writer.TryWrite(report);

        private void Hear(BlockHeader head) => Tell(new Report.HeadHeard(head));

        // A task that fails ends the run; being told to end is no failure.
        private void Start(Task task) => _running.Add(GuardAsync(task));

        private async Task GuardAsync(Task task)
        {
            try
            {
                await task;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                _reports.Writer.TryComplete();
            }
            catch (Exception fault)
            {
                _reports.Writer.TryComplete(fault);
            }
        }

        private async Task DoAsync(Order order)
        {
            switch (order)
            {
                case Order.Read read:
                    await AskAsync(read, async () =>
                        Tell(new Report.BlocksRead(read, await owner.Chain.ReadAsync(read, stop))));
                    break;
                case Order.Compare compare:
                    await AskAsync(compare, () => CompareAsync(compare));
                    break;
                case Order.Commit commit:
                    await Task.Run(() => CommitAsync(commit), stop);
                    break;
                case Order.RequireOurChain:
                    await AskAsync(order, () => owner.Chain.RequireOurChainAsync(stop));
                    break;
                case Order.Doubt doubt:
                    Doubt(doubt.Reason);
                    break;
                case Order.Rest rest:
                    await RestAsync(rest);
                    break;
                case Order.Halt halt:
                    throw new HaltException(halt.Reason);
            }
        }

        private async Task AskAsync(Order order, Func<Task> ask)
        {
            try
            {
                await ask();
                return;
            }
            catch (DisbeliefException fault)
            {
                Doubt(fault.Message);
            }
            catch (RpcException fault) when (order is Order.Read { Count: > 1 } read && ChainReader.IsTooMuch(fault))
            {
                owner.Progress.Split();
                owner.Log.Split(read.From, read.Count, fault.Message);
                Tell(new Report.TooMuch(read));
                return;
            }
            catch (RpcException fault)
            {
                owner.Progress.NodeFailed(fault.Message);
                owner.Log.NodeFailed(fault.Message);
            }

            Tell(new Report.Failed(order));
        }

        private async Task CompareAsync(Order.Compare order)
        {
            await owner.Chain.RequireOurChainAsync(stop);
            IReadOnlyList<BlockHeader> canonical = await owner.Chain.ReadHeadersAsync(order.From, order.To, stop);
            Dictionary<long, Hash> stored = (await writer.ReadHashesAsync(order.From, order.To, stop)).ToDictionary();
            Tell(new Report.Compared(order, canonical, stored));
        }

        private async Task CommitAsync(Order.Commit order)
        {
            SqlBatch batch;
            try
            {
                batch = BlockBatch.Of(order.Blocks, order.To.FinalNumber, owner.Projections);
            }
            catch (DisbeliefException fault)
            {
                Doubt(fault.Message);
                Tell(new Report.Disbelieved(order));
                return;
            }

            long undone = await writer.CommitAsync(order.Kept, batch, order.To, stop);
            int events = order.Blocks.Sum(block => block.Logs.Count);
            owner.Progress.Applied(order.To, events);
            if (order.Kept is { } kept)
            {
                owner.Progress.Rewound(_at.Number - kept);
                owner.Log.Rewound(_at.Number, _at.Hash, kept, order.To.Number, order.To.Hash);
            }

            if (order.Blocks.Count > 1 || undone > 0)
            {
                owner.Log.Caught(order.To.Number, order.Blocks.Count, events, undone);
            }

            Tell(new Report.Committed(order));
        }

        private async Task RestAsync(Order.Rest order)
        {
            await Backoff.WaitAsync(order.Faults, owner.Time, stop);
            await owner.Heads.AskAsync(Hear, stop);
            Tell(new Report.Rested());
        }

        private void Doubt(string reason)
        {
            owner.Progress.Disbelieved(reason);
            owner.Log.Disbelieved(reason);
        }
    }
}
