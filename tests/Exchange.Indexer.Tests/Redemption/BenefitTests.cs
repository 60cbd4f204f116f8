using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.BenefitDesk;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Redemption;

/// <summary>Benefits, vouchers and their codes are what the benefit desk says, also after reorgs.</summary>
public sealed class BenefitTests(TradingScene scene) : IClassFixture<TradingScene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    [Fact]
    public async Task Whatever_happens_to_benefits_is_what_a_fresh_index_and_the_contract_say_before_and_after_reorgs()
    {
        (long coffee, long forever) = (0, 0);
        await scene.TellAndTakeBackAsync(
            async () => (coffee, forever) = await LiveAsync(),
            async () =>
            {
                await AssertEqualToContractAsync(coffee);
                await AssertEqualToContractAsync(forever);
                await AssertHistoryAsync();
            },
            1, 4);
        Assert.Equal("0", await scene.RowAsync("select count(*) from benefit"));
    }

    private async Task AssertHistoryAsync()
    {
        Assert.Equal(
            ["PRESENTED", "REDEEMED", "WITHDRAWN"],
            await scene.RowsAsync("select state from voucher_presentation order by state"));

        // Of every voucher, issued = redeemed + live + expired (invariant I22).
        Assert.Equal(
            "0", await scene.RowAsync(
                """
                select count(*) from asset a where class = 3 and supply <> (
                    select coalesce(sum(quantity), 0) from benefit_redemption r where r.voucher_id = a.asset_id)
                    - (select coalesce(sum(amount), 0) from voucher_presentation p
                        where p.asset_id = a.asset_id and state = 'REDEEMED')
                """));
        Assert.Equal(
            [
                "BENEFIT_CREATED 10", "BENEFIT_CREATED 3", "BENEFIT_REDEEMED 400 100", "BENEFIT_REDEEMED 100",
                "BENEFIT_CLOSED", "VOUCHER_PRESENTED 1", "VOUCHER_REDEEMED 1", "VOUCHER_PRESENTED 2",
                "VOUCHER_WITHDRAWN 2", "VOUCHER_PRESENTED 1",
            ],
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', kind, amount, amount_fen) from activity
                where programme_id = {scene.Lanmu} and brand_id is not null
                    and kind similar to '(BENEFIT|VOUCHER)%' order by block_number, log_index
                """));
    }

    [Fact]
    public async Task Refunded_points_that_had_expired_come_back_redated_and_the_member_reads_of_it()
    {
        long brief = await Alliance.CreateProgrammeAsync(
            TestKey.Lanmu, "BRIEF", AllianceOnChain.Terms with { ValidityMonths = 1 });
        BigInteger points = await Alliance.IssueAsync(TestKey.Lanmu, brief, TestKey.Chen, 500, "brief");
        Hash redemption = await Alliance.AuthoriseAsync(
            TestKey.Chen, scene.LanmuBrand, brief, points, 500, (await scene.NowAsync()).AddDays(1));
        await Alliance.DoAsync(TestKey.Lanmu, new RedemptionDesk.CaptureCall(redemption, 500));
        await scene.PassAsync(TimeSpan.FromDays(70));
        await Alliance.DoAsync(TestKey.Lanmu, new RedemptionDesk.RefundCall(redemption, 200));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal(
            $"{points} 200 t",
            await scene.RowAsync(
                $"""
                select concat_ws(' ', from_asset_id, amount,
                    amount = (select b.amount from balance b
                        where account = {Bytea(TestKey.Chen.Address)} and asset_id = to_asset_id))
                from points_redating where redemption_id = {Bytea(redemption)}
                """));
        Assert.Equal(
            $"200 {brief} t",
            await scene.RowAsync(
                $"""
                select concat_ws(' ', amount, programme_id, expires_at > at) from activity
                where kind = 'POINTS_REDATED' and account = {Bytea(TestKey.Chen.Address)}
                """));
    }

    // The second benefit's vouchers last until the year 20,000: longer than any reader's calendar.
    private async Task<(long Coffee, long Forever)> LiveAsync()
    {
        long now = (await scene.NowAsync()).ToUnixTimeSeconds();
        long coffee = await CreateAsync(new Terms(
            100, 25, 10, 5, now, now + 1_000_000, now + 2_000_000, Agent: true, AllianceOnChain.Named("coffee")));
        long forever = await CreateAsync(new Terms(
            50, 0, 3, 3, now, 568_971_820_800, 568_971_820_800, Agent: false, AllianceOnChain.Named("forever")));
        await Alliance.DoAsync(
            TestKey.Chen, new RedeemBenefitCall(coffee, [scene.LanmuPoints], [400], 4, 400, 100));
        await Alliance.DoAsync(
            TestKey.Lin, new RedeemBenefitCall(forever, [scene.LanmuPoints], [100], 2, 100, 0));
        await Alliance.DoAsync(TestKey.Lanmu, new CloseBenefitCall(coffee));

        BigInteger voucher = await Alliance.AskAsync<VoucherIdOfCall, BigInteger>(new(coffee));
        await PresentAsync(voucher, 1, "code 1");
        await Alliance.DoAsync(TestKey.Lanmu, new RedeemVoucherCall(AllianceOnChain.Named("code 1")));
        Hash withdrawn = await PresentAsync(voucher, 2, "code 2");
        await Alliance.DoAsync(TestKey.Chen, new WithdrawVoucherCall(withdrawn));
        await PresentAsync(voucher, 1, "code 3");
        return (coffee, forever);
    }

    private async Task<long> CreateAsync(Terms terms) => AllianceOnChain.Find<BenefitCreated>(
        await Alliance.DoAsync(TestKey.Lanmu, new CreateBenefitCall(scene.Lanmu, terms))).BenefitId;

    private async Task<Hash> PresentAsync(BigInteger voucher, long amount, string code)
    {
        Hash codeHash = await Alliance.AskAsync<CodeHashOfCall, Hash>(new(AllianceOnChain.Named(code)));
        long end = (await scene.NowAsync()).AddHours(2).ToUnixTimeSeconds();
        await Alliance.DoAsync(TestKey.Chen, new PresentVoucherCall(voucher, amount, codeHash, end));
        return codeHash;
    }

    private async Task AssertEqualToContractAsync(long id)
    {
        Benefit benefit = await Alliance.AskAsync<BenefitOfCall, Benefit>(new(id));
        BigInteger voucher = await Alliance.AskAsync<VoucherIdOfCall, BigInteger>(new(id));
        TallyOfResult tally = await Alliance.AskAsync<TallyOfCall, TallyOfResult>(new(voucher));
        long taken = await Alliance.AskAsync<TakenByCall, long>(new(id, TestKey.Chen.Address));
        Terms terms = benefit.Terms;
        string hash = Shown(terms.TermsHash);
        Assert.Equal(
            $"{benefit.ProgrammeId} {benefit.Sold} {(benefit.Closed ? 't' : 'f')} {terms.PricePoints} {terms.PriceFen}"
            + $" {terms.Stock} {terms.PerMember} {terms.OpensAt} {(terms.Agent ? 't' : 'f')} {hash} {voucher}"
            + $" {tally.Presented} {tally.Redeemed} {taken}",
            await scene.RowAsync(
                $"""
                select concat_ws(' ', programme_id, sold, closed, price_points, price_fen, stock, per_member,
                    extract(epoch from opens_at)::bigint, agent, terms_hash, voucher_id,
                    (select coalesce(sum(amount) filter (where state = 'PRESENTED'), 0) || ' '
                        || coalesce(sum(amount) filter (where state = 'REDEEMED'), 0)
                    from voucher_presentation p where p.asset_id = b.voucher_id),
                    coalesce((select pieces from benefit_taken t
                        where t.benefit_id = b.benefit_id and account = {Bytea(TestKey.Chen.Address)}), 0))
                from benefit b where benefit_id = {id}
                """));
    }
}
