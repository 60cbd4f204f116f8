using System.Globalization;
using System.Numerics;
using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.BrandQuorum;
using static Exchange.Bindings.BrandRegistry;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of brands, policies and motions say what the registry and the quorum say.</summary>
[Collection(AllianceScene.Told)]
public sealed class BrandTableTests(AllianceScene scene)
{
    private static readonly string[] Cases = ["case 1", "case 1 closed", "case 2", "case 3"];

    [Fact]
    public async Task Every_brand_stands_as_the_registry_says()
    {
        List<string> expected = [];
        for (long id = 1; id <= await scene.AskAsync(new BrandCountCall()); id++)
        {
            BrandStatus status = await scene.AskAsync(new StatusOfCall(id));
            Address key = await scene.AskAsync(new KeyOfCall(id));
            expected.Add(
                $"{id} {HexOf(key)} {status.AddedAt}"
                + $" {(status.Suspended ? 't' : 'f')} {(status.WindingDown ? 't' : 'f')}");
        }

        Assert.Equal(
            expected,
            await scene.RowsAsync(
                """
                select concat_ws(' ',
                    brand_id, encode(key, 'hex'), extract(epoch from added_at)::bigint, suspended, winding_down)
                from brand order by brand_id
                """));
    }

    [Fact]
    public async Task How_a_brand_stood_is_told_with_its_case() => Assert.Equal(
        ["SUSPENDED case 1", "REINSTATED case 1 closed", "WINDING_DOWN case 2", "SUSPENDED case 3"],
        (await scene.RowsAsync(
            "select status || ' ' || encode(case_id, 'hex') from brand_status order by block_number"))
            .Select(row => row.Split(' '))
            .Select(row => $"{row[0]} {Cases.Single(name => HexOf(TestBed.AllianceOnChain.Named(name)) == row[1])}"));

    [Fact]
    public async Task A_programme_permitted_at_every_block_what_the_registry_said_then()
    {
        long head = await scene.Chain.BlockNumberAsync(TestContext.Current.CancellationToken);
        int compared = 0;
        foreach (long programme in new[] { scene.LanmuPoints, scene.QinghePoints, scene.YunfanPoints })
        {
            long created = long.Parse(
                await scene.RowAsync($"select created_in_block from programme where programme_id = {programme}"),
                CultureInfo.InvariantCulture);
            IReadOnlyList<string> rows = await scene.RowsAsync(
                $"""
                select concat_ws(' ', p.profile_id, p.permits, case when p.permits <> 0 then p.price_band_bps end)
                from block b cross join lateral (
                    select * from policy_period
                    where programme_id = {programme} and valid_from <= b.at and set_in_block <= b.number
                    order by valid_from desc, set_in_block desc limit 1) p
                where b.number between {created} and {head} order by b.number
                """);
            for (long block = created; block <= head; block++, compared++)
            {
                BigInteger word = await scene.AskAsync(new PolicyOfCall(programme), block);
                long permits = Take(word, 160, 8);
                string band = permits == 0 ? "" : $" {Take(word, 144, 16)}";
                Assert.Equal($"{Take(word, 176, 16)} {permits}{band}", rows[(int)(block - created)]);
            }
        }

        Assert.True(compared > 200, $"{compared}");
    }

    [Fact]
    public async Task Every_choice_stands_as_the_registry_says()
    {
        long now = (await scene.NowAsync()).ToUnixTimeSeconds();
        IReadOnlyList<string> rows = await scene.RowsAsync(
            $"""
            select concat_ws(' ', programme_id, profile_id,
                case when due then next_permits else permits end,
                case when due then next_price_band_bps else price_band_bps end,
                coalesce(next_permits, permits), coalesce(next_price_band_bps, price_band_bps),
                case when due then 0 else coalesce(extract(epoch from next_at)::bigint, 0) end)
            from (select *, coalesce(next_at <= to_timestamp({now}), false) as due from policy_choice) c
            where profile_id > 0
            """);
        Assert.Equal(4, rows.Count);

        foreach (string row in rows)
        {
            long[] ids = [.. row.Split(' ').Take(2).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
            ChoiceOfResult choice = await scene.AskAsync(new ChoiceOfCall(ids[0], ids[1]));
            Assert.Equal(
                $"{ids[0]} {ids[1]} {choice.Permits} {choice.PriceBandBps} {choice.NextPermits}"
                + $" {choice.NextPriceBandBps} {choice.NextAt}",
                row);
        }
    }

    [Fact]
    public async Task Every_profile_stands_as_the_registry_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ', profile_id, permits, new_account_hours, new_key_hours, daily_limit_fen,
                monthly_limit_fen) from profile order by profile_id
            """);
        Assert.Equal(4, rows.Count);
        for (int id = 1; id <= rows.Count; id++)
        {
            BigInteger word = await scene.AskAsync(new ProfileOfCall(id));
            Assert.Equal(
                $"{id} {Take(word, 168, 8)} {Take(word, 128, 16)} {Take(word, 112, 16)} {Take(word, 72, 40)}"
                + $" {Take(word, 32, 40)}",
                rows[id - 1]);
        }

        Assert.Equal(
            $"{await scene.AskAsync(new DefaultProfileCall())}",
            await scene.RowAsync(
                "select profile_id from default_profile order by block_number desc, log_index desc limit 1"));
    }

    [Fact]
    public async Task Every_motion_stands_as_the_quorum_says()
    {
        long foundingEndsAt = await scene.AskAsync(new FoundingEndsAtCall());
        string seated =
            $"""
            coalesce(
                (select seated from brand_seat s where s.brand_id = b.brand_id
                order by block_number desc, log_index desc limit 1),
                b.added_at < to_timestamp({foundingEndsAt}))
            """;
        foreach (string row in await scene.RowsAsync($"select concat_ws(' ', brand_id, {seated}) from brand b"))
        {
            long brand = long.Parse(row.Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.Equal($"{brand} {(await scene.AskAsync(new IsSeatedCall(brand)) ? 't' : 'f')}", row);
        }

        IReadOnlyList<string> motions = await scene.RowsAsync(
            $"""
            select concat_ws(' ', encode(motion, 'hex'), coalesce(extract(epoch from reached_at)::bigint, 0), (
                select count(*) from motion_approval a join brand b using (brand_id)
                where a.motion = m.motion and withdrawn_at is null and {seated}))
            from motion m
            """);
        Assert.Equal(3, motions.Count);
        foreach (string row in motions)
        {
            Hash motion = Hash.Parse("0x" + row.Split(' ')[0]);
            TallyOfResult tally = await scene.AskAsync(new TallyOfCall(motion));
            Assert.Equal(
                $"{HexOf(motion)} {await scene.AskAsync(new ReachedAtCall(motion))} {tally.Approvals}", row);
        }
    }

    private static long Take(BigInteger word, int from, int bits) =>
        (long)((word >> from) & ((BigInteger.One << bits) - 1));
}
