using Exchange.Api.Data;
using Exchange.TestBed;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;
using AppContext = Exchange.Api.Data.AppContext;

namespace Exchange.Api.Tests;

/// <summary>
/// Rows are what PostgreSQL has, and every database comes to the same tables: this is what takes a snapshot's place.
/// </summary>
[Collection(DemoExchange.Name)]
public sealed class TablesTests(DemoExchange demo)
{
    private const string Columns =
        """
        select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, null)
            || case when a.attnotnull then '' else '?' end
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = $1::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        """;

    private const string Promises =
        """
        select indexdef from pg_indexes where schemaname = 'app'
        union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'app'::regnamespace
        union all select c.relname || ' ' || obj_description(c.oid) from pg_class c
        where c.relnamespace = 'app'::regnamespace and obj_description(c.oid) is not null
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Versions
    {
        get
        {
            using var app = AppOf("Host=unused");
            return [.. app.Database.GetMigrations()];
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_database_of_every_version_comes_to_the_same_tables(string version)
    {
        await using var earlier = await TestDatabase.CreateAsync(Stop);
        await using (var app = AppOf(earlier.ConnectionString))
        {
            await app.Database.MigrateAsync(version, Stop);
            await app.Database.MigrateAsync(Stop);
        }

        await using var database = await earlier.OpenAsync(Stop);
        await using var running = await demo.Exchange.OpenDatabaseAsync(Stop);
        Assert.Equal(await LinesAsync(running, Columns, "app"), await LinesAsync(database, Columns, "app"));
        Assert.Equal(await LinesAsync(running, Promises), await LinesAsync(database, Promises));
    }

    [Fact]
    public async Task A_migration_that_arrives_after_a_later_one_is_applied_as_well()
    {
        await using var late = await TestDatabase.CreateAsync(Stop);
        await using var app = AppOf(late.ConnectionString);
        await app.Database.MigrateAsync(app.Database.GetMigrations().First(), Stop);
        await app.Database.ExecuteSqlRawAsync(
            "insert into app.migration values ('29991231235959_OfAnotherSlice', '10.0')", Stop);
        await app.Database.MigrateAsync(Stop);

        await using var database = await late.OpenAsync(Stop);
        await using var running = await demo.Exchange.OpenDatabaseAsync(Stop);
        Assert.Equal(await LinesAsync(running, Promises), await LinesAsync(database, Promises));
    }

    [Fact]
    public async Task Every_row_of_ours_is_its_table()
    {
        await using var app = AppOf("Host=unused");
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        var columns = await LinesAsync(database, Columns, AppContext.Schema);

        Assert.Equal(columns.Where(column => !column.StartsWith("migration.", StringComparison.Ordinal)), RowsOf(app));
    }

    [Fact]
    public async Task Every_row_that_is_read_of_the_chain_is_in_its_table()
    {
        await using var chain = new ReadModel(
            new DbContextOptionsBuilder<ReadModel>().UseNpgsql("Host=unused").Options);
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);

        Assert.Empty(RowsOf(chain).Except(await LinesAsync(database, Columns, ReadModel.Schema)));
    }

    private static AppContext AppOf(string database)
    {
        var options = new DbContextOptionsBuilder<AppContext>();
        AppContext.Open(options, database);
        return new AppContext(options.Options);
    }

    /// <summary>Every property of every row, as the column that it takes to be there.</summary>
    private static List<string> RowsOf(DbContext context) =>
    [
        .. context.Model.GetEntityTypes()
            .SelectMany(row => row.GetProperties().Select(property =>
                $"{row.GetTableName()}.{property.GetColumnName()} {property.GetColumnType().Split('(')[0]}"
                + (property.IsNullable ? "?" : "")))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<List<string>> LinesAsync(NpgsqlConnection database, string sql, string? schema = null)
    {
        await using var command = new NpgsqlCommand(sql, database);
        if (schema is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = schema });
        }

        List<string> lines = [];
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
        {
            lines.Add(reader.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
