using Exchange.Api.Data;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

[GraphQLDescription("The way from a request to what is shown: operation, transaction, event, row.")]
internal sealed record Trail(
    [property: GraphQLDescription("Null when no request of this API caused it.")] Operation? Operation,
    Hash TransactionHash, long BlockNumber, Hash BlockHash, int LogIndex, string Contract, string Event,
    [property: GraphQLDescription("The projected table, in the schema chain.")] string Table,
    string RowKey)
{
    public static async Task<Trail> OfAsync(
        Activity activity, ReadModel chain, IDbContextFactory<Data.AppContext> apps, CancellationToken stop)
    {
        await using var app = await apps.CreateDbContextAsync(stop);
        var operation = activity.IntentHash is { } intent
            ? await app.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.IntentHash == intent, stop)
            : null;
        var block = await chain.Blocks.AsNoTracking().SingleAsync(b => b.Number == activity.BlockNumber, stop);
        return new Trail(
            operation, activity.TransactionHash, activity.BlockNumber, block.Hash, activity.LogIndex, activity.Contract,
            activity.Event, activity.TableName, activity.RowKey);
    }
}
