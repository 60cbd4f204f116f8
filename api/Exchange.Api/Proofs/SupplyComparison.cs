using System.Globalization;
using System.Numerics;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Proofs;

[GraphQLDescription("Supply as the tables have it and as the contract answers it, at one block.")]
internal sealed record SupplyComparison(
    long AtBlock,
    [property: GraphQLDescription("As the node gives it now; the tables must have read the same block.")]
    Hash BlockHash,
    DateTimeOffset At, bool Equal, IReadOnlyList<SupplyRow> Rows);

[GraphQLDescription("One asset id. A side that does not know it counts as 0.")]
internal sealed record SupplyRow(
    string AssetId, Programme Programme, DateTimeOffset ExpiresAt,
    [property: GraphQLDescription("The first UTC day it may move, yyyy-MM-dd; null when mature from the start.")]
    string? MaturesOn,
    long Projected, long OnChain)
{
    public bool Equal => Projected == OnChain;
}

/// <summary>Puts the tables' supply beside the contract's own, which is asked afresh at every call.</summary>
/// <remarks>
/// Which programmes and vintages there are is asked of the chain too: a row missing in the tables shows as well.
/// </remarks>
[QueryType]
internal static class SupplyQueries
{
    [Authorize(Roles = [Roles.Auditor])]
    [GraphQLDescription("Every programme and vintage: read from the projection and from the chain, side by side.")]
    public static async Task<SupplyComparison> Supply(
        ReadModel tables, AllianceDirectory alliance, ChainSupply chain, CancellationToken stop)
    {
        await using var snapshot = await tables.Database.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, stop);
        var read = await tables.Checkpoints.AsNoTracking().SingleAsync(stop);
        var projected = await tables.Assets.AsNoTracking()
            .Where(a => a.Class == PointsId.Class && a.ProgrammeId != null)
            .ToDictionaryAsync(a => a.AssetId, a => a.Supply, stop);
        var (hash, onChain) = await chain.AtBlockAsync(read.Number, stop);
        if (hash != read.Hash)
        {
            throw new GraphQLException(
                $"The tables have read block {read.Number} as {read.Hash}, the node has {hash}. "
                + "Nothing can be compared.",
                "BLOCK_HASH_DIFFERS");
        }

        List<SupplyRow> rows = [];
        foreach (var assetId in projected.Keys.Union(onChain.Keys).Order())
        {
            var points = PointsId.Of(assetId);
            rows.Add(new SupplyRow(
                assetId.ToString(CultureInfo.InvariantCulture),
                await alliance.ProgrammeAsync(points.ProgrammeId, stop), points.ExpiresAt,
                points.MaturesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                projected.GetValueOrDefault(assetId), onChain.GetValueOrDefault(assetId)));
        }

        return new SupplyComparison(read.Number, hash, read.At, rows.All(r => r.Equal), rows);
    }
}

/// <summary>Asks the contracts themselves for every vintage and its supply, at one block.</summary>
internal sealed class ChainSupply(EthClient node, Operations.Deployment deployment)
{
    // Bounds on what one comparison asks of the node; beyond them the auditor's verify command takes over.
    private const int ProgrammesMax = 1_000;
    private const int PageSize = 200;

    public async Task<(Hash BlockHash, Dictionary<BigInteger, long> Supply)> AtBlockAsync(
        long block, CancellationToken stop)
    {
        var header = await node.GetBlockAsync(block, stop)
            ?? throw new GraphQLException($"The node does not have block {block} yet.", "NODE_BEHIND");
        Dictionary<BigInteger, long> supply = [];
        for (var programme = 1; programme <= ProgrammesMax && await ExistsAsync(programme, block, stop); programme++)
        {
            for (var from = 0L; ; from += PageSize)
            {
                var answer = await node.CallAsync(
                    deployment["Ledger"],
                    new Bindings.Ledger.SupplyOfCall(programme, from, PageSize).Encode(),
                    block,
                    stop);
                var page = Bindings.Ledger.SupplyOfCall.DecodeResult(answer);
                foreach (var (id, points) in page.Ids.Zip(page.Supplies))
                {
                    supply[id] = points;
                }

                if (from + PageSize >= page.Total)
                {
                    break;
                }
            }
        }

        return (header.Hash, supply);
    }

    /// <summary>
    /// Programmes are numbered from 1 without gaps; the registry refuses the first number it has not given out.
    /// </summary>
    private async Task<bool> ExistsAsync(int programme, long block, CancellationToken stop)
    {
        try
        {
            await node.CallAsync(
                deployment["BrandRegistry"],
                new Bindings.BrandRegistry.BrandOfProgrammeCall(programme).Encode(),
                block,
                stop);
            return true;
        }
        catch (RpcException refusal)
            when (Bindings.Contracts.DecodeError(refusal.RevertData) is { Reason: "ProgrammeUnknown" })
        {
            return false;
        }
    }
}
