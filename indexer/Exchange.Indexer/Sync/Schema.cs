using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The tables: a disposable function of the log. They are built anew from the first block whenever the SQL, the
/// contracts or the chain they were built from are others than now.
/// </summary>
/// <param name="name">The schema they stand in; every connection that writes them has it as its search path.</param>
internal sealed class Schema(IProjections projections, string name = Schema.Read)
{
    /// <summary>The schema that is read.</summary>
    public const string Read = "chain";

    /// <summary>The schema that is built beside it.</summary>
    public const string Next = "chain_next";

    private const string FirstScript = "Sync/tables.sql";

    // Watches the tables that stand before it.
    private const string LastScript = "Sync/journal.sql";

    private readonly string[] _scripts = ScriptsOf(projections);

    /// <summary>What the schema would be built from today.</summary>
    public Hash Fingerprint { get; } = FingerprintOf(projections);

    /// <summary>What the schema that a connection writes was built from; null when there is none.</summary>
    public static async Task<Origin?> BuiltFromAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand exists = new(
            "select to_regclass('checkpoint') is not null and to_regclass('origin') is not null", connection);
        if (await exists.ExecuteScalarAsync(stop) is not true)
        {
            return null;
        }

        await using NpgsqlCommand read = new("select schema_hash, genesis_hash from origin", connection);
        await using NpgsqlDataReader row = await read.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new Origin(Hash.From(row.GetFieldValue<byte[]>(0)), Hash.From(row.GetFieldValue<byte[]>(1)))
            : null;
    }

    /// <summary>
    /// Drops what stands there and builds anew, with the parent of the first block as first row and checkpoint.
    /// One transaction: a crash leaves the old schema or the new one.
    /// </summary>
    public async Task BuildAsync(NpgsqlConnection connection, Checkpoint start, Hash parent, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await RunAsync(connection, $"drop schema if exists {name} cascade; create schema {name}", stop);
        foreach (string script in _scripts)
        {
            await RunAsync(connection, script, stop);
        }

        await using NpgsqlBatch rows = new(connection)
        {
            BatchCommands =
            {
                Insert(
                    "insert into origin (schema_hash, genesis_hash, first_block) values ($1, $2, $3)",
                    Fingerprint.ToArray(), projections.GenesisHash.ToArray(), projections.FirstBlock),
                Insert(
                    "insert into block (number, hash, parent_hash, at) values ($1, $2, $3, to_timestamp($4))",
                    start.Number, start.Hash.ToArray(), parent.ToArray(), start.Time),
                Insert(
                    "insert into checkpoint (number, hash, at, final_number) values ($1, $2, to_timestamp($3), $4)",
                    start.Number, start.Hash.ToArray(), start.Time, start.FinalNumber),
            },
        };
        await rows.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static string[] ScriptsOf(IProjections projections) =>
        [Script(FirstScript), .. projections.Scripts, Script(LastScript)];

    private static Hash FingerprintOf(IProjections projections)
    {
        StringBuilder text = new();
        text.AppendJoin('\n', ScriptsOf(projections)).AppendLine();
        text.AppendLine(projections.GenesisHash.ToString()).Append(projections.FirstBlock).AppendLine();
        text.AppendJoin('\n', projections.Emitters);
        return Hash.From(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The text of a script that is embedded in the assembly of a type.</summary>
    public static string Script(string script, Type? beside = null)
    {
        using Stream stream = (beside ?? typeof(Schema)).Assembly.GetManifestResourceStream(script)
            ?? throw new InvalidOperationException($"{script} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlBatchCommand Insert(string sql, params ReadOnlySpan<object> values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

/// <summary>What tables were built from.</summary>
/// <param name="Fingerprint">Of the SQL, the contracts and the chain.</param>
/// <param name="Genesis">The chain's first block.</param>
internal sealed record Origin(Hash Fingerprint, Hash Genesis);
