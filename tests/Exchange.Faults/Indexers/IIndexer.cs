using System.Globalization;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Faults.Indexers;

/// <summary>
/// The program under test, in a process of its own or hosted in this one; nothing of it is known but its settings and
/// its tables.
/// </summary>
internal interface IIndexer : IAsyncDisposable
{
    /// <summary>Whether it ended.</summary>
    bool HasExited { get; }

    /// <summary>Its last words.</summary>
    string Tail { get; }
}

/// <summary>Waits for an indexer's rows.</summary>
internal static class IndexerRows
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until the rows stand at this very block.</summary>
    /// <exception cref="FaultFoundException">It ended, or took far too long.</exception>
    public static async Task UntilAtAsync(
        this IIndexer indexer, long number, Hash hash, string database, CancellationToken stop)
    {
        string wanted = string.Create(CultureInfo.InvariantCulture, $"{number} {hash}");
        DateTime until = DateTime.UtcNow + Patience;
        string at = "nowhere";
        while (true)
        {
            try
            {
                await using NpgsqlConnection connection = new(database);
                await connection.OpenAsync(stop);
                while (true)
                {
                    at = await ReadCheckpointAsync(connection, stop);
                    if (at == wanted)
                    {
                        return;
                    }

                    Require(indexer, until, at, wanted);
                    await Task.Delay(Glance, stop);
                }
            }
            catch (NpgsqlException fault)
            {
                // The server restarts, or the schema is not there yet: that is what we wait for.
                at = fault.Message;
                Require(indexer, until, at, wanted);
                await Task.Delay(Glance, stop);
            }
        }
    }

    private static void Require(IIndexer indexer, DateTime until, string at, string wanted)
    {
        if (indexer.HasExited || DateTime.UtcNow > until)
        {
            string end = indexer.HasExited ? "the indexer ended" : $"after {Patience} the indexer still stood";
            throw new FaultFoundException($"{end} at {at} instead of {wanted}: {indexer.Tail}");
        }
    }

    private static async Task<string> ReadCheckpointAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select number || ' 0x' || encode(hash, 'hex') from chain.checkpoint", connection);
        return await command.ExecuteScalarAsync(stop) as string ?? "no checkpoint";
    }
}

/// <summary>What a campaign looks for: the indexer did something it must never do.</summary>
public sealed class FaultFoundException(string message) : Exception(message);
