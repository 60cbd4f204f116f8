using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>Has the tables of the exchange that runs here built anew, beside its indexer and its readers.</summary>
internal sealed class ReindexCommand(SourceTree tree)
{
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (RunRecord.Current(tree) is not { Ready: true })
        {
            throw new HostException("nothing runs to be reindexed: ./exchange up, then this in another terminal");
        }

        var keys = new Keys(tree);
        var database = await File.ReadAllTextAsync(Path.Combine(keys.Folder, "database.connection"), stop);
        var at = Addresses.FromEnvironment(Environment.GetEnvironmentVariable);
        var indexer = Service.All(tree, at, keys, new DemoClients(tree, keys), database)
            .Single(service => service.Part == Addresses.Indexer)
            .Command(tree, at.Url(Addresses.Indexer));
        return await Tool.ShowAsync([.. indexer.Command, "reindex"], indexer.Folder, indexer.Environment, stop);
    }
}
