using System.Globalization;
using System.Numerics;
using System.Text;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>What is copied into a table is what PostgreSQL reads there, to the last unit.</summary>
public sealed class CopyRowsTests
{
    private static readonly AppendTable Everything = new(
        "everything", "block_number", "log_index", "truth", "words", "bytes", "account", "name", "wide", "at", "day",
        "numbers", "wides");

    private static readonly string EverythingTable =
        """
        create table everything (
            block_number bigint, log_index int, truth boolean, words text, bytes bytea, account bytea, name bytea,
            wide numeric(78), at timestamptz, day date, numbers bigint[], wides numeric(78)[]);
        insert into append_only values ('everything');
        """;

    private static readonly BigInteger Widest = (BigInteger.One << 256) - 1;

    [Fact]
    public async Task Every_type_of_value_comes_back_as_it_was()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EverythingTable);
        byte[] name = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        await scene.CommitAsync((batch, block) => batch.Append(
            Everything,
            (1L << 53) - 1, -7, true, "蓝木 'x'\t\\N", new byte[] { 0, 255 }, Address.From(name.AsSpan(12)),
            Hash.From(name), Widest, DateTimeOffset.Parse("2024-02-29T12:00:00.123456+08:00", null),
            new DateOnly(1999, 12, 31), new[] { long.MinValue, 0, long.MaxValue }, new[] { BigInteger.Zero, Widest }));

        Assert.Equal(
            [
                "9007199254740991", "-7", "true", "蓝木 'x'\t\\N", "\\x00ff",
                "\\x0d0e0f101112131415161718191a1b1c1d1e1f20",
                "\\x0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20", Text(Widest),
                "2024-02-29 04:00:00.123456", "1999-12-31", "{-9223372036854775808,0,9223372036854775807}",
                $"{{0,{Widest}}}",
            ],
            await ReadAsync(scene));
    }

    [Fact]
    public async Task Whatever_may_be_missing_is_missing()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EverythingTable);
        await scene.CommitAsync((batch, block) => batch.Append(
            Everything,
            (long?)null, (int?)null, (bool?)null, (string?)null, (byte[]?)null, (Address?)null, (Hash?)null,
            (BigInteger?)null, (DateTimeOffset?)null, (DateOnly?)null, (long[]?)null, Value.Null));

        Assert.All(await ReadAsync(scene), value => Assert.Equal("(null)", value));
    }

    [Fact]
    public async Task Arrays_of_nothing_are_no_nulls()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EverythingTable);
        await scene.CommitAsync((batch, block) => batch.Append(
            Everything,
            Value.Null, Value.Null, false, "", Array.Empty<byte>(), Value.Null, Value.Null, BigInteger.Zero,
            Value.Time(0), new DateOnly(1970, 1, 1), Array.Empty<long>(), Array.Empty<BigInteger>()));

        Assert.Equal(
            ["false", "", "\\x", "0", "1970-01-01 00:00:00", "1970-01-01", "{}", "{}"],
            (await ReadAsync(scene)).Where(value => value != "(null)"));
    }

    [Fact]
    public async Task Wide_numbers_of_every_length_come_back_as_they_were()
    {
        await using WriterScene scene = await WriterScene.StartAsync(EverythingTable);
        BigInteger[] wides =
        [
            .. Enumerable.Range(0, 257).SelectMany(bits => new[] { (BigInteger.One << bits) - 1, Low(bits) }),
            .. Enumerable.Range(0, 78).SelectMany(digits => new[] { Ten(digits) - 1, Ten(digits), 7 * Ten(digits) })
                .Where(wide => wide <= Widest),
        ];
        await scene.CommitAsync((batch, block) => batch.Append(
            Everything,
            Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null,
            Value.Null, Value.Null, wides));

        Assert.Equal(wides.Select(Text), await scene.RowsAsync("select unnest(wides)::text from everything"));
    }

    [Fact]
    public void A_number_below_zero_or_above_256_bits_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new CopyRows().Add(BigInteger.MinusOne));
        Assert.Throws<ArgumentException>(() => new CopyRows().Add(Widest + 1));
    }

    [Fact]
    public async Task Rows_are_whole_wherever_a_chunk_ends()
    {
        await using WriterScene scene = await WriterScene.StartAsync(
            "create table text_of (block_number bigint, words text); insert into append_only values ('text_of')");
        AppendTable texts = new("text_of", "block_number", "words");
        int[] lengths = [.. Enumerable.Range(0, 3_000), 79_990, 79_996, 80_000, 80_001, 300_000];
        await scene.CommitAsync((batch, block) =>
        {
            foreach (int length in lengths)
            {
                batch.Append(texts, (long)length, new string('x', length));
            }
        });

        Assert.Equal(
            lengths.Select(length => length.ToString(CultureInfo.InvariantCulture)),
            await scene.RowsAsync("select block_number from text_of where block_number = length(words) order by 1"));
    }

    private static BigInteger Low(int bits) => bits == 256 ? BigInteger.One : BigInteger.One << bits;

    private static BigInteger Ten(int digits) => BigInteger.Pow(10, digits);

    private static string Text(BigInteger wide) => wide.ToString(CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<string>> ReadAsync(WriterScene scene)
    {
        StringBuilder columns = new();
        columns.AppendJoin(
            "), (", Everything.Columns.Select(c => c == "at" ? "(at at time zone 'UTC')::text" : $"{c}::text"));
        return scene.RowsAsync(
            $"select coalesce(value, '(null)') from everything, lateral (values ({columns})) as v (value)");
    }
}
