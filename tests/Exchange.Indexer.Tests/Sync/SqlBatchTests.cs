using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>What a projection adds is what will be executed.</summary>
public sealed class SqlBatchTests
{
    private static readonly Tally Tally = new("balance", ["account", "asset_id"], "amount");

    [Fact]
    public void A_value_without_an_exact_column_type_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SqlBatch().Add("insert", 0.5));
        Assert.Throws<ArgumentException>(() => new SqlBatch().Add("insert", 1m));
    }

    [Fact]
    public void Sums_of_one_row_are_one_change()
    {
        SqlBatch batch = new();
        batch.AddUp(Tally, 5, "chen", 7L);
        batch.AddUp(Tally, 3, "lin", 7L);
        batch.AddUp(Tally, -2, "chen", 7L);
        batch.EndFlush(undoBlock: null);

        Assert.Equal(2, Assert.Single(batch.Flushes).Sums[Tally].Count);
    }

    [Fact]
    public void What_belongs_to_a_flush_is_not_in_the_next()
    {
        SqlBatch batch = new();
        batch.AddUp(Tally, 5, "chen", 7L);
        batch.EndFlush(undoBlock: 1);
        batch.EndFlush(undoBlock: 2);

        Assert.Equal([1, 0], batch.Flushes.Select(flush => flush.Sums.Count));
    }

    [Fact]
    public void A_row_must_have_the_columns_of_its_table()
    {
        Assert.Throws<ArgumentException>(() => new SqlBatch().Append(new AppendTable("t", "a", "b"), 1L));
        Assert.Throws<ArgumentException>(() => new SqlBatch().AddUp(Tally, 1, "chen"));
    }

    [Fact]
    public void What_is_added_once_for_a_key_is_not_added_again()
    {
        SqlBatch batch = new();
        batch.AddOnce("insert", "asset 1", 1L);
        batch.AddOnce("insert", "asset 1", 1L);
        batch.AddOnce("insert", "asset 2", 2L);
        batch.EndFlush(undoBlock: null);

        Assert.Equal(["insert: asset 1 1", "insert: asset 2 2"], Written(batch));
    }

    [Fact]
    public void An_invariant_is_checked_once_for_a_key()
    {
        SqlBatch batch = new();
        Invariant invariant = new("it holds", "select");
        batch.Check(invariant, 1L);
        batch.Check(invariant, 1L);

        Assert.Single(batch.Checks[invariant]);
    }

    private static IEnumerable<string> Written(SqlBatch batch) =>
        batch.Flushes.SelectMany(flush => flush.Statements)
            .Select(statement => $"{statement.Sql}: {string.Join(' ', statement.Parameters)}");
}
