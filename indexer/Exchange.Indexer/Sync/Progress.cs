using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>What the running indexer knows of itself, for health and metrics. Safe to read from any thread.</summary>
internal sealed class Progress(TimeProvider time)
{
    // A node that was silent for longer than this is not one to rely on.
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(5);

    // How many blocks the rows may be behind the head while readers are told that they are current.
    private const long LagMax = 5;

    // How long the rows may stand still while there is a block to come.
    private static readonly TimeSpan StandstillMax = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private long _stallSince = time.GetTimestamp();
    private State _state = new(Role.Starting);

    /// <summary>The state at this moment.</summary>
    public State Now
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    /// <summary>Why readers should not rely on the rows right now; null when they may.</summary>
    public string? NotReadyBecause => Now switch
    {
        { Halted: { } reason } => reason,
        { DatabaseFault: { } reason } => $"database: {reason}",
        { Role: not Role.Writing } state => state.Role == Role.Standby ? "standby" : "starting",
        { NodeFault: { } reason } => $"node: {reason}",
        { Doubt: { } reason } => $"node: {reason}",
        { HeardAt: { } heard } when time.GetUtcNow() - heard > SilenceMax => "node: silent",
        { Head: null } => "node: no head yet",
        { LagBlocks: < 0 } state => $"node: its head {state.Head!.Number} is behind block {state.At!.Number}",
        { LagBlocks: > LagMax } state => $"{state.LagBlocks} blocks behind",
        { BehindSince: { } since } state when time.GetUtcNow() - since > StandstillMax =>
            $"rows stand at block {state.At!.Number} while the head is above",
        { IsVerified: false } state => $"block {state.At!.Number} was not yet found on the node's chain",
        _ => null,
    };

    public void Became(Role role) => Change(state => state with { Role = role, DatabaseFault = null });

    public void Stands(Checkpoint at) => Change(state => state with { At = at, BehindSince = null });

    public void Heard(BlockHeader head) => Change(state => Timed(state with
    {
        Head = head,
        HeardAt = time.GetUtcNow(),
        NodeFault = null,
    }));

    public void Applied(Checkpoint at, int events) => Change(state => Timed(state with
    {
        At = at,
        Doubt = null,
        BehindSince = null,
        Events = state.Events + events,
        Commits = state.Commits + 1,
    }));

    public void Rewound(long depth) => Change(state => state with
    {
        Reorgs = state.Reorgs + 1,
        DeepestReorg = Math.Max(state.DeepestReorg, depth),
    });

    public void Split() => Change(state => state with { Splits = state.Splits + 1 });

    public void NodeFailed(string reason) => Change(state => state with
    {
        NodeFault = reason,
        NodeFaults = state.NodeFaults + 1,
    });

    public void Disbelieved(string reason) => Change(state => state with
    {
        Doubt = reason,
        Disbeliefs = state.Disbeliefs + 1,
    });

    public void DatabaseFailed(string reason) => Change(state => state with
    {
        Role = Role.Starting,
        DatabaseFault = reason,
        DatabaseFaults = state.DatabaseFaults + 1,
    });

    public void Checked(int keys) => Change(state => state with { KeysChecked = state.KeysChecked + keys });

    public void Turned(TurnOfChecks turn) => Change(state => state with { TurnOfChecks = turn });

    public void Halted(string reason) => Change(state => state with { Halted = reason });

    /// <summary>What the machine thinks of the rows, and what they wait for from now on.</summary>
    public void Sees(bool isVerified, Stall stall) => Change(state =>
    {
        long now = time.GetTimestamp();
        TimeSpan passed = time.GetElapsedTime(_stallSince, now);
        _stallSince = now;
        return state with
        {
            IsVerified = isVerified,
            Doubt = isVerified && state.LagBlocks == 0 ? null : state.Doubt,
            Stall = stall,
            StalledOnFetch = state.StalledOnFetch + (state.Stall == Stall.Fetch ? passed : TimeSpan.Zero),
            StalledOnWrite = state.StalledOnWrite + (state.Stall == Stall.Write ? passed : TimeSpan.Zero),
        };
    });

    private State Timed(State state) => state with
    {
        BehindSince = state.LagBlocks > 0 ? state.BehindSince ?? time.GetUtcNow() : null,
    };

    private void Change(Func<State, State> change)
    {
        lock (_lock)
        {
            _state = change(_state);
        }
    }

    /// <summary>A snapshot; counts are since the start of the process.</summary>
    internal sealed record State(Role Role)
    {
        public Checkpoint? At { get; init; }
        public BlockHeader? Head { get; init; }
        public DateTimeOffset? HeardAt { get; init; }
        public string? NodeFault { get; init; }
        public string? Doubt { get; init; }
        public bool IsVerified { get; init; }
        public DateTimeOffset? BehindSince { get; init; }
        public Stall Stall { get; init; }
        public TimeSpan StalledOnFetch { get; init; }
        public TimeSpan StalledOnWrite { get; init; }
        public string? DatabaseFault { get; init; }
        public string? Halted { get; init; }
        public long Events { get; init; }
        public long Commits { get; init; }
        public long Reorgs { get; init; }
        public long DeepestReorg { get; init; }
        public long Splits { get; init; }
        public long NodeFaults { get; init; }
        public long Disbeliefs { get; init; }
        public long DatabaseFaults { get; init; }

        /// <summary>Assets whose balances were added up beside the commits, each as often as its turn came.</summary>
        public long KeysChecked { get; init; }

        /// <summary>The last time that every one of them had its turn; null before the first.</summary>
        public TurnOfChecks? TurnOfChecks { get; init; }

        /// <summary>Blocks between rows and head; below zero when the node is behind.</summary>
        public long? LagBlocks => Head?.Number - At?.Number;

        /// <summary>Seconds of the chain's time between rows and head.</summary>
        public long? LagSeconds => Head?.Timestamp - At?.Time;
    }
}

/// <summary>What a process does at the moment.</summary>
internal enum Role
{
    /// <summary>It connects, or builds the schema.</summary>
    Starting,

    /// <summary>Another process writes; this one waits for it to die.</summary>
    Standby,

    /// <summary>It holds the lock and writes.</summary>
    Writing,
}
