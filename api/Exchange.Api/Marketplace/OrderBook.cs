using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api.Marketplace;

[GraphQLDescription("What stands of a pair at one block: both sides, the best price first.")]
internal sealed record OrderBook(
    string Give, string Want,
    [property: GraphQLDescription("Offers that give what the pair gives.")] IReadOnlyList<OrderBookLevel> Asks,
    [property: GraphQLDescription("Offers that give what the pair wants. Prices are the same way round as of asks.")]
    IReadOnlyList<OrderBookLevel> Bids,
    long AtBlock,
    [property: GraphQLDescription("Newest first; at most 20.")]
    [property: ListSize(AssumedSize = OrderBooks.TradesMax)]
    IReadOnlyList<Trade> LastTrades);

[GraphQLDescription("All that stands at one price.")]
internal sealed record OrderBookLevel(
    Price Price,
    [property: GraphQLDescription("What is left: of asks in units of what the pair gives, of bids of what it wants.")]
    long Amount,
    int Offers);

/// <summary>Reads a pair's book as of one block, in one question to the database.</summary>
internal sealed class OrderBooks(ReadModel chain)
{
    public const int DepthMax = 50;
    public const int TradesMax = 20;

    private const string Levels =
        """
        select price_wanted, price_given, amount, offers from chain.order_book_level
        where give_programme_id = $1 and want_programme_id = $2 and offers > 0 order by price limit $3
        """;

    private const string Trades =
        """
        select block_number, log_index, at, offer_id, maker, filler, amount, fee_bps, paid from chain.offer_fill
        where give_programme_id = $1 and want_programme_id = $2
        order by block_number desc, log_index desc limit $3
        """;

    public async Task<OrderBook> ReadAsync(Pair pair, int depth, CancellationToken stop)
    {
        await chain.Database.OpenConnectionAsync(stop);
        try
        {
            // By themselves the statements of a batch would each see what was committed when they began; all of them
            // are to tell of the same block.
            var connection = (NpgsqlConnection)chain.Database.GetDbConnection();
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new NpgsqlBatchCommand("begin isolation level repeatable read, read only"),
                    new NpgsqlBatchCommand("select number from chain.checkpoint"),
                    Command(Levels, pair.GiveId, pair.WantId, depth),
                    Command(Levels, pair.WantId, pair.GiveId, depth),
                    Command(Trades, pair.GiveId, pair.WantId, TradesMax),
                    new NpgsqlBatchCommand("commit"),
                },
            };
            await using var rows = await batch.ExecuteReaderAsync(stop);
            var atBlock = await rows.ReadAsync(stop) ? rows.GetInt64(0) : 0;
            var asks = await LevelsAsync(rows, isBid: false, stop);
            var bids = await LevelsAsync(rows, isBid: true, stop);
            return new OrderBook(
                Pair.CodeOf(pair.Give), Pair.CodeOf(pair.Want), asks, bids, atBlock,
                await TradesAsync(rows, pair, stop));
        }
        finally
        {
            await chain.Database.CloseConnectionAsync();
        }
    }

    private static NpgsqlBatchCommand Command(string sql, long give, long want, int limit) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<long> { TypedValue = give },
            new NpgsqlParameter<long> { TypedValue = want },
            new NpgsqlParameter<int> { TypedValue = limit },
        },
    };

    // A bid's own price says how much of what the pair gives it wants for how much of the other.
    private static async Task<List<OrderBookLevel>> LevelsAsync(
        NpgsqlDataReader rows, bool isBid, CancellationToken stop)
    {
        await rows.NextResultAsync(stop);
        List<OrderBookLevel> levels = [];
        while (await rows.ReadAsync(stop))
        {
            var (wanted, given) = (rows.GetInt64(0), rows.GetInt64(1));
            levels.Add(new OrderBookLevel(
                isBid ? Price.Of(given, wanted) : Price.Of(wanted, given), rows.GetInt64(2), rows.GetInt32(3)));
        }

        return levels;
    }

    private static async Task<List<Trade>> TradesAsync(NpgsqlDataReader rows, Pair pair, CancellationToken stop)
    {
        await rows.NextResultAsync(stop);
        List<Trade> trades = [];
        while (await rows.ReadAsync(stop))
        {
            trades.Add(new Trade(
                rows.GetInt64(0), rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2), rows.GetInt64(3),
                Address.From(rows.GetFieldValue<byte[]>(4)), Address.From(rows.GetFieldValue<byte[]>(5)),
                rows.GetInt64(6), rows.GetInt32(7), rows.GetFieldValue<long[]>(8), pair.GiveId, pair.WantId));
        }

        return trades;
    }
}

/// <summary>What stands of a pair, and what was traded, for everyone with a token.</summary>
[QueryType]
[Authorize]
internal static class OrderBookQueries
{
    [GraphQLDescription("give and want are a programme's code, or CASH; depth is 1 to 50 a side.")]
    [ListSize(
        AssumedSize = OrderBooks.DepthMax, SlicingArguments = ["depth"], SizedFields = ["asks", "bids"],
        RequireOneSlicingArgument = false)]
    public static async Task<OrderBook?> OrderBook(
        string give, string want, OrderBooks books, Pairs pairs, CancellationToken stop, int depth = 20) =>
        await books.ReadAsync(
            await pairs.ReadAsync(give, want, stop), Math.Clamp(depth, 1, OrderBooks.DepthMax), stop);

    [GraphQLDescription("Newest first.")]
    [UsePaging]
    public static async Task<IQueryable<Trade>?> Trades(
        string give, string want, ReadModel chain, Pairs pairs, CancellationToken stop)
    {
        var pair = await pairs.ReadAsync(give, want, stop);
        return chain.Trades.AsNoTracking()
            .Where(t => t.GiveProgrammeId == pair.GiveId && t.WantProgrammeId == pair.WantId)
            .OrderByDescending(t => t.BlockNumber).ThenByDescending(t => t.LogIndex);
    }
}
