using System.Diagnostics;
using System.Text.Json;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Host;

namespace Exchange.Bench.Indexer;

/// <summary>
/// A chain on which an alliance does everything it can at random: the faults' tests found it, in a process of theirs,
/// and keep it until this is disposed.
/// </summary>
internal sealed class MixedChain : IAsyncDisposable
{
    private const int BlocksOfBusiness = 6_000;
    private const int Seed = 2311;

    private readonly Process _founder;

    private MixedChain(Process founder, Founded founded, Log[] logs, double seconds)
    {
        _founder = founder;
        (Url, DeploymentFile, Blocks, Seconds) = (founded.Rpc, founded.Deployment, founded.Blocks, seconds);
        (Events, Kinds) = (logs.Length, logs.Select(log => log.Topics[0]).Distinct().Count());
    }

    /// <summary>The node.</summary>
    public Uri Url { get; }

    /// <summary>Where its contracts are written down.</summary>
    public string DeploymentFile { get; }

    /// <summary>The newest block's number.</summary>
    public long Blocks { get; }

    /// <summary>All events.</summary>
    public long Events { get; }

    /// <summary>How many different ones.</summary>
    public int Kinds { get; }

    /// <summary>How long it took to make.</summary>
    public double Seconds { get; }

    /// <summary>Founds it.</summary>
    public static async Task<MixedChain> StartAsync(SourceTree tree, CancellationToken stop)
    {
        long since = Stopwatch.GetTimestamp();
        string[] arguments = [tree.Assembly("Exchange.Faults"), "--found", $"{BlocksOfBusiness}", "--seed", $"{Seed}"];
        Process founder = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        string line = await founder.StandardOutput.ReadLineAsync(stop)
            ?? throw new InvalidOperationException("the chain's founder ended before the chain was there");
        Founded founded = JsonSerializer.Deserialize<Founded>(line)!;
        using HttpClient http = new();
        Log[] logs = await new EthClient(http, founded.Rpc).GetLogsAsync(0, founded.Blocks, [], stop);
        return new MixedChain(founder, founded, logs, Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        // It keeps the chain until nobody listens any more.
        _founder.StandardInput.Close();
        await _founder.WaitForExitAsync();
        _founder.Dispose();
    }

    private sealed record Founded(Uri Rpc, string Deployment, long Blocks);
}
