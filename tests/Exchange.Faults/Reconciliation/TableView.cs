using System.Numerics;
using Npgsql;

namespace Exchange.Faults.Reconciliation;

/// <summary>Reads the projected tables of one database, all at one moment.</summary>
internal sealed class TableView : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _moment;

    private TableView(NpgsqlConnection connection, NpgsqlTransaction moment) =>
        (_connection, _moment) = (connection, moment);

    /// <summary>Opens a view.</summary>
    public static async Task<TableView> OpenAsync(string database, CancellationToken stop)
    {
        NpgsqlConnection connection = new(database + ";Search Path=chain");
        await connection.OpenAsync(stop);
        return new TableView(
            connection, await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop));
    }

    /// <summary>Changes rows for this view alone, which forgets it at its end: a reconciler must notice.</summary>
    public async Task<int> TamperAsync(string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, _connection);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whether there is such a table.</summary>
    public async Task<bool> HasAsync(string table, CancellationToken stop) =>
        (await ReadAsync($"select 1 from pg_tables where schemaname = 'chain' and tablename = '{table}'",
            row => row.GetInt32(0), stop)).Count == 1;

    /// <summary>The rows of a query.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, _connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        List<T> rows = [];
        while (await row.ReadAsync(stop))
        {
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>Whole numbers of any width by a whole number, summed where a key comes twice.</summary>
    public async Task<IReadOnlyDictionary<BigInteger, BigInteger>> SumAsync(string sql, CancellationToken stop) =>
        (await ReadAsync(
            $"select k::numeric, v::numeric from ({sql}) as t (k, v)",
            row => (Key: row.GetFieldValue<BigInteger>(0), Value: row.GetFieldValue<BigInteger>(1)), stop))
        .GroupBy(each => each.Key)
        .ToDictionary(group => group.Key, group => group.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Value));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _moment.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
