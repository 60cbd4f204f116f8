using System.Numerics;
using Exchange.Ethereum.Primitives;
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

    /// <summary>The first column of a query, as text.</summary>
    public Task<IReadOnlyList<string>> LinesAsync(string sql, CancellationToken stop) =>
        ReadAsync($"select t.line::text from ({sql}) as t (line)", row => row.GetString(0), stop);

    /// <summary>Values as a row writes them with <c>concat_ws(' ', …)</c>.</summary>
    public static string Line(params object[] values) =>
        string.Join(' ', values.Select(value => value switch
        {
            bool truth => truth ? "t" : "f",
            Address address => Hex.Encode(address.AsSpan()),
            _ => value,
        }));

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
