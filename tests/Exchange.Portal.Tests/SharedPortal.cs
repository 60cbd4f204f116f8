using Xunit;

namespace Exchange.Portal.Tests;

/// <summary>
/// One portal for all tests of a class: each gets a new browser and an API that has forgotten its orders.
/// </summary>
public sealed class SharedPortal : IAsyncLifetime
{
    private RunningPortal? _portal;

    public async ValueTask InitializeAsync() => _portal = await RunningPortal.StartAsync();

    public ValueTask DisposeAsync() => _portal?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal RunningPortal Visit()
    {
        var portal = _portal ?? throw new InvalidOperationException("The portal has not started.");
        portal.Api.Reset();
        portal.OpenBrowser();
        return portal;
    }
}
