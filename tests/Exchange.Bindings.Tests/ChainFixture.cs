using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Bindings.Tests;

/// <summary>One chain with the contracts, and a client of it, for all tests of a class.</summary>
public sealed class ChainFixture : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private TestChain? _chain;

    internal TestChain Chain => _chain ?? throw new InvalidOperationException("The chain has not started.");

    internal EthClient Client => new(_http, Chain.Url);

    public async ValueTask InitializeAsync() =>
        _chain = await TestChain.StartAsync(stop: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_chain is not null)
        {
            await _chain.DisposeAsync();
        }

        _http.Dispose();
    }

    internal Address At(string contract) => Address.Parse(Chain.Deployment[contract]);
}
