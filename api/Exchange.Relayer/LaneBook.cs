using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>One nonce that is not done with: what was signed under it, and what the node was told.</summary>
internal sealed class OpenNonce(long nonce)
{
    private (long Block, long Look)? _sent;
    private (long Block, long Look)? _missed;

    public long Nonce => nonce;

    /// <summary>Everything that may be mined under it: each but the first stands in the place of one before.</summary>
    public List<StoredTransaction> Versions { get; } = [];

    /// <summary>The one to be mined.</summary>
    public StoredTransaction Current => Versions[^1];

    /// <summary>Whether the node has had it since this book was opened.</summary>
    public bool WasSent => _sent is not null;

    public void Sent(long block, long look) => _sent = (block, look);

    public void Replace(StoredTransaction successor)
    {
        Versions.Add(successor);
        _sent = null;
    }

    /// <summary>Whether the node is to be handed it: at first, or again since a block came without it.</summary>
    public bool IsDue(long block, long look) =>
        _sent is not { } sent || sent.Block != block || look - sent.Look >= LaneBook.LooksOfPatience;

    /// <summary>
    /// Notes that the chain has counted the nonce and knows no transaction of ours; answers whether that has lasted,
    /// since a node may count before it can tell what it counted.
    /// </summary>
    public bool IsLost(long block, long look)
    {
        var (since, first) = _missed ??= (block, look);
        return block >= since + LaneBook.BlocksOfPatience || look - first >= LaneBook.LooksOfPatience;
    }
}

/// <summary>
/// What a lane knows of its nonces. It decides which are sent again, priced anew, closed and opened again; it does no
/// I/O and knows no clock: time passes by blocks, and where none come by looks at the chain.
/// </summary>
internal sealed class LaneBook
{
    /// <summary>So often a chain that makes no blocks is looked at before something is done once more.</summary>
    public const int LooksOfPatience = 20;

    /// <summary>So many blocks a node may be behind with what it tells of a block.</summary>
    public const int BlocksOfPatience = 2;

    private const int LooksToBelieve = 2;

    private readonly SortedDictionary<long, OpenNonce> _open = [];
    private readonly long _stored;
    private ChainView _view = new(0, 0, 0);
    private long _settled;
    private long _next;
    private long _looks;
    private int _looksBelow;

    public LaneBook(LaneRecord record)
    {
        (_settled, _next, _stored) = (record.Settled, record.Next, record.Next);
        foreach (var transaction in record.Open)
        {
            Add(transaction);
        }
    }

    /// <summary>How many nonces are open.</summary>
    public int Open => _open.Count;

    /// <summary>Whether there are open nonces that were too many to be read with the others.</summary>
    public bool IsPartial => (_open.Count == 0 ? _settled : _open.Keys.Last() + 1) < _stored;

    /// <summary>
    /// Whether the chain has taken back what was settled: it counts fewer, and says so twice, for a node may be late.
    /// </summary>
    public bool IsTakenBack => _looksBelow >= LooksToBelieve;

    /// <summary>The nonce for the next transaction.</summary>
    public long Next => Math.Max(_next, _view.Nonce);

    /// <summary>Open nonces that the chain has counted, lowest first.</summary>
    public IReadOnlyList<OpenNonce> Counted => [.. _open.Values.TakeWhile(open => open.Nonce < _view.Nonce)];

    /// <summary>Those to be handed to the node now, lowest first.</summary>
    public IReadOnlyList<OpenNonce> Due => [.. Uncounted.Where(open => open.IsDue(_view.Block, _looks))];

    /// <summary>Those that no block takes for what they pay.</summary>
    public IReadOnlyList<OpenNonce> Underpaid =>
        [.. Uncounted.Where(open => open.Current.FeeCap < _view.BaseFee)];

    private IEnumerable<OpenNonce> Uncounted => _open.Values.Where(open => open.Nonce >= _view.Nonce);

    /// <summary>Takes note of how the chain stands.</summary>
    public void See(ChainView view)
    {
        _view = view;
        _looks++;
        _looksBelow = view.Nonce < _settled ? _looksBelow + 1 : 0;
    }

    /// <summary>Takes note of a stored transaction.</summary>
    public void Add(StoredTransaction transaction)
    {
        if (!_open.TryGetValue(transaction.Nonce, out var open))
        {
            _open.Add(transaction.Nonce, open = new OpenNonce(transaction.Nonce));
        }

        open.Replace(transaction);
        _next = Math.Max(_next, transaction.Nonce + 1);
    }

    /// <summary>Takes note that the node has it.</summary>
    public void Sent(OpenNonce open) => open.Sent(_view.Block, _looks);

    /// <summary>Whether a counted nonce of which nothing was mined is another's for good.</summary>
    public bool IsLost(OpenNonce counted) => counted.IsLost(_view.Block, _looks);

    /// <summary>Takes note that a nonce is done with; only after all below it.</summary>
    public void Close(OpenNonce counted)
    {
        _open.Remove(counted.Nonce);
        _settled = counted.Nonce + 1;
    }
}
