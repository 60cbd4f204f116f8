using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Host.Processes;

namespace Exchange.Host.Chains;

/// <summary>When a development chain makes its blocks.</summary>
public enum Mining
{
    /// <summary>One block per transaction, at once. It stalls under many senders at a time.</summary>
    Instant,

    /// <summary>A block every second, and one at once for a transaction, as <c>./exchange up</c> runs it.</summary>
    EverySecond,

    /// <summary>Only when asked, by <see cref="Anvil.MineAsync"/>.</summary>
    OnDemand,
}

/// <summary>How a chain is started.</summary>
public sealed record AnvilOptions(string LogFile)
{
    /// <summary>Its port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    public Mining Mining { get; init; } = Mining.EverySecond;

    /// <summary>The file it reads at its start and writes at its end; without one it forgets.</summary>
    public string? StateFile { get; init; }

    /// <summary>
    /// Whether calls may ask for the state at any block, which costs a copy of it each; logs stay either way.
    /// </summary>
    public bool KeepsHistory { get; init; } = true;
}

/// <summary>A development chain of one node: anvil, Osaka rules, free gas, 127.0.0.1 only.</summary>
public sealed class Anvil : IAsyncDisposable
{
    public const long ChainId = 31337;
    private const int PortTries = 3;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int calls;

    private Anvil(ChildProcess child, int port)
    {
        Child = child;
        Url = new Uri($"http://127.0.0.1:{port}");
    }

    public ChildProcess Child { get; }

    public Uri Url { get; }

    public static async Task<Anvil> StartAsync(SourceTree tree, AnvilOptions options, CancellationToken stop)
    {
        // The program itself, not npm's wrapper: a signal to the wrapper would not reach the chain.
        var binary = Path.Combine(tree.NodeModules, "@foundry-rs", "anvil-linux-amd64", "bin", "anvil");
        if (!File.Exists(binary))
        {
            throw new HostException($"no anvil at {binary}: run npm ci --ignore-scripts");
        }

        for (var tries = 1; ; tries++)
        {
            var port = options.Port == 0 ? Ports.Free() : options.Port;
            var child = await ChildProcess.StartAsync(
                new ChildCommand("anvil", [binary, .. Arguments(options, port)], tree.Root, options.LogFile)
                {
                    EndSignal = ProcessSignal.Interrupt,
                    // It writes its whole state at its end: a long chain takes its time.
                    Patience = TimeSpan.FromSeconds(60),
                });
            var chain = new Anvil(child, port);
            if (await chain.AnswersAsync(stop))
            {
                await chain.SetTimeAsync(DateTimeOffset.UtcNow, stop);
                return chain;
            }

            await child.DisposeAsync();
            if (options.Port != 0 || tries == PortTries)
            {
                throw new HostException($"anvil did not start on port {port}; its last lines:\n{child.Tail()}");
            }
        }
    }

    /// <summary>
    /// The file beside a state file that keeps the time of its genesis block; who copies one copies both.
    /// </summary>
    public static string GenesisFile(string stateFile) => stateFile + ".genesis";

    /// <summary>Makes blocks now.</summary>
    public Task MineAsync(int blocks, CancellationToken stop) =>
        CallAsync("anvil_mine", [$"0x{blocks:x}"], stop);

    /// <summary>
    /// Takes the newest blocks back and puts as many empty ones in their place; their transactions are gone.
    /// </summary>
    public async Task ReorgAsync(int depth, CancellationToken stop)
    {
        // Another beneficiary makes other hashes: an empty block in an empty block's place would be the same block.
        var beneficiary = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await CallAsync("anvil_setCoinbase", [$"0x{beneficiary}"], stop);
        await CallAsync("anvil_reorg", [depth, Array.Empty<object>()], stop);
    }

    /// <summary>Sets the chain's clock, which goes on from there; a block is never older than the one before.</summary>
    public Task SetTimeAsync(DateTimeOffset to, CancellationToken stop) =>
        CallAsync("evm_setTime", [to.ToUnixTimeSeconds()], stop);

    /// <summary>
    /// Moves the chain's clock and makes a block there. Never past the wall clock: a restart would undo it.
    /// </summary>
    public async Task MoveTimeToAsync(DateTimeOffset at, CancellationToken stop)
    {
        await CallAsync("evm_setNextBlockTimestamp", [at.ToUnixTimeSeconds()], stop);
        await MineAsync(1, stop);
    }

    public async Task<long> BlockNumberAsync(CancellationToken stop)
    {
        var number = await CallAsync("eth_blockNumber", [], stop);
        return long.Parse(number.GetString()![2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>Sends one JSON-RPC call; an error answer throws.</summary>
    public async Task<JsonElement> CallAsync(string method, object[] parameters, CancellationToken stop)
    {
        var request = new { jsonrpc = "2.0", id = Interlocked.Increment(ref calls), method, @params = parameters };
        using var response = await http.PostAsJsonAsync(Url, request, stop);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(stop);
        return answer.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException($"{method} was refused: {error}")
            : answer.GetProperty("result");
    }

    public async ValueTask DisposeAsync()
    {
        await Child.DisposeAsync();
        http.Dispose();
    }

    private static List<string> Arguments(AnvilOptions options, int port)
    {
        List<string> arguments =
        [
            "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture),
            "--chain-id", ChainId.ToString(CultureInfo.InvariantCulture), "--hardfork", "osaka",
            "--gas-limit", "300000000", "--enable-tx-gas-limit", "--gas-price", "0",
            "--block-base-fee-per-gas", "0", "--disable-min-priority-fee", "--quiet",
        ];
        arguments.AddRange(options.Mining switch
        {
            Mining.EverySecond => ["--block-time", "1", "--mixed-mining"],
            Mining.OnDemand => ["--no-mining"],
            _ => [],
        });
        if (!options.KeepsHistory)
        {
            arguments.Add("--prune-history");
        }

        if (options.StateFile is not null)
        {
            arguments.AddRange(["--state", options.StateFile, "--timestamp", GenesisTime(options.StateFile)]);
        }

        return arguments;
    }

    // Every start makes a genesis block before it reads the state, and of two the next start keeps either. With the
    // first one's time they are the same block. The clock, which begins there too, is put right once the chain answers.
    private static string GenesisTime(string stateFile)
    {
        var file = GenesisFile(stateFile);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(
                file, DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        }

        return File.ReadAllText(file);
    }

    private async Task<bool> AnswersAsync(CancellationToken stop)
    {
        var until = DateTime.UtcNow + StartPatience;
        while (!Child.HasExited)
        {
            if (DateTime.UtcNow > until)
            {
                throw new HostException($"anvil runs but did not answer within {StartPatience.TotalSeconds} s");
            }

            try
            {
                await BlockNumberAsync(stop);
                return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet: that is what we wait for, as long as it lives.
                await Task.Delay(TimeSpan.FromMilliseconds(30), stop);
            }
        }

        return false;
    }
}
