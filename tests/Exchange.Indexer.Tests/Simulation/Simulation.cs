using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>
/// A world made from a seed: a chain, a node, a database and one writer after another, sometimes two at once. All that
/// may happen next lies in one list from which the seed draws, so that a run can be had again to the letter.
/// </summary>
internal sealed class Simulation
{
    private const int StepsMax = 60_000;

    private readonly Random _random;
    private readonly SimulatedNode _node;
    private readonly SyncLimits _limits;
    private readonly Finality _finality;
    private readonly List<(SimulatedWriter Owner, Action Action)> _pending = [];
    private readonly List<string>? _story;
    private SimulatedWriter _writer;
    private int _turns;
    private bool _isCalm;

    public Simulation(int seed, List<string>? story = null)
    {
        _random = new Random(seed);
        _story = story;
        _finality = new Finality(_random.Next(4) switch { 0 => 0, 1 => _random.Next(1, 8), _ => 64 });
        Chain = new SimulatedChain(_random, _finality.Depth);
        Chain.Mine(1 + _random.Next(2, _random.Next(4) == 0 ? 160 : 40));
        _node = new SimulatedNode(Chain, _random, MoveOn) { Percent = _random.Next(3) == 0 ? 0 : _random.Next(25) };
        Store = new SimulatedStore(Chain);
        Reader = new ChainReader(_node, new SimulatedProjections(Chain.At(0)!.Header.Hash));
        _limits = new SyncLimits(
            StrideFirst: _random.Next(1, 12), StrideMax: _random.Next(12, 64), Readers: _random.Next(1, 5),
            RangeBytes: 1_000 * _random.Next(1, 40), QueueBytes: 1_000 * _random.Next(1, 100),
            CommitBytes: 1_000 * _random.Next(1, 60), AncestorStride: _random.Next(1, 33));
        _turns = _random.Next(10, 60);
        _writer = new SimulatedWriter(this, _limits, _finality);
    }

    public SimulatedChain Chain { get; }

    public SimulatedStore Store { get; }

    public ChainReader Reader { get; }

    /// <summary>Answers that were spoiled.</summary>
    public long Lies => _node.Lies;

    /// <summary>Writers that died or were replaced.</summary>
    public int Takeovers { get; private set; }

    /// <summary>Lets the chain, the node and the writers do their worst, then waits for the rows to be right.</summary>
    public void Run()
    {
        StepUntil(() => _turns <= 0 || _writer.Halted is not null);
        Calm();
        Chain.Outgrow();
        StepUntil(() => _writer.Halted is not null || Store.At.Hash == Chain.Head.Header.Hash);
        Require(_writer.Halted is null, $"halted without reason: {_writer.Halted}");

        // What was on its way, a replaced writer's commits included, must not change anything any more.
        for (int i = 0; i < 100; i++)
        {
            Step();
        }

        Store.RequireEqualToChain();
    }

    /// <summary>Takes back what was promised to be final: no writer may follow.</summary>
    public void RunBelowFinality()
    {
        StepUntil(() => _turns <= 0);
        Calm();
        Chain.Outgrow();
        StepUntil(() => Store.At.Hash == Chain.Head.Header.Hash);
        List<KeyValuePair<long, Ethereum.Primitives.Hash>> promised = Store.FinalBlocks();

        Chain.Break((int)(Chain.Head.Header.Number - Store.At.FinalNumber) + 1);
        StepUntil(() => _writer.Halted is not null);
        Require(Store.FinalBlocks().SequenceEqual(promised), "a final block was changed");
    }

    /// <summary>Something that happens at a time the seed chooses.</summary>
    public void Later(SimulatedWriter owner, Action action) => _pending.Add((owner, action));

    /// <summary>What becomes of a commit.</summary>
    public Fate DrawFate() => _isCalm ? Fate.Done : _random.Next(24) switch
    {
        0 => Fate.LostBefore,
        1 => Fate.LostAfter,
        _ => Fate.Done,
    };

    /// <summary>Adds to the story, when one is wanted.</summary>
    public void Say(string sentence) => _story?.Add(sentence);

    /// <summary>Fails the run.</summary>
    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(
                $"{otherwise} (rows at {Store.At.Number}, head at {Chain.Head.Header.Number},"
                + $" finality {_finality}, {_limits})");
        }
    }

    private void StepUntil(Func<bool> isDone)
    {
        for (int steps = 0; !isDone(); steps++)
        {
            Require(steps < StepsMax, $"nothing comes of {StepsMax} steps");
            Step();
        }
    }

    private void Step()
    {
        if (!_isCalm && _random.Next(6) == 0)
        {
            Turn();
        }

        if (_writer is { IsDead: true, Halted: null })
        {
            Replace();
        }

        if (_pending.Count == 0)
        {
            return;
        }

        int drawn = _random.Next(_pending.Count);
        (SimulatedWriter owner, Action action) = _pending[drawn];
        _pending[drawn] = _pending[^1];
        _pending.RemoveAt(_pending.Count - 1);
        if (!owner.IsDead)
        {
            action();
        }
    }

    private void Turn()
    {
        _turns--;
        switch (_random.Next(12))
        {
            case 0:
                _writer.Die();
                break;
            case 1:
                // The old one does not know: it lost the lock without hearing of it.
                Replace();
                break;
            default:
                MoveOn();
                break;
        }
    }

    private void MoveOn()
    {
        if (_isCalm || _random.Next(4) != 0)
        {
            return;
        }

        if (_random.Next(3) == 0)
        {
            int depth = _random.Next(3) == 0 ? _random.Next(1, 65) : _random.Next(1, 6);
            Chain.Reorg(depth, Math.Max(0, depth + _random.Next(-2, 4)));
            Say($"reorg of {depth}, head is {Chain.Head.Header.Number}");
        }
        else
        {
            Chain.Mine(_random.Next(1, 4));
            Say($"head is {Chain.Head.Header.Number}");
        }
    }

    private void Replace()
    {
        Takeovers++;
        _writer = new SimulatedWriter(this, _limits, _finality);
        Say($"writer {Store.Writer} takes over at {Store.At.Number}");
    }

    private void Calm()
    {
        _isCalm = true;
        _node.Percent = 0;
    }
}
