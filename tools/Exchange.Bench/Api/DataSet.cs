using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer;
using Exchange.Indexer.Sync;
using Npgsql;

namespace Exchange.Bench.Api;

/// <summary>
/// Fills the tables of the schema <c>chain</c>, as the indexer makes them, with an exchange of a given size. The same
/// scale is the same rows.
/// </summary>
internal sealed class DataSet(Scale scale, string database)
{
    public const long Cash = 0;

    private const int Blocks = 10_000;
    private const int BusyAccounts = 100;
    private const int VintagesPerProgramme = 6;
    private const int LevelsPerBook = 100;
    private const int LogOfFills = 1_000_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(7);

    /// <summary>When every vintage ends, the soonest first; none has.</summary>
    private static DateTimeOffset EndOf(int vintage) => Start.AddYears(2).AddMonths(vintage);

    public static string CodeOf(long programme) => $"P{programme}";

    public static Address AccountOf(int index) =>
        Address.From(SHA256.HashData(BitConverter.GetBytes(index)).AsSpan(0, 20));

    /// <summary>Accounts that have had far more transfers than others, so that a page of them is full.</summary>
    public IReadOnlyList<Address> Busy => [.. Enumerable.Range(0, scale.Accounts / BusyAccounts).Select(BusyAccount)];

    /// <summary>An account that holds ten times as many vintages as the others.</summary>
    public static Address Rich => AccountOf(0);

    public async Task FillAsync(IProjections projections, CancellationToken stop)
    {
        NpgsqlConnectionStringBuilder bulk = new(database)
        {
            SearchPath = Schema.Read, Pooling = false, CommandTimeout = 600,
        };
        await using NpgsqlConnection connection = new(bulk.ConnectionString);
        await connection.OpenAsync(stop);
        Checkpoint start = new(0, HashOf("block", 0), Start.ToUnixTimeSeconds(), 0);
        await new Schema(projections).BuildAsync(connection, start, Hash.Zero, stop);

        // Rows that are made together need no journal and no look at what they refer to.
        await RunAsync(connection, "set session_replication_role = replica; set synchronous_commit = off", stop);
        await FillAllianceAsync(connection, stop);
        await FillBalancesAsync(connection, stop);
        await FillTransfersAsync(connection, stop);
        await FillOffersAsync(connection, stop);
        await FillTradesAsync(connection, stop);
        await RunAsync(connection, FillSums, stop);
        await RunAsync(connection, "vacuum analyze", stop);
    }

    private const string FillSums =
        """
        insert into order_book_level (
            give_programme_id, want_programme_id, price_wanted, price_given, price, amount, offers)
        select give_programme_id, want_programme_id, price_wanted, price_given, max(price), sum(amount), count(*)
        from offer group by 1, 2, 3, 4;
        update asset a set supply = b.amount
        from (select asset_id, sum(amount)::bigint as amount from balance group by 1) b where b.asset_id = a.asset_id;
        update checkpoint c set number = b.number, hash = b.hash, at = b.at, final_number = b.number
        from (select * from block order by number desc limit 1) b
        """;

    private async Task FillAllianceAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await CopyAsync(
            connection,
            "block (number, hash, parent_hash, at)",
            Range(Blocks).Select(i => Row(i, HashOf("block", i), HashOf("block", i - 1), TimeOf(i))),
            stop);
        await CopyAsync(
            connection,
            "brand (brand_id, key, slug, name_en, name_zh, suspended, winding_down, added_at, added_in_block)",
            Range(scale.Brands).Select(i => Row(
                i, AccountOf((int)-i), $"brand-{i}", $"Brand {i}", $"品牌{i}", false, false, Start, 1)),
            stop);
        await CopyAsync(
            connection,
            "programme (programme_id, brand_id, code, name_en, name_zh, settlement_value, partner_fee_bps, "
            + "validity_months, maturity_days, utc_offset_seconds, partner_redemption, terms_hash, created_in_block)",
            Range(scale.Programmes).Select(i => Row(
                i, BrandOf(i), CodeOf(i), $"Points {i}", $"积分{i}", 1_000, 200, 24, 0, 28_800, true,
                HashOf("terms", i), 1)),
            stop);
        await CopyAsync(
            connection,
            "account (address, home_brand_id, signer, epoch, recovery_cancels, opened_at, opened_in_block)",
            Enumerable.Range(0, scale.Accounts).Select(i => Row(
                AccountOf(i), BrandOf(1 + (i % scale.Programmes)), AccountOf(i), 0, 0, Start, 1)),
            stop);
    }

    private async Task FillBalancesAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        int vintages = scale.Programmes * VintagesPerProgramme;
        int each = scale.Balances / scale.Accounts;
        await CopyAsync(
            connection,
            "asset (asset_id, class, programme_id, expires_at, matures_on, supply)",
            Enumerable.Range(0, vintages).Select(v => Row(
                PointsOf(v), AssetId.Points, ProgrammeOf(v), EndOf(v % VintagesPerProgramme), null, 0)),
            stop);
        await CopyAsync(
            connection,
            "balance (account, asset_id, amount)",
            Enumerable.Range(0, scale.Accounts).SelectMany(i => Some(i == 0 ? each * 10 : each, vintages)
                .Select(v => Row(AccountOf(i), PointsOf(v), 1 + _random.Next(100_000)))),
            stop);
    }

    // A gift is no activity yet; points that one brand's member turned into another brand's are, and name both.
    private Task FillTransfersAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        int perBlock = scale.Transfers / Blocks;
        return CopyAsync(
            connection,
            "activity (block_number, log_index, part, at, kind, account, programme_id, brand_id, "
            + "counterparty_brand_id, amount, transaction_hash, contract, event, table_name, row_key)",
            Enumerable.Range(0, scale.Transfers).Select(i =>
            {
                long block = 1 + (i / perBlock);
                Address account = i % 2 == 0
                    ? BusyAccount(_random.Next(scale.Accounts / BusyAccounts))
                    : AccountOf(_random.Next(scale.Accounts));
                long programme = 1 + _random.Next(scale.Programmes);
                long other = 1 + (programme % scale.Programmes);
                return Row(
                    block, i % perBlock, 0, TimeOf(block), "POINTS_CONVERTED", account, programme, BrandOf(programme),
                    BrandOf(other), 1 + _random.Next(10_000), HashOf("transfer", i), "ConversionDesk",
                    "PointsConverted", "conversion", $"{block}/{i % perBlock}");
            }),
            stop);
    }

    // Every programme has a book against cash in both directions.
    private async Task FillOffersAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await CopyAsync(
            connection,
            "offer (offer_id, maker, epoch, asset_id, programme_id, amount, filled, lot_size, minimum_fill, "
            + "max_fee_bps, expires_at, state, standing, give_programme_id, want_programme_id, price_wanted, "
            + "price_given, price, posted_in_block, log_index)",
            Range(scale.Offers).Select(i =>
            {
                (long give, long want, long wanted, long given) = OfferOf(i);
                BigInteger asset = give == Cash ? AssetId.Cash : PointsOf((int)(give - 1) * VintagesPerProgramme);
                return Row(
                    i, AccountOf((int)(i % scale.Accounts)), 0, asset, give == Cash ? null : give, given * 1_000, 0, 1,
                    1, 100, Start.AddYears(1), "OPEN", true, give, want, wanted, given, Price(wanted, given), 1, 0);
            }),
            stop);
        await CopyAsync(
            connection,
            "offer_leg (offer_id, position, programme_id, amount, paid)",
            Range(scale.Offers).Select(i =>
            {
                (long _, long want, long wanted, long _) = OfferOf(i);
                return Row(i, 0, want == Cash ? null : want, wanted * 1_000, 0);
            }),
            stop);
    }

    private Task FillTradesAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        int perBlock = Math.Max(1, scale.Trades / Blocks);
        return CopyAsync(
            connection,
            "offer_fill (block_number, log_index, at, offer_id, maker, filler, amount, filled_total, fee_bps, paid, "
            + "transaction_hash, give_programme_id, want_programme_id, price)",
            Enumerable.Range(0, scale.Trades).Select(i =>
            {
                long block = 1 + (i / perBlock);
                long amount = 1 + _random.Next(5_000);
                long paid = amount + _random.Next(500);
                return Row(
                    block, LogOfFills + (i % perBlock), TimeOf(block), 1 + (i % scale.Offers),
                    AccountOf(_random.Next(scale.Accounts)), AccountOf(_random.Next(scale.Accounts)), amount, amount,
                    20, $"{{{paid}}}", HashOf("trade", i), 1 + (i % scale.Programmes), Cash, Price(paid, amount));
            }),
            stop);
    }

    // Odd offers sell points, even ones buy them; the best price of a side stands at its first level.
    private (long Give, long Want, long Wanted, long Given) OfferOf(long offer)
    {
        long programme = 1 + (offer / 2 % scale.Programmes);
        long level = 1 + (offer / (2L * scale.Programmes) % LevelsPerBook);
        (long wanted, long given) = (1_000 + level, 1_000L);
        long divisor = (long)BigInteger.GreatestCommonDivisor(wanted, given);
        return offer % 2 == 1
            ? (programme, Cash, wanted / divisor, given / divisor)
            : (Cash, programme, wanted / divisor, given / divisor);
    }

    private HashSet<int> Some(int count, int of)
    {
        HashSet<int> some = [];
        while (some.Count < count)
        {
            some.Add(_random.Next(of));
        }

        return some;
    }

    private long BrandOf(long programme) => 1 + ((programme - 1) % scale.Brands);

    private static long ProgrammeOf(int vintage) => 1 + (vintage / VintagesPerProgramme);

    private static BigInteger PointsOf(int vintage) =>
        ((((new BigInteger(AssetId.Points) << 32) | ProgrammeOf(vintage)) << 40)
            | EndOf(vintage % VintagesPerProgramme).ToUnixTimeSeconds()) << 176;

    private static Address BusyAccount(int index) => AccountOf(index * BusyAccounts);

    private static DateTimeOffset TimeOf(long block) => Start.AddMinutes(block);

    private static decimal Price(long wanted, long given) => Math.Round((decimal)wanted / given, 12);

    private static Hash HashOf(string what, long index) =>
        Hash.From(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{what} {index}")));

    private static IEnumerable<long> Range(int count) => Enumerable.Range(1, count).Select(i => (long)i);

    private static object?[] Row(params object?[] values) => values;

    private static async Task CopyAsync(
        NpgsqlConnection connection, string table, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using TextWriter copy = await connection.BeginTextImportAsync($"copy {table} from stdin", stop);
        foreach (object?[] row in rows)
        {
            await copy.WriteAsync(string.Join('\t', row.Select(Text)) + "\n");
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "\\N",
        Address address => "\\\\x" + Convert.ToHexStringLower(address.ToArray()),
        Hash hash => "\\\\x" + Convert.ToHexStringLower(hash.ToArray()),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "t" : "f",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
