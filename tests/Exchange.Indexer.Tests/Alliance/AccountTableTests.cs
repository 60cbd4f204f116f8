using System.Globalization;
using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.AccountRegistry;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of accounts say what the registry says.</summary>
[Collection(AllianceScene.Told)]
public sealed class AccountTableTests(AllianceScene scene)
{
    // AccountWord.
    private const int Waiting = 1;
    private const int Frozen = 2;
    private const int Recovering = 4;
    private const int Erased = 8;

    [Fact]
    public async Task Every_account_stands_as_the_registry_says()
    {
        long now = (await scene.NowAsync()).ToUnixTimeSeconds();
        List<string> expected = [];
        foreach (var member in Cast.Members)
        {
            expected.Add(await SayAsync(member.Address));
        }

        IReadOnlyList<string> rows = await scene.RowsAsync(
            $"""
            select concat_ws(' ',
                'of ' || home_brand_id, 'opened ' || extract(epoch from opened_at)::bigint,
                'signer ' || coalesce(encode(a.signer, 'hex'), ''),
                'epoch ' || epoch || ' since ' || coalesce(extract(epoch from key_since)::bigint, 0),
                'second key ' || coalesce(encode(case
                    when next_second_key_from <= to_timestamp({now}) then next_second_key
                    else second_key end, 'hex'), ''),
                'keyless off ' || coalesce(extract(epoch from keyless_off_from)::bigint, 0),
                'cancels ' || recovery_cancels,
                'round ' || (select count(*) from recovery where account = address and ended_at is not null),
                'ready ' || coalesce(extract(epoch from r.ready_at)::bigint, 0),
                'to ' || coalesce(encode(r.signer, 'hex'), ''),
                case when f.frozen then 'frozen' end, case when r.account is not null then 'recovering' end,
                case when erased_at is not null then 'erased' end)
            from account a left join recovery r on r.account = address and r.state = 'STARTED'
            left join lateral (
                select frozen from account_freeze where account = address
                order by block_number desc, log_index desc limit 1) f on true
            """);

        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private async Task<string> SayAsync(Address account)
    {
        BigInteger word = await scene.AskAsync(new WordOfCall(account));
        Recovery recovery = await scene.AskAsync(new RecoveryOfCall(account));
        int flags = (int)Take(word, 112, 8);
        bool recovering = (flags & Recovering) != 0;
        Assert.Equal(recovering, recovery.ReadyAt != 0);
        return string.Join(' ', new[]
        {
            $"of {Take(word, 224, 32)} opened {Take(word, 184, 40)}",
            $"signer {HexOf(await scene.AskAsync(new SignerOfCall(account)))}",
            $"epoch {await scene.AskAsync(new EpochOfCall(account))} since {Take(word, 144, 40)}",
            $"second key {HexOf(await scene.AskAsync(new SecondKeyOfCall(account)))}",
            $"keyless off {recovery.KeylessOffFrom} cancels {recovery.Cancels} round {recovery.Round}",
            $"ready {recovery.ReadyAt} to {(recovering ? await SignerWithAsync(recovery.SignerHash) : "")}",
            (flags & Frozen) != 0 ? "frozen" : null,
            recovering ? "recovering" : null,
            (flags & Erased) != 0 ? "erased" : null,
        }.OfType<string>());
    }

    // The registry keeps the hash alone; whose it is, the approvals tell.
    private async Task<string> SignerWithAsync(Hash hash) => Assert.Single(
        await scene.RowsAsync("select distinct encode(signer, 'hex') from recovery_approval"),
        signer => Keccak256.Hash(Convert.FromHexString(signer)) == hash);

    [Fact]
    public async Task Every_address_that_rotated_or_was_frozen_stands_as_the_registry_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ',
                encode(account, 'hex'), s.epoch, encode(s.signer, 'hex'), coalesce(frozen, false)::text)
            from (select distinct account from account_signer union select account from account_freeze) a
            left join lateral (
                select epoch, signer from account_signer where account = a.account
                order by epoch desc limit 1) s on true
            left join lateral (
                select frozen from account_freeze where account = a.account
                order by block_number desc, log_index desc limit 1) f on true
            where account not in (select address from account where erased_at is not null)
            """);
        Assert.Contains(rows, row => row.StartsWith(HexOf(Cast.Songhe.Address), StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith(HexOf(TestBed.TestKey.Stranger.Address), StringComparison.Ordinal));

        foreach (string row in rows)
        {
            Address account = Address.Parse("0x" + row.Split(' ')[0]);
            BigInteger word = await scene.AskAsync(new WordOfCall(account));
            byte[] signer = await scene.AskAsync(new SignerOfCall(account));
            string known = signer.Length == 0
                ? "" : $" {await scene.AskAsync(new EpochOfCall(account))} {HexOf(signer)}";
            string frozen = (Take(word, 112, 8) & Frozen) != 0 ? "true" : "false";
            Assert.Equal($"{HexOf(account)}{known} {frozen}", row);
        }
    }

    [Fact]
    public async Task Every_epoch_of_an_account_names_the_signer_it_had_then() => Assert.Equal(
        [
            $"0 {HexOf(Cast.Lin.Address)}",
            $"1 {HexOf(Cast.LinRotated.Address)}",
            $"2 {HexOf(TestBed.TestKey.Named("lin's newest key").Address)}",
        ],
        await scene.RowsAsync(
            $"""
            select epoch || ' ' || encode(signer, 'hex') from account_signer
            where account = {Bytea(Cast.Lin.Address)} order by valid_from
            """));

    [Fact]
    public async Task Recoveries_tell_who_spoke_and_how_they_ended() => Assert.Equal(
        ["0 CANCELLED HOME_BRAND,SECOND_KEY", "1 COMPLETED HOME_BRAND,ALLIANCE,SECOND_KEY"],
        await scene.RowsAsync(
            $"""
            select concat_ws(' ', round, state, string_agg(guardian, ',' order by block_number))
            from recovery r join recovery_approval a using (account, round)
            where account = {Bytea(Cast.Chen.Address)} group by round, state order by round
            """));

    [Fact]
    public async Task Every_waiting_account_stands_as_the_registry_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ', encode(address, 'hex'), brand_id, encode(commitment, 'hex'), encode(claimant, 'hex'))
            from waiting_account
            """);
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Split(' ') is [_, _, _, _]);

        foreach (string[] row in rows.Select(row => row.Split(' ')))
        {
            Address waiting = Address.Parse("0x" + row[0]);
            BigInteger word = await scene.AskAsync(new WordOfCall(waiting));
            Assert.Equal(Waiting, Take(word, 112, 8) & Waiting);
            Assert.Equal(
                waiting,
                await scene.AskAsync(new WaitingAddressCall(
                    long.Parse(row[1], CultureInfo.InvariantCulture), Hash.Parse("0x" + row[2]))));
            Assert.Equal(
                row is [_, _, _, var claimant] ? Address.Parse("0x" + claimant) : Address.Zero,
                await scene.AskAsync(new ClaimantOfCall(waiting)));
        }
    }

    private static long Take(BigInteger word, int from, int bits) =>
        (long)((word >> from) & ((BigInteger.One << bits) - 1));
}
