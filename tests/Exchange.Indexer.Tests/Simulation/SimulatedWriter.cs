using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>
/// One writer's time at the database: a real machine and a real reader, driven as <see cref="Follower"/> drives them,
/// only that the simulation decides what happens next. It may die at any moment, or live on after another took over.
/// </summary>
internal sealed class SimulatedWriter
{
    private readonly Simulation _world;
    private readonly SyncLimits _limits;
    private readonly SyncMachine _machine;
    private readonly long _token;
    private Checkpoint _at;
    private int _reading;

    public SimulatedWriter(Simulation world, SyncLimits limits, Finality finality)
    {
        (_world, _limits) = (world, limits);
        _token = world.Store.TakeOver();
        _at = world.Store.At;
        _machine = new SyncMachine(_at, finality, limits);
        Poll();
    }

    /// <summary>Whether nothing of it happens any more.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Why it stopped for good; null while it did not.</summary>
    public string? Halted { get; private set; }

    /// <summary>As kill -9 does it.</summary>
    public void Die() => IsDead = true;

    private void Later(Action action) => _world.Later(this, action);

    // Heads may be told late and out of order.
    private void Poll() => Later(() =>
    {
        Hear();
        Poll();
    });

    private void Hear()
    {
        if (Try(() => _world.Reader.ReadHeadAsync(default)) is { } head)
        {
            Later(() => Tell(new Report.HeadHeard(head)));
        }
    }

    private void Tell(Report report)
    {
        foreach (Order order in _machine.On(report))
        {
            Do(order);
        }
    }

    private void Do(Order order)
    {
        _world.Say($"writer {_token}: {Describe(order)}");
        switch (order)
        {
            case Order.Read read:
                _world.Require(++_reading <= _limits.Readers, "more ranges are read at once than there may be");
                Later(() => Read(read));
                break;
            case Order.Compare compare:
                Later(() => Compare(compare));
                break;
            case Order.Commit commit:
                Later(() => Commit(commit));
                break;
            case Order.RequireOurChain:
                Later(() => _ = Try(() => _world.Reader.ReadHeaderAsync(0, default)));
                break;
            case Order.Rest:
                Later(() =>
                {
                    Hear();
                    Later(() => Tell(new Report.Rested()));
                });
                break;
            case Order.Halt halt:
                (Halted, IsDead) = (halt.Reason, true);
                break;
        }
    }

    private void Read(Order.Read order)
    {
        Report report;
        try
        {
            report = new Report.BlocksRead(order, Now(_world.Reader.ReadAsync(order, default)));
        }
        catch (RpcException fault) when (order.Count > 1 && ChainReader.IsTooMuch(fault))
        {
            report = new Report.TooMuch(order);
        }
        catch (Exception fault) when (fault is RpcException or DisbeliefException)
        {
            report = new Report.Failed(order);
        }

        Later(() =>
        {
            _reading--;
            Tell(report);
        });
    }

    private void Compare(Order.Compare order)
    {
        IReadOnlyList<BlockHeader>? canonical =
            Try(() => _world.Reader.ReadHeadersAsync(order.From, order.To, default));
        Report report = canonical is null
            ? new Report.Failed(order)
            : new Report.Compared(order, canonical, _world.Store.ReadHashes(order.From, order.To));
        Later(() => Tell(report));
    }

    // Every way a commit can go: done; lost before it; done, but nobody heard of it; refused.
    private void Commit(Order.Commit order)
    {
        Fate fate = _world.DrawFate();
        _world.Say($"writer {_token}: commit to {order.To.Number} is {fate}");
        if (fate == Fate.LostBefore)
        {
            Die();
            return;
        }

        try
        {
            _world.Store.Commit(_token, _at, order);
            _at = order.To;
        }
        catch (FencedException)
        {
            Die();
            return;
        }

        if (fate == Fate.LostAfter)
        {
            Die();
            return;
        }

        Later(() => Tell(new Report.Committed(order)));
    }

    private static T? Try<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return Now(ask());
        }
        catch (Exception fault) when (fault is RpcException or DisbeliefException)
        {
            return null;
        }
    }

    // The node answers at once, so nothing is ever waited for.
    private static T Now<T>(Task<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("The simulation waits for something real.");

    private static string Describe(Order order) => order switch
    {
        Order.Read read => $"read {read.From} to {read.To}",
        Order.Compare compare => $"compare {compare.From} to {compare.To}",
        Order.Commit commit => $"commit {commit.Blocks[0].Header.Number} to {commit.To.Number}, kept {commit.Kept}",
        Order.Doubt doubt => $"doubt: {doubt.Reason}",
        Order.Halt halt => $"halt: {halt.Reason}",
        _ => order.GetType().Name,
    };
}

/// <summary>What becomes of a commit.</summary>
internal enum Fate
{
    Done,
    LostBefore,
    LostAfter,
}
