using System.Linq.Expressions;
using Exchange.GraphQL.Data.Paging;
using Exchange.GraphQL.Types.Pagination;
using Xunit;

namespace Exchange.GraphQL.Tests.Data;

/// <summary>Pages put together are the list: each row once, in its order, whichever way they are walked.</summary>
public sealed class KeysetPageTests
{
    private static readonly LambdaExpression[] _members =
    [
        Member(p => p.Name), Member(p => p.Note), Member(p => p.Weight), Member(p => p.Shelf), Member(p => p.Code),
        Member(p => p.At), Member(p => p.SentAt), Member(p => p.Price), Member(p => p.Value), Member(p => p.Day),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Pages_of_any_order_and_size_give_the_list_once_both_ways(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var rows = Parcel.Some(random.Next(20), random).AsQueryable();
            var order = RandomOrder(random);
            var size = random.Next(1, 8);
            var list = order.Apply(rows, isReversed: false).ToList();

            Assert.Equal(list, await Forwards(rows, order, size, list));
            Assert.Equal(list, await Backwards(rows, order, size, list));
        }
    }

    [Fact]
    public async Task A_page_between_two_cursors_is_what_stands_between_them()
    {
        var random = new Random(5);
        for (var round = 0; round < 30; round++)
        {
            var rows = Parcel.Some(12, random).AsQueryable();
            var order = RandomOrder(random);
            var list = order.Apply(rows, isReversed: false).ToList();
            var (from, to) = (random.Next(12), random.Next(12));
            var paging = new PagingArguments(First: 50, order.CursorOf(list[from]), null, order.CursorOf(list[to]));

            var page = await Read(rows, order, paging);

            Assert.Equal(list.Take(to).Skip(from + 1), page.Nodes);
            Assert.True(await page.PageInfo.HasPreviousPageAsync(Stop));
            Assert.True(await page.PageInfo.HasNextPageAsync(Stop));
        }
    }

    [Fact]
    public async Task A_cursor_whose_row_is_gone_still_says_what_precedes_the_page()
    {
        var rows = Parcel.Some(3, new Random(6));
        var order = new RowOrder<Parcel>([new(Key(Member(p => p.Number)), false)]);
        var first = order.CursorOf(rows.Single(row => row.Number == 1));
        var left = rows.Where(row => row.Number != 1).AsQueryable();

        var page = await Read(left, order, new PagingArguments(10, first, null, null));

        Assert.Equal([2, 3], page.Nodes.Select(row => row.Number));
        Assert.False(await page.PageInfo.HasPreviousPageAsync(Stop));
    }

    [Fact]
    public async Task First_and_last_together_give_the_last_of_the_first()
    {
        var rows = Parcel.Some(9, new Random(7)).AsQueryable();
        var order = new RowOrder<Parcel>([new(Key(Member(p => p.Number)), false)]);

        var page = await Read(rows, order, new PagingArguments(5, null, 2, null));

        Assert.Equal([4, 5], page.Nodes.Select(row => row.Number));
        Assert.True(await page.PageInfo.HasPreviousPageAsync(Stop));
        Assert.True(await page.PageInfo.HasNextPageAsync(Stop));
    }

    [Fact]
    public void Null_is_the_largest_value()
    {
        var order = new RowOrder<Parcel>([new(Key(Member(p => p.Weight)), false)]);
        var rows = order.Apply(Parcel.Some(30, new Random(8)).AsQueryable(), isReversed: false).ToList();

        Assert.NotNull(rows[0].Weight);
        Assert.Null(rows[^1].Weight);
    }

    private static ValueTask<Connection<Parcel>> Read(
        IQueryable<Parcel> rows, RowOrder<Parcel> order, PagingArguments paging) =>
        KeysetPage.Read(rows, order, paging, needsRows: true, Stop);

    private static async Task<List<Parcel>> Forwards(
        IQueryable<Parcel> rows, RowOrder<Parcel> order, int size, List<Parcel> list)
    {
        var walked = new List<Parcel>();
        for (string? cursor = null; ; )
        {
            var page = await Read(rows, order, new PagingArguments(size, cursor, null, null));
            Assert.Equal(walked.Count > 0, await page.PageInfo.HasPreviousPageAsync(Stop));
            walked.AddRange(page.Nodes);
            Assert.Equal(walked.Count < list.Count, await page.PageInfo.HasNextPageAsync(Stop));
            Assert.Equal(list.Count, await page.TotalCountAsync(Stop));
            if (walked.Count >= list.Count)
            {
                return walked;
            }

            cursor = page.PageInfo.EndCursor;
        }
    }

    private static async Task<List<Parcel>> Backwards(
        IQueryable<Parcel> rows, RowOrder<Parcel> order, int size, List<Parcel> list)
    {
        var walked = new List<Parcel>();
        for (string? cursor = null; ; )
        {
            var page = await Read(rows, order, new PagingArguments(null, null, size, cursor));
            Assert.Equal(walked.Count > 0, await page.PageInfo.HasNextPageAsync(Stop));
            walked.InsertRange(0, page.Nodes);
            Assert.Equal(walked.Count < list.Count, await page.PageInfo.HasPreviousPageAsync(Stop));
            if (walked.Count >= list.Count)
            {
                return walked;
            }

            cursor = page.PageInfo.StartCursor;
        }
    }

    private static RowOrder<Parcel> RandomOrder(Random random)
    {
        var unique = new RowOrder<Parcel>([new(Key(Member(p => p.Number)), random.Next(2) == 0)]);
        return unique.StartingWith(Enumerable.Range(0, random.Next(4)).Select(_ =>
            new OrderedKey<Parcel>(Key(_members[random.Next(_members.Length)]), random.Next(2) == 0)));
    }

    private static Expression<Func<Parcel, TValue>> Member<TValue>(Expression<Func<Parcel, TValue>> member) => member;

    private static RowKey<Parcel> Key(LambdaExpression member) => new RowKeys<Parcel>("test").Of(member);
}
