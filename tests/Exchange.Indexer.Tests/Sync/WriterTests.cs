using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>A commit is whole, belongs to the one who writes, and can be taken back to the row.</summary>
public sealed class WriterTests
{
    private static readonly AppendTable Entries = new("entry", "block_number", "log_index", "account", "amount")
    {
        Derived =
        {
            ["total"] =
                """
                sum(r.amount) over (partition by r.account order by r.block_number, r.log_index) + coalesce((
                    select total from entry e where e.account = r.account
                    order by block_number desc, log_index desc limit 1), 0)
                """,
            ["account"] = "coalesce(r.account, (select account from owner))",
        },
    };

    private static readonly Tally Holdings = new("holding", ["account"], "amount");

    private static readonly string EntryTables =
        """
        create table entry (
            block_number bigint, log_index int, account text, amount bigint, total bigint not null check (total >= 0),
            primary key (block_number, log_index));
        insert into append_only values ('entry');
        create table holding (account text primary key, amount bigint not null check (amount >= 0));
        create table owner (account text primary key, since bigint not null references block);
        """;

    [Fact]
    public async Task A_running_total_runs_on_through_the_blocks_of_a_commit_and_the_next()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync(Entry("chen", 5), Entry("lin", 100), Entry("chen", 7));
        await scene.CommitAsync(Entry("lin", -60), Entry("chen", -12), Entry("chen", 1));

        Assert.Equal(
            ["chen 5", "lin 100", "chen 12", "lin 40", "chen 0", "chen 1"],
            await scene.RowsAsync("select concat_ws(' ', account, total) from entry order by block_number"));
    }

    [Fact]
    public async Task A_running_total_runs_on_through_blocks_that_may_be_undone()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync(kept: null, undoable: true, Entry("chen", 5), Entry("chen", 7), Entry("chen", -12));

        Assert.Equal(["5", "12", "0"], await scene.RowsAsync("select total from entry order by block_number"));
    }

    [Fact]
    public async Task A_derived_column_sees_what_the_statements_of_its_flush_wrote()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync((batch, block) =>
        {
            batch.Append(Entries, block, 0, Value.Null, 5L);
            batch.Add("insert into owner (account, since) values ($1, $2)", "lin", block);
        });

        Assert.Equal("lin", await scene.RowAsync("select account from entry"));
    }

    [Fact]
    public async Task Taking_back_blocks_leaves_the_rows_of_before()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync(Everything("chen", 5));
        await scene.CommitAsync(kept: null, undoable: true, Everything("chen", 7));
        IReadOnlyList<string> before = await scene.DumpAsync();
        await scene.CommitAsync(kept: null, undoable: true, Everything("chen", 8), Everything("lin", 9));
        await scene.CommitAsync(kept: null, undoable: true, Everything("lin", -9), Everything("chen", -20));
        Assert.NotEqual(before, await scene.DumpAsync());

        await scene.CommitAsync(kept: 2, undoable: true);

        Assert.Equal(before, await scene.DumpAsync());
    }

    [Fact]
    public async Task Another_branch_is_written_in_the_commit_that_takes_back_the_old_one()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync(kept: null, undoable: true, Everything("chen", 5), Everything("lin", 9));
        await scene.CommitAsync(kept: 1, undoable: true, Everything("chen", 1), Everything("chen", -6));

        Assert.Equal(["5", "6", "0"], await scene.RowsAsync("select total from entry order by block_number"));
        Assert.Equal("chen 0", await scene.RowAsync("select concat_ws(' ', account, amount) from holding"));
    }

    [Fact]
    public async Task Whoever_gives_must_have_been_given()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync((batch, _) => batch.AddUp(Holdings, 5, "chen"));

        HaltException fault = await Assert.ThrowsAsync<HaltException>(() => scene.CommitAsync((batch, _) =>
        {
            batch.AddUp(Holdings, 3, "chen");
            batch.AddUp(Holdings, -1, "lin");
        }));

        Assert.Contains("holding", fault.Message, StringComparison.Ordinal);
        Assert.Equal("5", await scene.RowAsync("select sum(amount) from holding"));
    }

    [Fact]
    public async Task Nobody_gives_more_than_there_is()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync((batch, _) => batch.AddUp(Holdings, 5, "chen"));

        await Assert.ThrowsAsync<HaltException>(
            () => scene.CommitAsync((batch, _) => batch.AddUp(Holdings, -6, "chen")));
    }

    [Fact]
    public async Task A_sum_of_nothing_still_makes_the_row()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync((batch, _) =>
        {
            batch.AddUp(Holdings, 5, "chen");
            batch.AddUp(Holdings, -5, "chen");
        });

        Assert.Equal("0", await scene.RowAsync("select amount from holding"));
    }

    [Fact]
    public async Task Two_numbers_of_one_row_are_added_to_apart()
    {
        Tally paid = new("purse", ["account"], "paid");
        Tally owed = new("purse", ["account"], "owed");
        await using WriterScene scene = await WriterScene.StartAsync(
            "create table purse (account text primary key, paid bigint default 0, owed bigint default 0)");
        Action<SqlBatch, long> both = (batch, block) =>
        {
            batch.AddUp(paid, block, "chen");
            batch.AddUp(owed, 10 * block, "chen");
        };
        await scene.CommitAsync(kept: null, undoable: true, both, both);
        await scene.CommitAsync(kept: null, undoable: true, both);

        Assert.Equal("6 60", await scene.RowAsync("select concat_ws(' ', paid, owed) from purse"));
        await scene.CommitAsync(kept: 1, undoable: true);
        Assert.Equal("1 10", await scene.RowAsync("select concat_ws(' ', paid, owed) from purse"));
    }

    [Fact]
    public async Task A_writer_that_failed_commits_again_only_after_it_took_over_again()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await Assert.ThrowsAsync<HaltException>(
            () => scene.CommitAsync((batch, _) => batch.AddUp(Holdings, -1, "chen")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.CommitAsync(Everything("chen", 5)));

        await scene.Writer.TakeOverAsync(TestContext.Current.CancellationToken);
        await scene.CommitAsync(Everything("chen", 5));

        Assert.Equal("5", await scene.RowAsync("select amount from holding"));
    }

    [Theory]
    [InlineData("update checkpoint set writer = writer + 1")]
    [InlineData("update checkpoint set number = number + 1")]
    [InlineData("update checkpoint set hash = sha256('another')")]
    public async Task A_writer_whose_checkpoint_was_moved_writes_nothing(string move)
    {
        await using WriterScene scene = await WriterScene.StartAsync(EntryTables);
        await scene.CommitAsync(Everything("chen", 5));
        await scene.RowsAsync(move);
        IReadOnlyList<string> before = await scene.DumpAsync();

        await Assert.ThrowsAsync<FencedException>(() => scene.CommitAsync(Everything("chen", 6)));

        Assert.Equal(before, await scene.DumpAsync());
    }

    private static Action<SqlBatch, long> Entry(string account, long amount) =>
        (batch, block) => batch.Append(Entries, block, 0, account, amount);

    // A row of each kind of change, and a second statement for a row that is there already.
    private static Action<SqlBatch, long> Everything(string account, long amount) => (batch, block) =>
    {
        batch.Append(Entries, block, 0, account, amount);
        batch.AddUp(Holdings, amount, account);
        batch.AddAny("insert into owner (account, since) values ($1, $2) on conflict do nothing", account, block);
        batch.AddAny("update owner set since = $2 where account = $1", account, block);
    };
}
