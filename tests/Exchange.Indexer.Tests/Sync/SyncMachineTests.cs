using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer.Sync;
using static Exchange.Indexer.Tests.Sync.Headers;
using Block = Exchange.Indexer.Sync.Block;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>What the machine wants, told step by step; what comes of it all is the simulation's.</summary>
public sealed class SyncMachineTests
{
    private const int Depth = 4;

    private static readonly SyncLimits Limits = new(
        StrideFirst: 10, StrideMax: 10, Readers: 3, RangeBytes: 1_000_000, QueueBytes: 1_000_000,
        CommitBytes: 1_000_000, AncestorStride: 8);

    [Fact]
    public void Ranges_are_read_at_the_same_time_and_committed_in_order()
    {
        SyncMachine machine = Machine(out IReadOnlyList<Order> orders);

        Assert.Equal([(1, 10), (11, 20), (21, 30)], orders.Cast<Order.Read>().Select(read => (read.From, read.To)));
        Assert.Empty(machine.On(Read(orders[1])).OfType<Order.Commit>());
        Assert.Equal(1, Committed(machine.On(Read(orders[0])))!.Blocks[0].Header.Number);
    }

    [Fact]
    public void The_next_ranges_are_asked_for_while_one_is_committed()
    {
        SyncMachine machine = Machine(out IReadOnlyList<Order> orders);

        IReadOnlyList<Order> next = machine.On(Read(orders[0]));

        Assert.Contains(next, order => order is Order.Commit);
        Assert.Contains(next, order => order is Order.Read { From: 31 });
    }

    [Fact]
    public void No_more_is_asked_for_than_may_be_held()
    {
        SyncMachine machine = Machine(out IReadOnlyList<Order> orders, Limits with { QueueBytes = 10_000 });

        machine.On(Read(orders[0]));

        Assert.DoesNotContain(machine.On(Read(orders[1])), order => order is Order.Read);
    }

    [Fact]
    public void A_range_that_is_too_much_becomes_two()
    {
        SyncMachine machine = Machine(out IReadOnlyList<Order> orders);

        IReadOnlyList<Order> next = machine.On(new Report.TooMuch((Order.Read)orders[0]));

        Assert.Contains(next, order => order is Order.Read { From: 1, To: 5 });
    }

    [Fact]
    public void A_failed_range_is_asked_for_again_after_a_rest()
    {
        SyncMachine machine = Machine(out IReadOnlyList<Order> orders);

        Assert.Equal(typeof(Order.Rest), Assert.Single(machine.On(new Report.Failed(orders[1]))).GetType());
        Assert.Contains(machine.On(new Report.Rested()), order => order is Order.Read { From: 11, To: 20 });
    }

    [Fact]
    public void Only_what_has_enough_read_blocks_on_top_is_final()
    {
        SyncMachine machine = Machine(out IReadOnlyList<Order> orders);

        Assert.Equal(10 - Depth, Committed(machine.On(Read(orders[0])))!.To.FinalNumber);
    }

    [Fact]
    public void A_head_on_another_branch_undoes_nothing_before_hashes_were_compared()
    {
        SyncMachine machine = new(At(10, "10", final: 6), new Finality(Depth), Limits);

        IReadOnlyList<Order> orders = machine.On(new Report.HeadHeard(Header(10, "b10", "b9")));

        Assert.IsType<Order.Compare>(Assert.Single(orders));
        Assert.False(machine.IsVerified);
    }

    [Fact]
    public void The_common_ancestor_is_kept_and_the_other_branch_read_from_there()
    {
        SyncMachine machine = new(At(10, "10", final: 6), new Finality(Depth), Limits);
        Order.Compare compare =
            (Order.Compare)machine.On(new Report.HeadHeard(Header(11, "b11", "b10")))[0];
        BlockHeader[] canonical = [Header(6, "6", "5"), Header(7, "7", "6"), .. Branch(8, 10, "7")];

        IReadOnlyList<Order> next = machine.On(new Report.Compared(
            compare, canonical, Enumerable.Range(6, 5).ToDictionary(n => (long)n, n => HashOf($"{n}"))));
        Order.Read read = Assert.IsType<Order.Read>(Assert.Single(next));
        Order.Commit commit = Committed(machine.On(new Report.BlocksRead(
            read, [.. Branch(8, 11, "7").Select(header => new Block(header, []))])))!;

        Assert.Equal((8, 11), (read.From, read.To));
        Assert.Equal((7L, 11L), (commit.Kept!.Value, commit.To.Number));
    }

    private static IEnumerable<BlockHeader> Branch(int from, int to, string parent) =>
        Enumerable.Range(from, to - from + 1)
            .Select(n => Header(n, $"b{n}", n == from ? parent : $"b{n - 1}"));

    private static SyncMachine Machine(out IReadOnlyList<Order> orders, SyncLimits? limits = null)
    {
        SyncMachine machine = new(At(0, "0"), new Finality(Depth), limits ?? Limits);
        orders = machine.On(new Report.HeadHeard(Header(100, "100", "99")));
        return machine;
    }

    private static Report.BlocksRead Read(Order order)
    {
        Order.Read read = (Order.Read)order;
        return new Report.BlocksRead(
            read,
            [
                .. Enumerable.Range((int)read.From, read.Count)
                    .Select(n => new Block(Header(n, $"{n}", $"{n - 1}"), [])),
            ]);
    }

    private static Order.Commit? Committed(IReadOnlyList<Order> orders) =>
        orders.OfType<Order.Commit>().SingleOrDefault();
}
