using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>What a projection adds is what will be executed.</summary>
public sealed class SqlBatchTests
{
    private static readonly Tally Tally = new("raise", "lower");

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
        batch.WriteSums();

        Assert.Equal(["raise: chen 7 3", "raise: lin 7 3"], Written(batch));
    }

    [Fact]
    public void A_sum_below_zero_lowers_and_one_of_zero_still_makes_the_row()
    {
        SqlBatch batch = new();
        batch.AddUp(Tally, -5, "chen");
        batch.AddUp(Tally, 5, "lin");
        batch.AddUp(Tally, -5, "lin");
        batch.WriteSums();

        Assert.Equal(["lower: chen -5", "raise: lin 0"], Written(batch));
    }

    [Fact]
    public void Sums_are_written_once()
    {
        SqlBatch batch = new();
        batch.AddUp(Tally, 5, "chen");
        batch.WriteSums();
        batch.WriteSums();

        Assert.Single(batch.Statements);
    }

    [Fact]
    public void What_is_added_once_for_a_key_is_not_added_again()
    {
        SqlBatch batch = new();
        batch.AddOnce("insert", "asset 1", 1L);
        batch.AddOnce("insert", "asset 1", 1L);
        batch.AddOnce("insert", "asset 2", 2L);

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
        batch.Statements.Select(statement => $"{statement.Sql}: {string.Join(' ', statement.Parameters)}");
}
