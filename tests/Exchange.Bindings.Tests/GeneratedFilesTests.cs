using Exchange.Bindings.Generator;

namespace Exchange.Bindings.Tests;

/// <summary>The committed files are what the generator writes today: nobody edited or forgot them.</summary>
public sealed class GeneratedFilesTests
{
    [Fact]
    public void The_committed_bindings_are_fresh()
    {
        var repository = Repository.Find(AppContext.BaseDirectory);

        Assert.Empty(repository.FindStale(
            BindingsSource.Write(repository.ReadContracts(), repository.ReadTypedData())));
    }
}
