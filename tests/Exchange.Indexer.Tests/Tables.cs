using System.Globalization;
using Exchange.Indexer.Sync;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Indexer.Tests;

/// <summary>Reads schema <c>chain</c> as text, so that two of them can be compared row by row.</summary>
internal static class Tables
{
    // What a process keeps for itself, and what no reader of the chain would ask for.
    private static readonly string[] NotOfTheChain =
        ["origin", "checkpoint", "journal", "journaled_table", "append_only"];

    /// <summary>Every row of every projected table, as <c>table {json}</c>, in order.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(string database)
    {
        List<string> rows = [];
        IReadOnlyList<string> tables =
            await ListAsync(database, "select tablename from pg_tables where schemaname = 'chain'");
        foreach (string table in tables.Except(NotOfTheChain))
        {
            rows.AddRange(await ListAsync(database, $"select '{table} ' || to_jsonb(t)::text from {table} t"));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>The first column of a query, as text.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(string database, string sql)
    {
        await using NpgsqlConnection connection = new(database + ";Search Path=chain;Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await row.ReadAsync())
        {
            rows.Add(Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }

    /// <summary>What an honest node and an empty database give for a chain.</summary>
    public static async Task<IReadOnlyList<string>> DumpFreshIndexAsync(TestChain chain)
    {
        await using TestDatabase fresh = await TestDatabase.CreateAsync();
        await using (IndexerRun run = await IndexerRun.StartAsync(
            chain.Url, fresh.ConnectionString, chain.DeploymentFile, Finality.Instant))
        {
            await run.UntilAtHeadAsync(chain.Url);
        }

        return await DumpAsync(fresh.ConnectionString);
    }

    /// <summary>Fails unless a database holds exactly what a fresh index of the same chain holds.</summary>
    public static async Task AssertEqualToFreshIndexAsync(string database, TestChain chain) =>
        Assert.Equal(await DumpFreshIndexAsync(chain), await DumpAsync(database));
}
