using System.Reflection;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests;

/// <summary>What projections say of their tables is what the tables are, or a reorg would leave rows behind.</summary>
public sealed class SchemaTests(Scene scene) : IClassFixture<Scene>, IAsyncLifetime
{
    private const string Columns =
        """
        select table_name || '.' || column_name from information_schema.columns where table_schema = 'chain'
        """;

    public async ValueTask InitializeAsync()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await run.UntilAsync(state => state.At is not null);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_table_that_only_grows_is_shortened_and_not_watched()
    {
        IReadOnlyList<string> shortened = await scene.RowsAsync("select table_name from append_only order by 1");

        Assert.Equal(AppendTables().Select(table => table.Name).Distinct().Order(StringComparer.Ordinal), shortened);
        Assert.Empty(shortened.Intersect(await scene.RowsAsync("select table_name from journaled_table")));
    }

    [Fact]
    public async Task A_table_that_only_grows_has_no_foreign_keys_and_finds_the_rows_of_a_block()
    {
        Assert.Empty(await scene.RowsAsync(
            """
            select conname from pg_constraint join append_only on conrelid = table_name::regclass where contype = 'f'
            """));
        Assert.Empty(await scene.RowsAsync(
            """
            select table_name from append_only where not exists (
                select from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                where indrelid = table_name::regclass and attname = 'block_number')
            """));
    }

    [Fact]
    public async Task Every_column_a_projection_fills_is_there()
    {
        IEnumerable<string> appended = AppendTables()
            .SelectMany(table => table.Columns.Concat(table.Derived.Keys).Select(column => $"{table.Name}.{column}"));
        IEnumerable<string> added = Tallies()
            .SelectMany(tally => tally.Keys.Append(tally.Amount).Select(column => $"{tally.Table}.{column}"));

        Assert.Empty(appended.Concat(added).Except(await scene.RowsAsync(Columns)));
    }

    [Fact]
    public async Task A_number_that_is_added_to_is_found_by_its_primary_key_and_watched()
    {
        IReadOnlyList<string> keys = await scene.RowsAsync(
            """
            select table_name || ' ' || string_agg(attname, ' ' order by array_position(indkey::int2[], attnum))
            from journaled_table join pg_index on indrelid = table_name::regclass and indisprimary
                join pg_attribute on attrelid = indrelid and attnum = any (indkey)
            group by table_name
            """);

        Assert.Empty(Tallies().Select(tally => $"{tally.Table} {string.Join(' ', tally.Keys)}").Except(keys));
    }

    private static IEnumerable<AppendTable> AppendTables() =>
        Fields<AppendTable>().Where(table => table.Name != "block");

    private static IEnumerable<Tally> Tallies() => Fields<Tally>();

    private static IEnumerable<T> Fields<T>() => typeof(Projections).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(T))
        .Select(field => (T)field.GetValue(null)!);
}
