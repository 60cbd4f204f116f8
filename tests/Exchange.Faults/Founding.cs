using System.Text.Json;
using Exchange.Ethereum.Primitives;
using Exchange.Faults.Life;

namespace Exchange.Faults;

/// <summary>
/// Makes a chain for somebody else, who measures what reading it takes: everything our contracts do, at random, on one
/// line of JSON where it stands, and the chain for as long as standard input is open.
/// </summary>
internal static class Founding
{
    public static async Task RunAsync(int blocks, int seed, CancellationToken stop)
    {
        await using World world = await World.FoundAsync(blocks, new Random(seed), stop);
        (long number, Hash _) = await world.HeadAsync(stop);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
            new { Rpc = world.Chain.Url, Deployment = world.Chain.DeploymentFile, Blocks = number }));
        await Console.In.ReadToEndAsync(stop);
    }
}
