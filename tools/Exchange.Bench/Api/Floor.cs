using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Ethereum.Primitives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Exchange.Bench.Api;

/// <summary>
/// What the questions cost without an API: the same SQL, typed rows, <see cref="Utf8JsonWriter"/>, Kestrel; no GraphQL,
/// nobody to be believed, nothing to be limited. Names of brands and programmes are kept, as the API keeps them.
/// </summary>
internal sealed class Floor(NpgsqlDataSource source, FrozenDictionary<long, Names> brands,
    FrozenDictionary<long, Names> programmes)
{
    private const string AccountSql = "select home_brand_id from chain.account where address = $1";

    private const string HoldingsSql =
        """
        select h.asset_id, a.programme_id, a.expires_at, a.matures_on, h.free, h.held, c.at
        from (
            select asset_id, amount as free, 0::bigint as held from chain.balance where account = $1 and amount > 0
            union all
            select p.asset_id, 0::bigint, p.amount - p.captured - p.returned
            from chain.redemption r join chain.redemption_part p using (redemption_id)
            where r.account = $1 and r.state = 'OPEN' and p.captured + p.returned < p.amount) h
        join chain.asset a using (asset_id) cross join chain.checkpoint c
        where a.class = 2 and (h.held > 0 or a.expires_at > c.at)
        """;

    private const string TransfersSql =
        """
        select at, kind, amount, programme_id, brand_id, counterparty_brand_id from chain.activity where account = $1
        order by block_number desc, log_index desc, part desc limit $2
        """;

    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true,
    };

    /// <summary>Serves where <c>ASPNETCORE_URLS</c> says, until it is told to end.</summary>
    public static async Task<int> RunAsync(string database, CancellationToken stop)
    {
        // Planned once a connection, as the API's are.
        NpgsqlConnectionStringBuilder settings = new(database) { MaxAutoPrepare = 20 };
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(settings);
        Floor floor = new(
            source,
            await NamesAsync(source, "select brand_id, slug, name_en, 0::bigint from chain.brand", stop),
            await NamesAsync(
                source, "select programme_id, code, name_en, settlement_value from chain.programme", stop));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapGet("/account", http => floor.AccountAsync(http, AddressOf(http)));
        app.MapGet("/book", new BookFloor(source, floor.ProgrammesByCode()).AnswerAsync);
        app.MapGet("/transfers", http => floor.TransfersAsync(http, AddressOf(http)));
        await app.RunAsync(stop);
        return 0;
    }

    private FrozenDictionary<string, long> ProgrammesByCode() =>
        programmes.ToFrozenDictionary(programme => programme.Value.Key, programme => programme.Key);

    private async Task AccountAsync(HttpContext http, Address account)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(http.RequestAborted);
        long home = await HomeOfAsync(connection, account, http.RequestAborted);
        List<Held> holdings = [];
        await using (NpgsqlCommand command = Command(connection, HoldingsSql, account))
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync(http.RequestAborted))
        {
            while (await row.ReadAsync(http.RequestAborted))
            {
                holdings.Add(new Held(
                    row.GetFieldValue<BigInteger>(0), row.GetInt64(1), row.GetDateTime(2),
                    row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3), row.GetInt64(4), row.GetInt64(5),
                    row.GetDateTime(6)));
            }
        }

        using Utf8JsonWriter json = Begin(http);
        json.WriteStartObject("account");
        json.WriteString("address", account.ToString());
        Write(json, "homeBrand", "slug", brands[home]);
        json.WriteStartArray("balances");
        foreach (IGrouping<(DateTime, long), Held> vintage in holdings
            .GroupBy(held => (held.ExpiresAt, held.Programme)).OrderBy(vintage => vintage.Key))
        {
            Write(json, [.. vintage]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await EndAsync(http, json);
    }

    private async Task TransfersAsync(HttpContext http, Address account)
    {
        int first = int.Parse(http.Request.Query["first"]!, CultureInfo.InvariantCulture);
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(http.RequestAborted);
        await HomeOfAsync(connection, account, http.RequestAborted);
        List<Transfer> transfers = [];
        await using (NpgsqlCommand command = Command(connection, TransfersSql, account))
        {
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = first + 1 });
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(http.RequestAborted);
            while (await row.ReadAsync(http.RequestAborted))
            {
                transfers.Add(new Transfer(
                    row.GetDateTime(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
                    row.GetInt64(5)));
            }
        }

        using Utf8JsonWriter json = Begin(http);
        json.WriteStartObject("account");
        json.WriteStartObject("activity");
        json.WriteStartArray("nodes");
        foreach (Transfer transfer in transfers.Take(first))
        {
            json.WriteStartObject();
            json.WriteString("at", transfer.At);
            json.WriteString("kind", transfer.Kind);
            json.WriteNumber("amount", transfer.Amount);
            Write(json, "programme", "code", programmes[transfer.Programme]);
            Write(json, "brand", "slug", brands[transfer.Brand]);
            Write(json, "counterparty", "slug", brands[transfer.Counterparty]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", transfers.Count > first);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        await EndAsync(http, json);
    }

    private static async Task<long> HomeOfAsync(
        NpgsqlConnection connection, Address account, CancellationToken stop)
    {
        await using NpgsqlCommand command = Command(connection, AccountSql, account);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return row.GetInt64(0);
    }

    private void Write(Utf8JsonWriter json, IReadOnlyList<Held> vintage)
    {
        Held first = vintage[0];
        Names programme = programmes[first.Programme];
        DateOnly today = DateOnly.FromDateTime(first.Now);
        (long available, long held, long pending) = (0, 0, 0);
        foreach (Held part in vintage)
        {
            bool isPending = part.MaturesOn is { } day && today < day;
            available += isPending ? 0 : part.Free;
            pending += isPending ? part.Free : 0;
            held += part.InHolds;
        }

        json.WriteStartObject();
        json.WriteNumber("available", available);
        json.WriteNumber("held", held);
        json.WriteNumber("pending", pending);
        json.WriteString("expiresAt", first.ExpiresAt);
        json.WriteNumber("valueFen", (long)((Int128)(available + held + pending) * programme.Value / 1_000));
        json.WriteStartObject("asset");
        json.WriteString("assetId", first.Asset.ToString(CultureInfo.InvariantCulture));
        json.WriteString("name", programme.Name);
        Write(json, "programme", "code", programme);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string field, string key, Names names)
    {
        json.WriteStartObject(field);
        json.WriteString(key, names.Key);
        json.WriteString("name", names.Name);
        json.WriteEndObject();
    }

    public static Utf8JsonWriter Begin(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        Utf8JsonWriter json = new(http.Response.BodyWriter, Json);
        json.WriteStartObject();
        json.WriteStartObject("data");
        return json;
    }

    public static async Task EndAsync(HttpContext http, Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static Address AddressOf(HttpContext http) => Address.Parse(http.Request.Query["a"].ToString());

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Address account) =>
        new(sql, connection)
        {
            Parameters = { new NpgsqlParameter { Value = account.ToArray(), NpgsqlDbType = NpgsqlDbType.Bytea } },
        };

    private static async Task<FrozenDictionary<long, Names>> NamesAsync(
        NpgsqlDataSource source, string sql, CancellationToken stop)
    {
        Dictionary<long, Names> names = [];
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            names[row.GetInt64(0)] = new Names(row.GetString(1), row.GetString(2), row.GetInt64(3));
        }

        return names.ToFrozenDictionary();
    }

    private sealed record Held(
        BigInteger Asset, long Programme, DateTime ExpiresAt, DateOnly? MaturesOn, long Free, long InHolds,
        DateTime Now);

    private sealed record Transfer(
        DateTime At, string Kind, long Amount, long Programme, long Brand, long Counterparty);
}

/// <summary>A brand or a programme, as pages show it.</summary>
/// <param name="Key">Slug or code.</param>
/// <param name="Name">The English name.</param>
/// <param name="Value">Of a programme what a point is worth, in 1/1,000 fen.</param>
internal sealed record Names(string Key, string Name, long Value);
