using Npgsql;

namespace Exchange.TestBed;

/// <summary>A fresh, empty database on real PostgreSQL, for one test class (or one test) alone.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int number;

    private TestDatabase(string name, string connectionString) =>
        (Name, ConnectionString) = (name, connectionString);

    public string Name { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(CancellationToken stop = default)
    {
        var server = await TestPostgres.SharedAsync();
        var name = $"test_{Interlocked.Increment(ref number)}";
        await server.EnsureDatabaseAsync(name, stop);
        return new TestDatabase(name, server.ConnectionString(name));
    }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken stop = default)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    /// <summary>Ends every session of this database, as a restart of the server would; new ones are welcome.</summary>
    public async Task BreakConnectionsAsync(CancellationToken stop = default) =>
        await AdministerAsync(
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Name}'", stop);

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await AdministerAsync($"drop database if exists {Name} with (force)", CancellationToken.None);
    }

    private static async Task AdministerAsync(string sql, CancellationToken stop)
    {
        var server = await TestPostgres.SharedAsync();
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
