using Exchange.Api.Data;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

[GraphQLDescription("How far the chain is, and how far the tables have read it.")]
internal sealed record ChainStatus(
    long ChainId, Hash GenesisHash,
    [property: GraphQLDescription("instant: every block is final. A number: final under so many further blocks.")]
    string Finality,
    long HeadBlock, long IndexedBlock, long FinalBlock, long LagBlocks, DateTimeOffset IndexedAt,
    IReadOnlyList<ContractAddress> Contracts);

/// <summary>A contract of the deployment, by its name.</summary>
internal sealed record ContractAddress(string Name, Address Address);

/// <summary>The chain's state, from the node and from the tables.</summary>
[QueryType]
internal static class ChainQueries
{
    [Authorize]
    public static async Task<ChainStatus> Chain(
        ReadModel tables, EthClient node, Deployment deployment, IConfiguration configuration, CancellationToken stop)
    {
        var read = await tables.Checkpoints.AsNoTracking().SingleAsync(stop);
        var head = Math.Max(read.Number, await node.BlockNumberAsync(stop));
        return new ChainStatus(
            deployment.ChainId, deployment.GenesisHash, configuration["Exchange:Finality"] ?? "instant",
            head, read.Number, read.FinalNumber, head - read.Number, read.At,
            [.. deployment.Contracts.OrderBy(c => c.Key).Select(c => new ContractAddress(c.Key, c.Value))]);
    }
}
