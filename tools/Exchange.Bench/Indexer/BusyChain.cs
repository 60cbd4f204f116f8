using System.Text.Json;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.Host;
using Exchange.Host.Chains;

namespace Exchange.Bench.Indexer;

/// <summary>A chain whose one token is never at rest: contracts/mocks/BusyToken.sol, driven by a fixture.</summary>
internal sealed class BusyChain : IAsyncDisposable
{
    private const string Gas = "0xffffff"; // Just below what one transaction may hold (EIP-7825).

    private static readonly AbiFunction _live = AbiFunction.Parse("live(uint256,uint256,uint256)");

    private readonly Anvil _anvil;
    private readonly string _sender;

    private BusyChain(Anvil anvil, string sender, Address token) => (_anvil, _sender, Token) = (anvil, sender, token);

    /// <summary>The node.</summary>
    public Uri Url => _anvil.Url;

    /// <summary>The token.</summary>
    public Address Token { get; }

    /// <summary>Starts a node, deploys the token and makes the fixture's blocks.</summary>
    public static async Task<BusyChain> StartAsync(
        SourceTree tree, string folder, Fixture fixture, CancellationToken stop)
    {
        AnvilOptions options = new(Path.Combine(folder, "anvil.log"))
        {
            Mining = Mining.OnDemand,
            KeepsHistory = false,
        };
        Anvil anvil = await Anvil.StartAsync(tree, options, stop);
        JsonElement accounts = await anvil.CallAsync("eth_accounts", [], stop);
        string sender = accounts[0].GetString()!;
        BusyChain chain = new(anvil, sender, await DeployAsync(anvil, sender, CodeOf(tree), stop));
        for (int block = 0; block < fixture.Blocks; block++)
        {
            await chain.SendAsync(block, fixture.TransactionsOf(block), stop);
            await chain.MineAsync(stop);
        }

        return chain;
    }

    /// <summary>Hands over what the next block is to hold.</summary>
    public async Task SendAsync(
        int seed, IEnumerable<(long Singles, long Batches)> transactions, CancellationToken stop)
    {
        int number = 0;
        foreach ((long singles, long batches) in transactions)
        {
            byte[] call = _live.Encode((seed * 16L) + number++, singles, batches);
            await SendAsync(
                _anvil,
                new { from = _sender, to = Token.ToString(), gas = Gas, gasPrice = "0x0", data = Hex.Encode(call) },
                stop);
        }
    }

    /// <summary>Makes the next block.</summary>
    public Task MineAsync(CancellationToken stop) => _anvil.MineAsync(1, stop);

    /// <summary>The newest block's number.</summary>
    public Task<long> BlockNumberAsync(CancellationToken stop) => _anvil.BlockNumberAsync(stop);

    public async ValueTask DisposeAsync()
    {
        _anvil.Child.Crash(); // Nobody reads its state again.
        await _anvil.DisposeAsync();
    }

    private static async Task<Address> DeployAsync(Anvil anvil, string from, string code, CancellationToken stop)
    {
        string hash = await SendAsync(anvil, new { from, gas = Gas, gasPrice = "0x0", data = code }, stop);
        await anvil.MineAsync(1, stop);
        JsonElement receipt = await anvil.CallAsync("eth_getTransactionReceipt", [hash], stop);
        return Address.Parse(receipt.GetProperty("contractAddress").GetString()!);
    }

    private static async Task<string> SendAsync(Anvil anvil, object transaction, CancellationToken stop) =>
        (await anvil.CallAsync("eth_sendTransaction", [transaction], stop)).GetString()!;

    private static string CodeOf(SourceTree tree)
    {
        string file = tree[
            ".artifacts", "hardhat", "contracts", "mocks", "BusyToken.sol", "BusyToken.json"];
        using JsonDocument artifact = JsonDocument.Parse(File.ReadAllText(file));
        return artifact.RootElement.GetProperty("bytecode").GetString()!;
    }
}
