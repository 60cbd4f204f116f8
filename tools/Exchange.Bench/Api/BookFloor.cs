using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Exchange.Bench.Api;

/// <summary>The floor of an order book: one batch within one snapshot, as the API asks for it.</summary>
internal sealed class BookFloor(NpgsqlDataSource source, FrozenDictionary<string, long> programmes)
{
    private const int TradesMax = 20;

    private const string Levels =
        """
        select price_wanted, price_given, amount, offers from chain.order_book_level
        where give_programme_id = $1 and want_programme_id = $2 and offers > 0 order by price limit $3
        """;

    private const string Trades =
        """
        select at, amount, fee_bps, paid from chain.offer_fill
        where give_programme_id = $1 and want_programme_id = $2
        order by block_number desc, log_index desc limit $3
        """;

    public async Task AnswerAsync(HttpContext http)
    {
        long give = programmes[http.Request.Query["give"].ToString()];
        int depth = int.Parse(http.Request.Query["depth"]!, CultureInfo.InvariantCulture);
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(http.RequestAborted);
        await using NpgsqlBatch batch = new(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("begin isolation level repeatable read, read only"),
                new NpgsqlBatchCommand("select number from chain.checkpoint"),
                Command(Levels, give, DataSet.Cash, depth),
                Command(Levels, DataSet.Cash, give, depth),
                Command(Trades, give, DataSet.Cash, TradesMax),
                new NpgsqlBatchCommand("commit"),
            },
        };
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(http.RequestAborted);
        await rows.ReadAsync(http.RequestAborted);
        long block = rows.GetInt64(0);
        List<Level> asks = await LevelsAsync(rows, isBid: false, http.RequestAborted);
        List<Level> bids = await LevelsAsync(rows, isBid: true, http.RequestAborted);
        List<Sale> sales = await SalesAsync(rows, http.RequestAborted);

        using Utf8JsonWriter json = Floor.Begin(http);
        json.WriteStartObject("orderBook");
        json.WriteNumber("atBlock", block);
        Write(json, "asks", asks);
        Write(json, "bids", bids);
        json.WriteStartArray("lastTrades");
        foreach (Sale sale in sales)
        {
            json.WriteStartObject();
            json.WriteString("at", sale.At);
            json.WriteNumber("amount", sale.Amount);
            json.WriteNumber("feeBps", sale.FeeBps);
            json.WriteStartObject("price");
            json.WriteString("decimal", Decimal(sale.Paid, sale.Amount));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await Floor.EndAsync(http, json);
    }

    private static void Write(Utf8JsonWriter json, string side, List<Level> levels)
    {
        json.WriteStartArray(side);
        foreach (Level level in levels)
        {
            json.WriteStartObject();
            json.WriteNumber("amount", level.Amount);
            json.WriteNumber("offers", level.Offers);
            json.WriteStartObject("price");
            json.WriteNumber("wanted", level.Wanted);
            json.WriteNumber("given", level.Given);
            json.WriteString("decimal", Decimal(level.Wanted, level.Given));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static async Task<List<Level>> LevelsAsync(NpgsqlDataReader rows, bool isBid, CancellationToken stop)
    {
        await rows.NextResultAsync(stop);
        List<Level> levels = [];
        while (await rows.ReadAsync(stop))
        {
            (long wanted, long given) = (rows.GetInt64(0), rows.GetInt64(1));
            (wanted, given) = isBid ? (given, wanted) : (wanted, given);
            levels.Add(new Level(wanted, given, rows.GetInt64(2), rows.GetInt32(3)));
        }

        return levels;
    }

    private static async Task<List<Sale>> SalesAsync(NpgsqlDataReader rows, CancellationToken stop)
    {
        await rows.NextResultAsync(stop);
        List<Sale> sales = [];
        while (await rows.ReadAsync(stop))
        {
            sales.Add(new Sale(
                rows.GetDateTime(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetFieldValue<long[]>(3)[0]));
        }

        return sales;
    }

    private static string Decimal(long wanted, long given) =>
        Math.Round((decimal)wanted / given, 12).ToString("0.############", CultureInfo.InvariantCulture);

    private static NpgsqlBatchCommand Command(string sql, long give, long want, int limit) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<long> { TypedValue = give },
            new NpgsqlParameter<long> { TypedValue = want },
            new NpgsqlParameter<int> { TypedValue = limit },
        },
    };

    private sealed record Level(long Wanted, long Given, long Amount, int Offers);

    private sealed record Sale(DateTime At, long Amount, int FeeBps, long Paid);
}
