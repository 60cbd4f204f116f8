using System.Globalization;
using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.CampaignDesk;
using static Exchange.Bindings.EarningDesk;
using static Exchange.Indexer.Tests.RowText;
using static Exchange.TestBed.AllianceOnChain;
using Reason = Exchange.Bindings.EarningDesk.Reason;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of earning say what the earning desk and the campaign desk say.</summary>
[Collection(AllianceScene.Told)]
public sealed class EarningTableTests(AllianceScene scene)
{
    [Theory]
    [InlineData("ALL", Reason.None)]
    [InlineData("PURCHASE", Reason.Purchase)]
    [InlineData("REFERRAL", Reason.Referral)]
    public async Task The_last_rule_of_a_reason_is_the_one_the_desk_says(string word, Reason reason)
    {
        EarnRule rule = await scene.AskAsync(new EarnRuleOfCall(scene.LanmuPoints, reason));
        Assert.Equal(
            $"{rule.Version} {rule.Rate} {rule.CapPerAccount} {rule.CapPerProgramme} {rule.PeriodSeconds}",
            await scene.RowAsync(
                $"""
                select concat_ws(' ', version, rate, coalesce(cap_per_account, 0), coalesce(cap_per_programme, 0),
                    coalesce(period_seconds, 0))
                from earn_rule where programme_id = {scene.LanmuPoints} and reason = '{word}'
                order by version desc limit 1
                """));
    }

    [Fact]
    public async Task What_came_back_of_every_receipt_is_what_the_desk_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ', encode(reference, 'hex'), coalesce((
                select clawed_back_so_far from grant_clawback c
                where c.programme_id = p.programme_id and batch = p.reference and batch_index = 0
                order by block_number desc, log_index desc limit 1), 0), coalesce((
                select returned_fen from purchase_return r
                where r.programme_id = p.programme_id and r.reference = p.reference
                order by block_number desc, log_index desc limit 1), 0), coalesce((
                select sum(points) from purchase_return r
                where r.programme_id = p.programme_id and r.reference = p.reference), 0))
            from purchase p
            """);
        Assert.Equal(4, rows.Count);

        foreach (string row in rows)
        {
            Hash reference = Hash.Parse("0x" + row.Split(' ')[0]);
            ClawedBackOfResult back = await scene.AskAsync(new ClawedBackOfCall(scene.Lanmu, reference, 0));
            Assert.Equal($"{HexOf(reference)} {back.Points} {back.ReturnedFen} {back.Points}", row);
        }
    }

    [Fact]
    public async Task What_was_taken_back_of_a_grant_adds_up_and_the_rest_is_owed()
    {
        Hash batch = Named("to be clawed back");
        Assert.Equal(
            ["100 100 100", "70 0 170", "20 0 190"],
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', amount, taken, clawed_back_so_far) from grant_clawback
                where batch = {Bytea(batch)} order by block_number
                """));
        Assert.Equal(190, (await scene.AskAsync(new ClawedBackOfCall(scene.Lanmu, batch, 0))).Points);
        Assert.Equal(
            ["70 70", "-30 40", "-40 0", "20 20"],
            await scene.RowsAsync(
                "select concat_ws(' ', amount, debt_after) from debt_movement order by block_number, log_index"));
        Assert.Equal(
            $"{HexOf(Cast.Tang.Address)} {await scene.AskAsync(new DebtOfCall(scene.LanmuPoints, Cast.Tang.Address))}",
            await scene.RowAsync("select concat_ws(' ', encode(account, 'hex'), points) from debt"));
    }

    [Fact]
    public async Task Every_clawback_of_points_is_a_movement_of_their_supply() => Assert.Equal(
        "True",
        await scene.RowAsync(
            """
            select count(*) > 0 and count(*) = (select count(*) from supply_movement where kind = 'CLAWED_BACK')
                and bool_and(exists (
                    select from supply_movement m where m.asset_id = c.asset_id and m.block_number = c.block_number
                        and m.amount = -c.amount and m.kind = 'CLAWED_BACK'))
            from points_clawback c
            """));

    [Fact]
    public async Task Every_referral_stands_as_the_desk_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ', encode(account, 'hex'), encode(referrer, 'hex'), programme_id,
                coalesce(extract(epoch from valid_from)::bigint, 0), bonus_issued_at is not null)
            from referral
            """);
        Assert.Equal(2, rows.Count);

        foreach (string row in rows)
        {
            Address account = Address.Parse("0x" + row.Split(' ')[0]);
            Referral referral = await scene.AskAsync(new ReferralOfCall(account));
            Assert.Equal(
                $"{HexOf(account)} {HexOf(referral.Referrer)} {referral.ProgrammeId} {referral.ValidFrom}"
                + $" {(referral.BonusIssued ? 't' : 'f')}",
                row);
        }

        Assert.Equal(
            $"{HexOf(Named("yu's second receipt"))}",
            await scene.RowAsync(
                $"""
                select encode(first_purchase_reference, 'hex') from referral
                where account = {Bytea(Cast.Yu.Address)}
                """));
    }

    [Fact]
    public async Task A_reward_that_goes_no_further_up_leaves_its_proof() => Assert.Equal(
        $"{HexOf(Cast.Wen.Address)} {HexOf(Cast.Zhou.Address)} 2 1",
        await scene.RowAsync(
            """
            select concat_ws(' ', encode(beneficiary, 'hex'), encode(invitee, 'hex'), depth, most) from referral_limit
            """));

    [Fact]
    public async Task Every_campaign_stands_as_the_desk_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ', encode(campaign_id, 'hex'), programme_id, leaf_count, total,
                extract(epoch from claimable_until)::bigint, ended_at is not null, coalesce((
                    select claimed from campaign_claim c where c.campaign_id = g.campaign_id
                    order by claimed desc limit 1), 0), asset_id, exists (
                    select from campaign_claim c where c.campaign_id = g.campaign_id and claim_index = 0))
            from campaign g
            """);
        Assert.Equal(3, rows.Count);

        foreach (string row in rows)
        {
            Hash id = Hash.Parse("0x" + row.Split(' ')[0]);
            Campaign campaign = await scene.AskAsync(new CampaignOfCall(id));
            bool isClaimed = await scene.AskAsync(new IsClaimedCall(id, 0));
            Assert.Equal(
                $"{HexOf(id)} {campaign.ProgrammeId} {campaign.LeafCount} {campaign.Total} {campaign.ClaimableUntil}"
                + $" {(campaign.Ended ? 't' : 'f')} {campaign.Claimed} {campaign.AssetId} {(isClaimed ? 't' : 'f')}",
                row);
        }
    }

    [Fact]
    public async Task A_programme_had_promised_at_every_block_what_the_desk_said_then()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            $"""
            select block_number || ' ' || promised_after from promise_movement
            where programme_id = {scene.LanmuPoints} order by block_number
            """);
        Assert.Equal(6, rows.Count);

        foreach (string row in rows)
        {
            long block = long.Parse(row.Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.Equal($"{block} {await scene.AskAsync(new PromisedOfCall(scene.LanmuPoints), block)}", row);
        }
    }

    [Fact]
    public async Task A_badge_is_told_with_the_account_that_holds_it() => Assert.Equal(
        $"{HexOf(Cast.Yu.Address)} 1",
        await scene.RowAsync(
            """
            select concat_ws(' ', encode(b.account, 'hex'), l.amount)
            from badge b join balance l using (account, asset_id)
            """));
}
