using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Decides what is read, committed and undone, so that after every commit the rows are exactly those of one branch up
/// to the checkpoint. Pure: it lives for one writer's time at the database, is told what happened and answers what to
/// do; the only code that knows of forks.
/// </summary>
internal sealed class SyncMachine(Checkpoint at, Finality finality, SyncLimits limits)
{
    // A final block may seem replaced because one answer was wrong; three in a row are the chain's.
    private const int ConfirmationsBeforeHalt = 3;

    private readonly ReadQueue _queue = NewQueue(at, limits);
    private readonly List<Order> _orders = [];
    private Checkpoint _at = at;
    private BlockHeader? _head;
    private bool _headIsNew;

    // While a branch is being replaced: the highest block that both have. The next commit builds on it.
    private Checkpoint? _ancestor;
    private Order.Compare? _compare;
    private Order.Commit? _commit;
    private bool _rests;
    private bool _halted;
    private int _faults;
    private int _belowFinality;

    /// <summary>The node has our last block, or we have built on it since we began or doubted it.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>What keeps the rows from the head at this moment.</summary>
    public Stall Stall =>
        _head is null || _head.Number <= _at.Number ? Stall.None
        : _commit is null ? Stall.Fetch
        : _queue.IsFull ? Stall.Write
        : Stall.None;

    private Checkpoint Base => _ancestor ?? _at;

    /// <summary>Takes note of what happened; answers what to do now.</summary>
    public IReadOnlyList<Order> On(Report report)
    {
        _orders.Clear();
        Note(report);
        if (_commit is null && _compare is null)
        {
            Steer();
            Commit();
        }

        ReadAhead();
        return [.. _orders];
    }

    private static ReadQueue NewQueue(Checkpoint at, SyncLimits limits)
    {
        ReadQueue queue = new(limits);
        queue.Restart(at.Number + 1);
        return queue;
    }

    private void Note(Report report)
    {
        switch (report)
        {
            case Report.HeadHeard(var head):
                (_head, _headIsNew) = (head, true);
                break;
            case Report.BlocksRead(var order, var blocks):
                _queue.Fill(order, blocks);
                break;
            case Report.TooMuch(var order):
                _queue.Split(order);
                break;
            case Report.Failed(Order.Read read):
                if (_queue.Fail(read))
                {
                    Rest();
                }

                break;
            case Report.Failed(var order):
                // Whatever asked for a comparison will ask again.
                _compare = order == _compare ? null : _compare;
                Rest();
                break;
            case Report.Compared compared:
                OnCompared(compared);
                break;
            case Report.Committed(var order):
                OnCommitted(order);
                break;
            case Report.Disbelieved:
                _commit = null;
                _queue.Restart(Base.Number + 1);
                Rest();
                break;
            case Report.Rested:
                _rests = false;
                break;
        }
    }

    // A head is looked at once, when nothing is under way that would change where we stand.
    private void Steer()
    {
        if (!_headIsNew || _rests || _halted)
        {
            return;
        }

        _headIsNew = false;
        Course course = CourseDecision.Decide(_at, _head!);
        if (_ancestor is not null)
        {
            // The other branch is believed only while it reaches our height.
            if (course == Course.WaitForNode)
            {
                StayOnOurs();
            }

            return;
        }

        switch (course)
        {
            case Course.Rest:
                (_faults, _belowFinality) = (0, 0);
                IsVerified = true;
                break;
            case Course.WaitForNode:
                // A node that lost its chain may have been started on another one.
                _orders.Add(new Order.RequireOurChain());
                break;
            case Course.Rewind:
                CompareFrom(_at.Number);
                break;
        }
    }

    private void Commit()
    {
        if (_halted || _compare is not null || !_queue.HasFirst)
        {
            return;
        }

        (IReadOnlyList<Block> blocks, long connected) = _queue.Peek(Base.Hash);
        if (blocks.Count > 0)
        {
            Commit(blocks, connected);
        }
        else if (_ancestor is null)
        {
            CompareFrom(_at.Number);
        }
        else
        {
            Doubt($"the chain changed again above block {_ancestor.Number} while it was read");
            StayOnOurs();
        }
    }

    // Final is what has enough blocks on top of it that were read, child upon child: a head that was only heard of may
    // be another branch's. Blocks that are far below the head wait for those on top of them, so that they need no undo
    // log, as long as more is being read.
    private void Commit(IReadOnlyList<Block> blocks, long connected)
    {
        long final = finality.FinalNumber(connected, _at.FinalNumber);
        if (_queue.IsReading && blocks[0].Header.Number <= _head!.Number - finality.Depth)
        {
            blocks = [.. blocks.TakeWhile(block => block.Header.Number <= final)];
        }

        if (blocks is [.., { Header: var last }])
        {
            _commit = new Order.Commit(
                _ancestor?.Number, blocks,
                new Checkpoint(last.Number, last.Hash, last.Timestamp, Math.Min(final, last.Number)));
            _orders.Add(_commit);
        }
    }

    private void ReadAhead()
    {
        while (!_rests && !_halted && _compare is null && _head is not null && _queue.TryAsk(_head) is { } order)
        {
            _orders.Add(order);
        }
    }

    private void OnCommitted(Order.Commit order)
    {
        _queue.Remove(order.To.Number);
        (_at, _ancestor, _commit) = (order.To, null, null);
        (_faults, _belowFinality) = (0, 0);
        IsVerified = true;
    }

    private void CompareFrom(long high)
    {
        IsVerified = false;
        _queue.Restart(_at.Number + 1);
        _compare = new Order.Compare(Math.Max(_at.FinalNumber, high - limits.AncestorStride + 1), high);
        _orders.Add(_compare);
    }

    // The highest stored block that the node has too. Blocks up to the final one must all be the same.
    private void OnCompared(Report.Compared compared)
    {
        _compare = null;
        BlockHeader? same = compared.Canonical.LastOrDefault(
            header => compared.Stored.TryGetValue(header.Number, out Hash stored) && stored == header.Hash);
        if (same is not null)
        {
            _belowFinality = 0;
            Leave(new Checkpoint(same.Number, same.Hash, same.Timestamp, _at.FinalNumber));
        }
        else if (compared.Order.From > _at.FinalNumber)
        {
            CompareFrom(compared.Order.From - 1);
        }
        else
        {
            FinalBlockIsGone();
        }
    }

    private void Leave(Checkpoint ancestor)
    {
        if (ancestor.Number == _at.Number)
        {
            Doubt($"the node spoke of another branch, but has our block {_at.Number} {_at.Hash}");
            return;
        }

        _ancestor = ancestor;
        _queue.Restart(ancestor.Number + 1);
    }

    private void StayOnOurs()
    {
        _ancestor = null;
        _queue.Restart(_at.Number + 1);
    }

    private void FinalBlockIsGone()
    {
        string story = $"block {_at.FinalNumber} was final by finality '{finality}', but the node has another one in"
            + $" its place (rows stand at block {_at.Number} {_at.Hash})";
        if (++_belowFinality < ConfirmationsBeforeHalt)
        {
            Doubt(story);
            return;
        }

        _halted = true;
        _orders.Add(new Order.Halt($"Reorg below finality: {story}. Nothing was changed; to follow the new branch,"
            + " drop schema chain and start again"));
    }

    private void Doubt(string reason)
    {
        _orders.Add(new Order.Doubt(reason));
        Rest();
    }

    private void Rest()
    {
        if (!_rests)
        {
            _rests = true;
            _orders.Add(new Order.Rest(_faults++));
        }
    }
}

/// <summary>What the rows wait for while they are behind.</summary>
internal enum Stall
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The node.</summary>
    Fetch,

    /// <summary>The database.</summary>
    Write,
}
