using Exchange.Ethereum.Primitives;
using Exchange.Faults.Life;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Faults.Indexers;

/// <summary>
/// What an honest node and an empty schema give: the rows everybody else's must equal. It shares nothing with the
/// indexer under test.
/// </summary>
internal sealed class FreshIndex : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private (Hash Head, Snapshot Rows)? _last;

    private FreshIndex(TestDatabase database) => _database = database;

    /// <summary>Where its rows lie.</summary>
    public string Database => _database.ConnectionString;

    /// <summary>Makes room for one.</summary>
    public static async Task<FreshIndex> CreateAsync(CancellationToken stop) =>
        new(await TestDatabase.CreateAsync(stop));

    /// <summary>Indexes a chain from its first block to its head, and reads the rows.</summary>
    public async Task<Snapshot> OfAsync(World world, CancellationToken stop)
    {
        (long number, Hash hash) = await world.HeadAsync(stop);
        if (_last is { } last && last.Head == hash)
        {
            return last.Rows;
        }

        await EmptyAsync(Database, stop);
        await using (HostedIndexer indexer = await HostedIndexer.StartAsync(
            world.Chain.Url, Database, world.Chain.DeploymentFile, finality: "instant"))
        {
            await indexer.UntilAtAsync(number, hash, Database, stop);
        }

        Snapshot rows = await Snapshot.OfAsync(Database, stop);
        _last = (hash, rows);
        return rows;
    }

    /// <summary>Drops what an indexer made in a database; the next one builds it anew.</summary>
    public static async Task EmptyAsync(string database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(database);
        await connection.OpenAsync(stop);
        await using NpgsqlCommand command = new("drop schema if exists chain cascade", connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
