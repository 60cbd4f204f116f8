using System.Text.Json;
using Exchange.Host;
using Exchange.Host.Chains;

namespace Exchange.TestBed;

/// <summary>A chain of one's own with the contracts deployed, for one test class (or one test) alone.</summary>
/// <remarks>
/// The contracts are deployed once per build of them; every chain starts from a copy of that state. The operator and
/// the relayer of the deployment are <see cref="TestKey.Operator"/> and <see cref="TestKey.Relayer"/>.
/// </remarks>
public sealed class TestChain : IAsyncDisposable
{
    private readonly AnvilOptions options;
    private Anvil anvil;

    private TestChain(AnvilOptions options, Anvil anvil, Deployment deployment, string deploymentFile)
    {
        this.options = options;
        this.anvil = anvil;
        Deployment = deployment;
        DeploymentFile = deploymentFile;
    }

    public Uri Url => anvil.Url;

    public Deployment Deployment { get; }

    /// <summary>The deployment as the file that services read.</summary>
    public string DeploymentFile { get; }

    /// <summary>Starts a chain: a block per transaction unless told otherwise.</summary>
    public static Task<TestChain> StartAsync(
        Mining mining = Mining.Instant, CancellationToken stop = default) => StartAsync(mining, since: null, stop);

    /// <summary>Starts a chain whose clock stands long ago, so that months can pass on it.</summary>
    public static Task<TestChain> StartSinceAsync(DateTimeOffset since, CancellationToken stop = default) =>
        StartAsync(Mining.Instant, since, stop);

    /// <summary>Makes blocks now.</summary>
    public Task MineAsync(int blocks = 1, CancellationToken stop = default) => anvil.MineAsync(blocks, stop);

    /// <summary>
    /// Takes the newest blocks back and puts as many empty ones in their place; their transactions are gone.
    /// </summary>
    public Task ReorgAsync(int depth, CancellationToken stop = default) => anvil.ReorgAsync(depth, stop);

    /// <summary>Moves the chain's clock there and makes a block.</summary>
    public Task MoveTimeToAsync(DateTimeOffset at, CancellationToken stop = default) =>
        anvil.MoveTimeToAsync(at, stop);

    public Task<long> BlockNumberAsync(CancellationToken stop = default) => anvil.BlockNumberAsync(stop);

    /// <summary>Any other call of the node.</summary>
    public Task<JsonElement> CallAsync(
        string method, object[] parameters, CancellationToken stop = default) =>
        anvil.CallAsync(method, parameters, stop);

    /// <summary>Stops the node as an operator would; calls are refused until <see cref="StartAgainAsync"/>.</summary>
    public Task StopAsync() => anvil.Child.StopAsync();

    /// <summary>Kills the node; it starts again where it last stopped, and has forgotten all since.</summary>
    public void Crash() => anvil.Child.Crash();

    /// <summary>Starts it on the same port, where it was when it stopped.</summary>
    public async Task StartAgainAsync(CancellationToken stop = default)
    {
        var port = anvil.Url.Port;
        await anvil.DisposeAsync();
        anvil = await StartAsync(SourceTree.Find(), options with { Port = port }, stop);
    }

    public async ValueTask DisposeAsync()
    {
        // Nobody will read its state again: no need to wait until it is written.
        anvil.Child.Crash();
        await anvil.DisposeAsync();
    }

    private static async Task<TestChain> StartAsync(Mining mining, DateTimeOffset? since, CancellationToken stop)
    {
        var tree = SourceTree.Find();
        var seed = await ChainSeed.EnsureAsync(tree, since, stop);
        var folder = Scratch.NewFolder("chain");
        var state = Path.Combine(folder, "state.json");
        File.Copy(seed.StateFile, state);
        File.Copy(Anvil.GenesisFile(seed.StateFile), Anvil.GenesisFile(state));
        var options = new AnvilOptions(Path.Combine(folder, "anvil.log")) { Mining = mining, StateFile = state };
        var anvil = await StartAsync(tree, options, stop);
        if (since is { } start)
        {
            await anvil.SetTimeAsync(start.AddHours(1), stop);
        }

        return new TestChain(options, anvil, Deployment.Read(seed.DeploymentFile), seed.DeploymentFile);
    }

    private static async Task<Anvil> StartAsync(SourceTree tree, AnvilOptions options, CancellationToken stop)
    {
        var anvil = await Anvil.StartAsync(tree, options, stop);
        Scratch.EndFirst(anvil.Child);
        return anvil;
    }
}
