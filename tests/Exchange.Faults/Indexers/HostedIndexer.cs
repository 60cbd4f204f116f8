using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Faults.Indexers;

/// <summary>
/// The very program, entered by its main function in this process, where it is warm after the first time. It is
/// stopped cleanly, as its host would stop it.
/// </summary>
internal sealed class HostedIndexer : IIndexer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly MethodInfo Main = Assembly.Load("Exchange.Indexer").EntryPoint!;
    private readonly IHost _host;
    private readonly Task<int> _running;

    private HostedIndexer(IHost host, Task<int> running) => (_host, _running) = (host, running);

    /// <inheritdoc/>
    public bool HasExited => _running.IsCompleted;

    /// <inheritdoc/>
    public string Tail => _running.IsCompletedSuccessfully ? $"exit code {_running.Result}" : $"{_running.Exception}";

    /// <summary>Starts one between a node and a database.</summary>
    /// <param name="finality">As the setting: <c>instant</c> or a depth.</param>
    public static async Task<HostedIndexer> StartAsync(
        Uri node, string database, string deploymentFile, string finality)
    {
        string[] settings =
        [
            $"--Exchange:Rpc={node}", $"--Exchange:Database={database}", $"--Exchange:Deployment={deploymentFile}",
            $"--Exchange:Finality={finality}", "--Exchange:PollMilliseconds=10", "--Logging:LogLevel:Default=None",
            "--urls=http://127.0.0.1:0",
        ];
        TaskCompletionSource<IHost> built = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> running = Task.Factory.StartNew(
            () => Enter(settings, built), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (await Task.WhenAny(built.Task, running) == running)
        {
            throw new InvalidOperationException($"The indexer ended with {await running} before it had a host.");
        }

        return new HostedIndexer(await built.Task, running);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!HasExited)
        {
            _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }

        await _running.WaitAsync(Patience);
    }

    // A host says that it is built to whoever listens; several are built at a time, each on a thread of its own.
    private static int Enter(string[] settings, TaskCompletionSource<IHost> built)
    {
        int mine = Environment.CurrentManagedThreadId;
        using IDisposable all = DiagnosticListener.AllListeners.Subscribe(new Ear<DiagnosticListener>(source =>
        {
            if (source.Name == "Microsoft.Extensions.Hosting")
            {
                source.Subscribe(new Ear<KeyValuePair<string, object?>>(said =>
                {
                    if (said.Key == "HostBuilt" && Environment.CurrentManagedThreadId == mine)
                    {
                        built.TrySetResult((IHost)said.Value!);
                    }
                }));
            }
        }));
        return (int)Main.Invoke(null, [settings])!;
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
