using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The ranges between the rows and the head: asked for several at a time, handed out in order, bounded in bytes. Pure.
/// </summary>
internal sealed class ReadQueue(SyncLimits limits)
{
    private readonly List<Slot> _slots = [];
    private long _next;
    private int _stride = limits.StrideFirst;
    private bool _wasRefused;
    private long _bytesPerBlock = 1;

    // Ranges that were given up are still being read, so they still count.
    private int _asked;

    /// <summary>The first range has been read.</summary>
    public bool HasFirst => _slots is [{ Blocks: not null }, ..];

    /// <summary>A range is being read.</summary>
    public bool IsReading => _slots.Exists(slot => slot.IsAsked && slot.Blocks is null);

    /// <summary>Nothing more can be asked for until something is taken out.</summary>
    public bool IsFull => _slots.Count > 0 && !Fits(_stride);

    private long BytesHeld => _slots.Sum(slot => slot.Blocks is null ? Reserved(slot) : slot.Bytes);

    /// <summary>Forgets everything; the next range begins here.</summary>
    public void Restart(long next)
    {
        _slots.Clear();
        _next = next;
    }

    /// <summary>The next range to ask for; null when there is none, or no room.</summary>
    public Order.Read? TryAsk(BlockHeader head)
    {
        if (_asked >= limits.Readers)
        {
            return null;
        }

        int failed = _slots.FindIndex(slot => slot is { Blocks: null, IsAsked: false });
        if (failed >= 0 && _slots[failed].Order.To > head.Number)
        {
            // The node has gone back behind what it was asked for: so do we.
            Cut(failed);
            failed = -1;
        }

        if (failed >= 0)
        {
            // The first must always be read, or those behind it would fill the queue for good.
            return failed == 0 || Fits(0) ? Ask(_slots[failed]) : null;
        }

        if (_next > head.Number)
        {
            return null;
        }

        long to = Math.Min(head.Number, _next + _stride - 1);
        Slot slot = new(new Order.Read(_next, to, to == _next && to == head.Number ? head : null));
        if (_slots.Count > 0 && !Fits(slot.Order.Count))
        {
            return null;
        }

        _slots.Add(slot);
        _next = to + 1;
        return Ask(slot);
    }

    /// <summary>A range was read.</summary>
    public void Fill(Order.Read order, IReadOnlyList<Block> blocks)
    {
        _asked--;
        if (Find(order) is not { } slot)
        {
            return;
        }

        slot.Hold(blocks);
        _bytesPerBlock = Math.Max(1, slot.Bytes / blocks.Count);
        if (blocks.Count == _stride)
        {
            _stride = (int)Math.Clamp(StrideAfter(slot.Bytes), 1, limits.StrideMax);
        }
    }

    /// <summary>A range was not read; answers whether anybody still waits for it.</summary>
    public bool Fail(Order.Read order)
    {
        _asked--;
        int at = _slots.FindIndex(slot => slot.Order == order);
        if (at < 0)
        {
            return false;
        }

        if (order.Known is not null)
        {
            // Perhaps the block was undone in the meantime: it is asked for anew, by its number.
            Cut(at);
        }
        else
        {
            _slots[at].IsAsked = false;
        }

        return true;
    }

    /// <summary>A range was too large for one answer: it becomes two.</summary>
    public void Split(Order.Read order)
    {
        _asked--;
        int at = _slots.FindIndex(slot => slot.Order == order);
        if (at < 0)
        {
            return;
        }

        _stride = Math.Max(1, order.Count / 2);
        _wasRefused = true;
        _slots[at] = new Slot(new Order.Read(order.From, order.From + _stride - 1));
        _slots.Insert(at + 1, new Slot(new Order.Read(order.From + _stride, order.To)));
    }

    /// <summary>
    /// The read blocks from the first on, as many as a commit should hold, and the number of the last that stands on
    /// them, child upon child. A range that does not continue the one before is forgotten; no blocks when that is the
    /// first.
    /// </summary>
    public (IReadOnlyList<Block> Blocks, long Connected) Peek(Hash parent)
    {
        List<Block> blocks = [];
        (long bytes, long connected) = (0, 0);
        for (int i = 0; i < _slots.Count && _slots[i].Blocks is { } next; i++)
        {
            if (next[0].Header.ParentHash != parent)
            {
                Cut(i);
                break;
            }

            bytes += _slots[i].Bytes;
            if (i == 0 || bytes <= limits.CommitBytes)
            {
                blocks.AddRange(next);
            }

            (parent, connected) = (next[^1].Header.Hash, next[^1].Header.Number);
        }

        return (blocks, connected);
    }

    /// <summary>Takes out what was committed; of the last range perhaps only its first part.</summary>
    public void Remove(long upTo)
    {
        _slots.RemoveAll(slot => slot.Order.To <= upTo);
        if (_slots is [{ Blocks: { } blocks } first, ..] && blocks[0].Header.Number <= upTo)
        {
            first.Hold([.. blocks.SkipWhile(block => block.Header.Number <= upTo)]);
        }
    }

    private Slot? Find(Order.Read order) => _slots.Find(slot => slot.Order == order);

    private Order.Read Ask(Slot slot)
    {
        _asked++;
        slot.IsAsked = true;
        return slot.Order;
    }

    private void Cut(int from)
    {
        _next = _slots[from].Blocks?[0].Header.Number ?? _slots[from].Order.From;
        _slots.RemoveRange(from, _slots.Count - from);
    }

    private bool Fits(int blocks) => BytesHeld + (blocks * _bytesPerBlock) <= limits.QueueBytes;

    private long Reserved(Slot slot) => slot.IsAsked ? slot.Order.Count * _bytesPerBlock : 0;

    // Doubles while ranges are light; a node that once refused is approached in small steps.
    private long StrideAfter(long bytes) =>
        bytes > 2 * limits.RangeBytes ? _stride * limits.RangeBytes / bytes
        : bytes * 2 > limits.RangeBytes ? _stride
        : _wasRefused ? _stride + Math.Max(1, _stride / 8)
        : _stride * 2L;

    private sealed class Slot(Order.Read order)
    {
        public Order.Read Order => order;

        public bool IsAsked { get; set; }

        public IReadOnlyList<Block>? Blocks { get; private set; }

        public long Bytes { get; private set; }

        public void Hold(IReadOnlyList<Block> blocks) =>
            (Blocks, Bytes) = (blocks, blocks.Sum(block => block.Bytes));
    }
}
