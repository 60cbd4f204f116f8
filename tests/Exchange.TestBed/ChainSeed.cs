using System.Globalization;
using Exchange.Host;
using Exchange.Host.Building;
using Exchange.Host.Chains;

namespace Exchange.TestBed;

/// <summary>
/// The state of a chain with the contracts just deployed, kept for half an hour while the compiled contracts stay the
/// same. Deadlines are reckoned from the chain's last block, so one that begins now must not have ended an hour ago.
/// </summary>
internal sealed record ChainSeed(string StateFile, string DeploymentFile)
{
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <param name="since">When the chain begins; null for now.</param>
    public static async Task<ChainSeed> EnsureAsync(SourceTree tree, DateTimeOffset? since, CancellationToken stop)
    {
        if (!Directory.Exists(Path.Combine(tree.Artifacts, "hardhat")))
        {
            throw new HostException("no compiled contracts: run npx hardhat build, or ./exchange test");
        }

        var digest = Digest.Of(tree, ".artifacts/hardhat", "contracts/tasks", "package-lock.json")[..16];
        var name = since is { } past
            ? $"{digest}-{past.ToUnixTimeSeconds()}"
            : $"{digest}-now-{DateTimeOffset.UtcNow.Ticks / Kept.Ticks}";
        var folder = Path.Combine(tree.Artifacts, "testbed", name);
        var seed = new ChainSeed(Path.Combine(folder, "state.json"), Path.Combine(folder, "deployment.json"));
        using var mine = await LockAsync(Path.Combine(tree.Artifacts, "testbed"), stop);
        if (!Directory.Exists(folder))
        {
            DeleteOld(new DirectoryInfo(Path.Combine(tree.Artifacts, "testbed")));
            await MakeAsync(tree, folder, since, stop);
        }

        return seed;
    }

    // Made beside its place and moved there whole, so that a test run killed meanwhile leaves no half of it.
    private static async Task MakeAsync(
        SourceTree tree, string folder, DateTimeOffset? since, CancellationToken stop)
    {
        var draft = Scratch.NewFolder("seed");
        var options = new AnvilOptions(Path.Combine(draft, "anvil.log"))
        {
            Mining = Mining.Instant,
            StateFile = Path.Combine(draft, "state.json"),
        };
        if (since is { } genesis)
        {
            await File.WriteAllTextAsync(
                Anvil.GenesisFile(options.StateFile),
                genesis.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                stop);
        }

        await using (var anvil = await Anvil.StartAsync(tree, options, stop))
        {
            if (since is { } start)
            {
                await anvil.SetTimeAsync(start.AddSeconds(1), stop);
            }

            var keys = new DeploymentKeys(
                TestKey.Deployer.Secret,
                [TestKey.Operator.Address.ToString(), TestKey.SecondOperator.Address.ToString()],
                TestKey.Psp.Address.ToString(), TestKey.Relayer.Address.ToString());
            await Deployment.EnsureAsync(
                tree, anvil.Url, keys, Path.Combine(draft, "deployment.json"), stop);
        }

        var whole = folder + ".draft";
        Directory.CreateDirectory(whole);
        string[] names = ["state.json", Anvil.GenesisFile("state.json"), "deployment.json"];
        foreach (var name in names)
        {
            File.Copy(Path.Combine(draft, name), Path.Combine(whole, name), overwrite: true);
        }

        Directory.Move(whole, folder);
    }

    // No test run takes a day, so nobody has these any more.
    private static void DeleteOld(DirectoryInfo seeds)
    {
        foreach (var old in seeds.EnumerateDirectories().Where(s => s.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-1)))
        {
            old.Delete(recursive: true);
        }
    }

    // Test processes run side by side; one makes the seed, the others wait for it.
    private static async Task<FileStream> LockAsync(string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockPause, stop);
            }
        }
    }
}
