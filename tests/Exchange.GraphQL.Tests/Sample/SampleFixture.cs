using Xunit;

[assembly: AssemblyFixture(typeof(Exchange.GraphQL.Tests.Sample.SampleFixture))]

namespace Exchange.GraphQL.Tests.Sample;

/// <summary>One sample server for all tests that do not configure their own.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public SampleServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await SampleServer.Start();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
