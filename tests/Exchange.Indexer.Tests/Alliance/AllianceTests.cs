using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of an alliance's four months: complete, and the same however they were indexed.</summary>
[Collection(AllianceScene.Told)]
public sealed class AllianceTests(AllianceScene scene)
{
    // What needs a contract to be replaced, and what time or nobody at all brings about.
    private static readonly string[] NotInTheStory = ["AuthorityUpdated", "EIP712DomainChanged"];

    [Fact]
    public async Task Every_event_of_the_alliance_really_happened()
    {
        List<string> missing = [];
        foreach (string contract in new[]
        {
            "AccountRegistry", "BrandRegistry", "RateBook", "BrandQuorum", "Council", "EarningDesk", "CampaignDesk",
            "ConversionDesk", "Forwarder",
        })
        {
            HashSet<Hash> seen = await TopicsOfAsync(contract);
            missing.AddRange(EventsOf(contract)
                .Where(e => !NotInTheStory.Contains(e.Name) && !seen.Contains(e.Topic))
                .Select(e => $"{contract}.{e.Name}"));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public Task What_was_indexed_block_by_block_is_what_a_fresh_index_finds() =>
        Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);

    private async Task<HashSet<Hash>> TopicsOfAsync(string contract)
    {
        Log[] logs = await scene.Alliance.Node.GetLogsAsync(
            0, await scene.Chain.BlockNumberAsync(), [scene.Alliance.AddressOf(contract)], CancellationToken.None);
        return [.. logs.Select(log => log.Topics[0])];
    }

    private static IEnumerable<(string Name, Hash Topic)> EventsOf(string contract)
    {
        Type binding = typeof(Bindings.Contracts).Assembly.GetType($"Exchange.Bindings.{contract}", true)!;
        return binding.GetNestedTypes()
            .Where(type => type.IsAssignableTo(typeof(Ethereum.Abi.IEvent)))
            .Select(type => (type.Name, (Hash)type.GetProperty("Topic")!.GetValue(null)!));
    }
}
