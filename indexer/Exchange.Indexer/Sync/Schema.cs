using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The schema <c>chain</c>: a disposable function of the log. It is rebuilt from the first block whenever the SQL,
/// the contracts or the chain it was built from are others than now.
/// </summary>
internal sealed class Schema(IProjections projections)
{
    /// <summary>The schema's name; every connection of the indexer has it as its search path.</summary>
    public const string Name = "chain";

    private const string FirstScript = "Sync/tables.sql";

    // Watches the tables that stand before it.
    private const string LastScript = "Sync/journal.sql";

    private readonly string[] _scripts = ScriptsOf(projections);

    /// <summary>What the schema would be built from today.</summary>
    public Hash Fingerprint { get; } = FingerprintOf(projections);

    /// <summary>What the schema in the database was built from; null when there is none.</summary>
    public static async Task<Hash?> BuiltFromAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand exists = new("select to_regclass('chain.checkpoint') is not null", connection);
        if (await exists.ExecuteScalarAsync(stop) is not true)
        {
            return null;
        }

        await using NpgsqlCommand read = new("select schema_hash from chain.origin", connection);
        return await read.ExecuteScalarAsync(stop) is byte[] hash ? Hash.From(hash) : null;
    }

    /// <summary>
    /// Drops what stands there and builds anew, with the parent of the first block as first row and checkpoint.
    /// One transaction: a crash leaves the old schema or the new one.
    /// </summary>
    public async Task BuildAsync(NpgsqlConnection connection, Checkpoint start, Hash parent, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await RunAsync(connection, $"drop schema if exists {Name} cascade; create schema {Name}", stop);
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
        [Read(FirstScript), .. projections.Scripts, Read(LastScript)];

    private static Hash FingerprintOf(IProjections projections)
    {
        StringBuilder text = new();
        text.AppendJoin('\n', ScriptsOf(projections)).AppendLine();
        text.AppendLine(projections.GenesisHash.ToString()).Append(projections.FirstBlock).AppendLine();
        text.AppendJoin('\n', projections.Emitters);
        return Hash.From(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The text of a script that is embedded in the assembly of a type.</summary>
    public static string Read(string script, Type? beside = null)
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
