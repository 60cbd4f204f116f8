using System.Globalization;
using System.Numerics;
using static Exchange.Bindings.ConversionDesk;
using static Exchange.Bindings.RateBook;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of rates and conversions say what the rate book and the conversion desk say.</summary>
[Collection(AllianceScene.Told)]
public sealed class RateTableTests(AllianceScene scene)
{
    // The last second that readers know: ChainValue.
    private const long LastSecond = 253_370_764_799;

    [Fact]
    public async Task Every_rate_stands_as_the_book_says()
    {
        List<string> expected = [];
        for (long id = 1; id <= await scene.AskAsync(new RateCountCall()); id++)
        {
            Rate rate = await scene.AskAsync(new RateOfCall(id));
            AllowanceOfResult allowance = await scene.AskAsync(new AllowanceOfCall(id));
            expected.Add(
                $"{id} {rate.Source} {rate.Target} {rate.Numerator}/{rate.Denominator} {rate.StartsAt}"
                + $" {Math.Min(rate.EndsAt, LastSecond)} {rate.TargetPointsMost}"
                + $" {rate.State.ToString().ToUpperInvariant()} {allowance.Allowed} {allowance.Converted}"
                + $" {HexOf(await scene.AskAsync(new MotionOfCall(id)))}");
        }

        Assert.Equal(5, expected.Count);
        Assert.Equal(
            expected,
            await scene.RowsAsync(
                """
                select concat_ws(' ', rate_id, source_programme_id, target_programme_id,
                    numerator || '/' || denominator, coalesce(extract(epoch from starts_at)::bigint, 0),
                    extract(epoch from ends_at)::bigint, target_points_most, state, allowed, converted,
                    encode(motion, 'hex'))
                from rate order by rate_id
                """));
    }

    [Fact]
    public async Task A_direction_has_the_rates_and_the_pause_the_book_says()
    {
        long head = await scene.Chain.BlockNumberAsync(TestContext.Current.CancellationToken);
        foreach ((long source, long target) in new[]
        {
            (scene.LanmuPoints, scene.QinghePoints), (scene.QinghePoints, scene.LanmuPoints),
        })
        {
            DirectionOfResult direction = await scene.AskAsync(new DirectionOfCall(source, target));
            Assert.Equal(
                $"{direction.Current} {direction.Next} {direction.PausedUntil}",
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ',
                        coalesce((select rate_id from rate where {Of(source, target)} and starts_at <= b.at
                            order by starts_at desc limit 1), 0),
                        coalesce((select rate_id from rate where {Of(source, target)} and starts_at > b.at), 0),
                        coalesce((select extract(epoch from paused_until)::bigint from rate_pause
                            where source_programme_id = {source} and target_programme_id = {target}
                            order by block_number desc, log_index desc limit 1), 0))
                    from block b where number = {head}
                    """));
        }
    }

    private static string Of(long source, long target) =>
        $"source_programme_id = {source} and target_programme_id = {target} and state = 'ACCEPTED'";

    [Fact]
    public async Task Conversions_are_told_one_by_one_and_add_up_to_what_the_desk_says()
    {
        Assert.Equal(
            ["101 90", "203 182"],
            await scene.RowsAsync(
                "select concat_ws(' ', source_points, target_points) from conversion order by block_number"));
        BigInteger between = await scene.AskAsync(
            new ConvertedBetweenCall(scene.LanmuPoints, scene.QinghePoints));
        Assert.Equal(
            between.ToString(CultureInfo.InvariantCulture),
            await scene.RowAsync(
                $"""
                select sum(target_points) from conversion where source_programme_id = {scene.LanmuPoints}
                    and target_programme_id = {scene.QinghePoints}
                """));
    }

    [Fact]
    public async Task A_conversion_is_read_about_by_its_member_and_by_both_brands() => Assert.Equal(
        $"101 {scene.Lanmu} 90 {scene.Qinghe} t t",
        await scene.RowAsync(
            $"""
            select concat_ws(' ', amount, brand_id, counter_amount, counterparty_brand_id,
                account = {Bytea(Cast.Wen.Address)}, intent_hash = (
                    select conversion_id from conversion c where c.block_number = a.block_number))
            from activity a where kind = 'POINTS_CONVERTED' order by block_number limit 1
            """));

    [Fact]
    public async Task What_happened_to_a_rate_is_read_about_by_both_brands() => Assert.Equal(
        [
            $"CONVERSION_ALLOWED {scene.Lanmu} {scene.Qinghe}", $"RATE_ACCEPTED {scene.Lanmu} {scene.Qinghe}",
            $"RATE_PAUSED {scene.Lanmu} {scene.Qinghe}", $"RATE_PAUSED {scene.Qinghe} {scene.Lanmu}",
            $"RATE_PROPOSED {scene.Lanmu} {scene.Qinghe}", $"RATE_RESUMED {scene.Lanmu} {scene.Qinghe}",
            $"RATE_WITHDRAWN {scene.Lanmu} {scene.Qinghe}",
        ],
        await scene.RowsAsync(
            """
            select distinct concat_ws(' ', kind, brand_id, counterparty_brand_id) from activity
            where table_name in ('rate', 'rate_pause') order by 1
            """));
}
