using System.Diagnostics;
using System.Reflection;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Exchange.Faults;

/// <summary>
/// What an honest node and an empty schema give: the very program, entered by its main function, in this process,
/// where it is warm after the first time. It is stopped cleanly and shares nothing with the one under test.
/// </summary>
internal sealed class FreshIndex : IAsyncDisposable
{
    private const string HostBuilt = "HostBuilt";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly MethodInfo Main = Assembly.Load("Exchange.Indexer").EntryPoint!;
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

        await using NpgsqlConnection connection = new(Database);
        await connection.OpenAsync(stop);
        await using (NpgsqlCommand empty = new("drop schema if exists chain cascade", connection))
        {
            await empty.ExecuteNonQueryAsync(stop);
        }

        TaskCompletionSource<IHost> built = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task running = Task.Factory.StartNew(
            () => Enter(world, Database, built), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await Task.WhenAny(built.Task, running) == running)
        {
            await running;
            throw new InvalidOperationException("The indexer ended before it had a host.");
        }

        IHost host = await built.Task;
        await UntilAtAsync(connection, number, hash, running, stop);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await running.WaitAsync(Patience, stop);
        Snapshot rows = await Snapshot.OfAsync(Database, stop);
        _last = (hash, rows);
        return rows;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // A host says that it is built to whoever listens; several are built at a time, each on a thread of its own.
    private static void Enter(World world, string database, TaskCompletionSource<IHost> built)
    {
        int mine = Environment.CurrentManagedThreadId;
        using IDisposable all = DiagnosticListener.AllListeners.Subscribe(new Ear<DiagnosticListener>(source =>
        {
            if (source.Name == "Microsoft.Extensions.Hosting")
            {
                source.Subscribe(new Ear<KeyValuePair<string, object?>>(said =>
                {
                    if (said.Key == HostBuilt && Environment.CurrentManagedThreadId == mine)
                    {
                        built.TrySetResult((IHost)said.Value!);
                    }
                }));
            }
        }));
        string[] settings =
        [
            $"--Exchange:Rpc={world.Chain.Url}", $"--Exchange:Database={database}",
            $"--Exchange:Deployment={world.Chain.DeploymentFile}", "--Exchange:Finality=instant",
            "--Exchange:PollMilliseconds=10", "--Logging:LogLevel:Default=None", "--urls=http://127.0.0.1:0",
        ];
        Main.Invoke(null, [settings]);
    }

    private static async Task UntilAtAsync(
        NpgsqlConnection connection, long number, Hash hash, Task running, CancellationToken stop)
    {
        await using NpgsqlCommand there = new(
            "select number = $1 and hash = $2 from chain.checkpoint", connection)
        {
            Parameters = { new NpgsqlParameter { Value = number }, new NpgsqlParameter { Value = hash.ToArray() } },
        };
        long since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                if (await there.ExecuteScalarAsync(stop) is true)
                {
                    return;
                }
            }
            catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.UndefinedTable)
            {
                // It has not built its schema yet.
            }

            if (running.IsCompleted || Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new FaultFoundException($"an undisturbed index did not reach block {number}");
            }

            await Task.Delay(5, stop);
        }
    }

    /// <summary>Hears what is said.</summary>
    private sealed class Ear<T>(Action<T> hear) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => hear(value);
    }
}
