using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>
/// A world made from a seed: a chain, a node, a database and relayers, sometimes two for one lane. All that they wait
/// for lies in one list from which the seed draws, so that a run can be had again to the letter.
/// </summary>
internal sealed class Simulation
{
    private const int StepsMax = 100_000;
    private const int GapBlocksMax = 2;
    private const long FirstSender = 1_000;

    private readonly Random _random;
    private readonly List<string>? _story;
    private readonly List<(SimulatedRelayer Owner, TaskCompletionSource Turn)> _waiting = [];
    private readonly Dictionary<Hash, SimulatedIntent> _intents = [];
    private readonly SimulatedRelayer[] _relayers;
    private readonly Address[] _senders;
    private readonly int _finality;
    private readonly int _faultPercent;
    private readonly Dictionary<Address, int> _rounds = [];
    private readonly Dictionary<Address, (int Age, int Rounds, long Faults)> _gaps = [];
    private readonly HashSet<(Address, long)> _stolen = [];
    private int _turns;
    private int _names;
    private bool _isCalm;

    public Simulation(int seed, List<string>? story = null)
    {
        _random = new Random(seed);
        _story = story;
        _finality = _random.Next(4) switch { 0 => 0, 1 => _random.Next(6, 14), _ => _random.Next(1, 6) };
        _faultPercent = _random.Next(4) == 0 ? 0 : _random.Next(1, 12);
        GasOfIntent = _random.Next(3) switch { 0 => 100_000, 1 => 1_000_000, _ => 5_000_000 };
        Node = new SimulatedNode(_random, _finality);
        Database = new SimulatedDatabase(new SimulatedIndex(Node, _finality), leaseSteps: _random.Next(50, 300));
        _senders = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(i => Names.Address(FirstSender + i))];
        _relayers =
        [
            .. _senders.SelectMany((_, lane) => Enumerable.Repeat(lane, _random.Next(1, 3))).Select(Hire),
        ];
        _turns = _random.Next(20, 90);
    }

    public long Now { get; private set; }

    public SimulatedNode Node { get; }

    public SimulatedDatabase Database { get; }

    public long GasOfIntent { get; }

    /// <summary>Answers that came as exceptions, too late, or not at all.</summary>
    public long Faults { get; private set; }

    /// <summary>Bundles that were paid for and released.</summary>
    public int Bundles { get; private set; }

    /// <summary>Relayers that were killed.</summary>
    public int Kills { get; private set; }

    /// <summary>The longest that a nonce was missing in the pool of a node that could be reached, in blocks.</summary>
    public int LongestGap { get; private set; }

    /// <summary>Lets everything happen, then waits until every operation is decided, and judges.</summary>
    public void Run()
    {
        while (_turns > 0)
        {
            Step();
        }

        Calm();
        for (var blocks = 0; Database.Operations.Any(row => !row.IsDecided); blocks++)
        {
            Require(
                blocks < 200,
                "after 200 quiet blocks there are operations in limbo: "
                + string.Join("; ", Database.Operations.Where(row => !row.IsDecided)));
            LetEveryoneWork();
            Mine();
            Database.Index.Follow(int.MaxValue);
        }

        foreach (var wrong in Judge.Of(Node, Database, _stolen))
        {
            Require(false, wrong);
        }
    }

    public SimulatedIntent IntentOf(Hash hash) => _intents[hash];

    public int Next(int below) => _random.Next(below);

    /// <summary>One in so many, while not all is calm.</summary>
    public bool Draws(int oneIn) => !_isCalm && _random.Next(oneIn) == 0 && Fault();

    public void Say(string sentence) => _story?.Add($"{Now}: {sentence}");

    /// <summary>Somebody went all round with a lane.</summary>
    public void WentRound(Address sender) => _rounds[sender] = RoundsOf(sender) + 1;

    /// <summary>Waits until it is its turn.</summary>
    public Task TurnAsync(SimulatedRelayer owner)
    {
        TaskCompletionSource turn = new();
        _waiting.Add((owner, turn));
        return turn.Task;
    }

    /// <summary>
    /// Asks the node or the database. Time passes before it is heard and before it answers; it may never be heard, and
    /// it may be done and never answered.
    /// </summary>
    public async Task<T> AskAsync<T>(SimulatedRelayer owner, Func<T> answer)
    {
        await TurnAsync(owner);
        var fate = _isCalm ? 100 : _random.Next(100);
        if (fate < _faultPercent)
        {
            Fault();
            throw new AwayException();
        }

        var answered = answer();
        await TurnAsync(owner);
        return fate >= 2 * _faultPercent ? answered : Fault() ? throw new AwayException() : answered;
    }

    /// <summary>Nothing is sent that is not stored.</summary>
    public void RequireStored(StoredTransaction sent) => Require(
        Database.Transactions.Any(row => row.Stored.Hash == sent.Hash), $"nonce {sent.Nonce} is sent and not stored");

    private bool Fault()
    {
        Faults++;
        return true;
    }

    private void Step()
    {
        Now++;
        if (!_isCalm && _random.Next(4) == 0)
        {
            _turns--;
            Turn();
        }

        for (var i = 0; i < _relayers.Length; i++)
        {
            if (_relayers[i].IsDead && (_isCalm || _random.Next(30) == 0))
            {
                _waiting.RemoveAll(one => one.Owner == _relayers[i]);
                _relayers[i] = Hire(Array.IndexOf(_senders, _relayers[i].Sender));
            }
        }

        if (_waiting.Count == 0)
        {
            return;
        }

        var drawn = _random.Next(_waiting.Count);
        var (owner, turn) = _waiting[drawn];
        if (owner.FrozenUntil > Now)
        {
            return;
        }

        _waiting.RemoveAt(drawn);
        if (!owner.IsDead)
        {
            turn.SetResult();
            Require(!owner.Living.IsFaulted, $"{owner.Name} ended: {owner.Living.Exception}");
        }
    }

    private void Turn()
    {
        switch (_random.Next(24))
        {
            case < 6:
                Accept(_random.Next(1, _random.Next(4) == 0 ? 40 : 6));
                break;
            case 6:
                AcceptBundle();
                Pay();
                break;
            case < 13:
                Mine();
                break;
            case < 18:
                Database.Index.Follow(_random.Next(1, 8));
                break;
            case 18:
                Kill();
                break;
            case 19:
                _relayers[_random.Next(_relayers.Length)].FrozenUntil = Now + _random.Next(400);
                break;
            case 20:
                Say($"{Node.Forget(_random.Next(1, 1 + (2 * _finality)), _random.Next(2) == 0)} blocks are taken back");
                break;
            case 21:
                Node.DropFromPool();
                break;
            case 22:
                Node.BaseFee = _random.Next(3) == 0 ? _random.Next(100) : 0;
                break;
            default:
                Meddle();
                break;
        }
    }

    private void Accept(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add(
                _random.Next(20) switch
                {
                    0 => Nature.Forged,
                    1 => Nature.Poison,
                    2 => Nature.Refused,
                    _ => Nature.Good,
                },
                Node.Head.Number + _random.Next(2, 30));
        }
    }

    // Two of a member's own go at once; one that a deposit pays for waits for it.
    private void AcceptBundle()
    {
        var bundle = new Guid(_intents.Count + 1, 0, 0, [1, 0, 0, 0, 0, 0, 0, (byte)_random.Next(4)]);
        var deadline = Node.Head.Number + _random.Next(4, 40);
        var waits = _random.Next(4) > 0;
        if (!waits)
        {
            Add(Nature.Good, deadline, bundle, isSignedAlone: false).Part = 1;
        }

        var swap = Add(_random.Next(3) switch
        {
            0 => Nature.Refused,
            _ => Nature.Good,
        }, deadline, bundle, isSignedAlone: false);
        (swap.Part, swap.IsReleased) = (2, !waits);
    }

    // In full, or so that it is cash and no more; or nobody ever pays.
    private void Pay()
    {
        const long Far = 100_000;
        var unpaid = Database.Operations.Where(row => row is { IsReleased: false, IsOpen: true }
            && Database.OfBundle(row.Intent.Bundle).Count == 1).ToArray();
        if (unpaid.Length == 0)
        {
            return;
        }

        var swap = unpaid[_random.Next(unpaid.Length)];
        if (_random.Next(4) == 0)
        {
            swap.Status = "FAILED";
            Add(Nature.Good, Far);
            return;
        }

        var deposit = Add(_random.Next(8) == 0 ? Nature.Refused : Nature.Good, Far, swap.Intent.Bundle);
        (deposit.Part, deposit.MayGoAlone, swap.IsReleased) = (1, true, true);
        Bundles++;
    }

    private SimulatedOperation Add(Nature nature, long deadline, Guid? bundle = null, bool isSignedAlone = true)
    {
        var number = _intents.Count + 1;
        var intent = new SimulatedIntent(
            Node.NextName(), Names.Address(_random.Next(6)), number, deadline, nature, bundle, isSignedAlone);
        _intents.Add(intent.Hash, intent);
        var row = new SimulatedOperation(intent, new Guid(number, 0, 0, new byte[8]), Now);
        Database.Add(row);
        return row;
    }

    private void Kill()
    {
        var killed = _relayers[_random.Next(_relayers.Length)];
        Say($"{killed.Name} is killed");
        Kills += killed.IsDead ? 0 : 1;
        killed.Die();
    }

    // Others may bring an intent too, and somebody may use a relayer's key by hand.
    private void Meddle()
    {
        if (_random.Next(4) == 0)
        {
            Node.StealNonce(_senders[_random.Next(_senders.Length)]);
        }
        else if (_intents.Values.Where(
            intent => intent is { Nature: Nature.Good, Bundle: null }).ToArray() is { Length: > 0 } good)
        {
            Node.BringByStranger(good[_random.Next(good.Length)]);
        }
    }

    private SimulatedRelayer Hire(int lane)
    {
        var hired = new SimulatedRelayer(
            this, $"relayer {++_names} of lane {lane}", _senders[lane], new LaneShare(lane, _senders.Length));
        hired.Start();
        return hired;
    }

    private void Calm()
    {
        Say("all is calm from here on");
        _isCalm = true;
        foreach (var relayer in _relayers)
        {
            relayer.FrozenUntil = 0;
        }
    }

    // A block takes far longer than a round does.
    private void LetEveryoneWork()
    {
        var since = _senders.ToDictionary(sender => sender, RoundsOf);
        for (var steps = 0; _senders.Any(sender => RoundsOf(sender) < since[sender] + 2); steps++)
        {
            Require(steps < StepsMax, "nobody goes round any more");
            Step();
        }
    }

    private int RoundsOf(Address sender) => _rounds.GetValueOrDefault(sender);

    private void Mine()
    {
        WatchGaps();
        Node.Mine(_isCalm ? int.MaxValue : _random.Next(4), IntentOf);
        foreach (var stolen in Node.Head.Receipts.Where(
            receipt => receipt.Sender is { } && !Database.Transactions.Any(
                row => row.Stored.Hash == receipt.Mined.Hash)))
        {
            _stolen.Add((stolen.Sender!.Value, stolen.Nonce));
        }

        Say($"block {Node.Head.Number} with {Node.Head.Receipts.Count} transactions");
    }

    // I20: what the chain waits for next is in the node's pool, two blocks later at most. A block counts when somebody
    // went round, from the beginning and without a fault, since the one before.
    private void WatchGaps()
    {
        foreach (var sender in _senders)
        {
            var next = Node.NonceOf(sender);
            var isMissing = Database.Of(sender).Any(row => row.Stored.Nonce == next)
                && !Node.HasInPool(sender, next);
            var (age, rounds, faults) = _gaps.GetValueOrDefault(sender);
            var counts = RoundsOf(sender) >= rounds + 2 && Faults == faults;
            age = !isMissing ? 0 : counts ? age + 1 : age;
            _gaps[sender] = (age, RoundsOf(sender), Faults);
            LongestGap = Math.Max(LongestGap, age);
            Require(age <= GapBlocksMax, $"nonce {next} of {sender} is missing for {age} blocks");
        }
    }

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{otherwise} (head {Node.Head.Number}, finality {_finality})");
        }
    }
}
