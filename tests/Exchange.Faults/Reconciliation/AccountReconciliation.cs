using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// Who signs for an account, what it owes and is promised, and which nonces are used, by the contracts' own word
/// (I14, I15, I17).
/// </summary>
internal sealed class AccountReconciliation(ChainView chain, TableView tables, Findings findings)
{
    private const string Registry = "AccountRegistry";

    // In the account's word, as AccountWord lays it out.
    private const int FlagsAt = 112;
    private const int Frozen = 2;

    /// <summary>Runs all of it.</summary>
    public async Task RunAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        await ReconcileAccountsAsync(logs, stop);
        await ReconcileFreezesAsync(logs, stop);
        await ReconcileNoncesAsync(logs, stop);
        await ReconcileDebtsAsync(logs, stop);
        await ReconcilePromisesAsync(logs, stop);
    }

    private async Task ReconcileAccountsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Address[] open = [.. chain.Of<AccountRegistry.AccountOpened>(Registry, logs).Select(opened => opened.Account)];
        var signers = await chain.AskAsync<AccountRegistry.SignerOfCall, byte[]>(
            Registry, open.Select(account => new AccountRegistry.SignerOfCall(account)), stop);
        var epochs = await chain.AskAsync<AccountRegistry.EpochOfCall, long>(
            Registry, open.Select(account => new AccountRegistry.EpochOfCall(account)), stop);
        var homes = await chain.AskAsync<AccountRegistry.HomeBrandOfCall, long>(
            Registry, open.Select(account => new AccountRegistry.HomeBrandOfCall(account)), stop);
        var recoveries = await chain.AskAsync<AccountRegistry.RecoveryOfCall, AccountRegistry.Recovery>(
            Registry, open.Select(account => new AccountRegistry.RecoveryOfCall(account)), stop);
        findings.ExpectSame("I15", "signers", open.Select((account, i) => TableView.Line(
            account, homes[i], Hex.Encode(signers[i]), epochs[i], recoveries[i].Cancels, recoveries[i].KeylessOffFrom,
            recoveries[i].ReadyAt)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', '0x' || encode(address, 'hex'), home_brand_id, '0x' || encode(a.signer, 'hex'),
                    epoch, recovery_cancels, coalesce(extract(epoch from keyless_off_from)::bigint, 0),
                    coalesce((select extract(epoch from ready_at)::bigint from recovery r
                        where r.account = a.address and state = 'STARTED'), 0))
                from account a
                """,
                stop));
    }

    private async Task ReconcileFreezesAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Address[] touched = [.. chain.Of<AccountRegistry.AccountFrozen>(Registry, logs)
            .Select(frozen => frozen.Account).Distinct()];
        var words = await chain.AskAsync<AccountRegistry.WordOfCall, BigInteger>(
            Registry, touched.Select(account => new AccountRegistry.WordOfCall(account)), stop);
        findings.ExpectSame("I17", "freezes", touched.Zip(words, (account, word) =>
            TableView.Line(account, ((word >> FlagsAt) & Frozen) != 0)),
            await tables.LinesAsync(
                """
                select distinct on (account) concat_ws(' ', '0x' || encode(account, 'hex'), frozen)
                from account_freeze order by account, block_number desc, log_index desc
                """,
                stop));
    }

    // An intent that took effect or was refused has used its nonce, and no two intents the same.
    private async Task ReconcileNoncesAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        (Address Account, long Nonce)[] used =
        [
            .. chain.Of<Forwarder.IntentExecuted>("Forwarder", logs).Select(done => (done.Account, done.Nonce)),
            .. chain.Of<Forwarder.IntentRefused>("Forwarder", logs).Select(done => (done.Account, done.Nonce)),
        ];
        findings.Expect(used.Distinct().Count() == used.Length, "I14", $"a nonce was used twice");
        var told = await chain.AskAsync<Forwarder.IsNonceUsedCall, bool>(
            "Forwarder", used.Select(each => new Forwarder.IsNonceUsedCall(each.Account, each.Nonce)), stop);
        findings.ExpectSame("I14", "used nonces",
            used.Zip(told).Where(each => each.Second)
                .Select(each => TableView.Line(each.First.Account, each.First.Nonce)),
            await tables.LinesAsync(
                "select concat_ws(' ', '0x' || encode(account, 'hex'), nonce) from intent_execution", stop));
    }

    private async Task ReconcileDebtsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        (long Programme, Address Account)[] debtors = [.. chain.Of<EarningDesk.DebtRecorded>("EarningDesk", logs)
            .Select(owed => (owed.ProgrammeId, owed.Account)).Distinct()];
        var debts = await chain.AskAsync<EarningDesk.DebtOfCall, long>(
            "EarningDesk", debtors.Select(each => new EarningDesk.DebtOfCall(each.Programme, each.Account)), stop);
        findings.ExpectSame("I17", "debts",
            debtors.Zip(debts, (each, points) => TableView.Line(each.Programme, each.Account, points)),
            await tables.LinesAsync(
                "select concat_ws(' ', programme_id, '0x' || encode(account, 'hex'), points) from debt", stop));
    }

    private async Task ReconcilePromisesAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        CampaignDesk.CampaignCommitted[] committed =
            [.. chain.Of<CampaignDesk.CampaignCommitted>("CampaignDesk", logs)];
        var campaigns = await chain.AskAsync<CampaignDesk.CampaignOfCall, CampaignDesk.Campaign>(
            "CampaignDesk", committed.Select(each => new CampaignDesk.CampaignOfCall(each.CampaignId)), stop);
        findings.ExpectSame("I17", "campaigns", committed.Zip(campaigns, (each, one) => TableView.Line(
            each.CampaignId, one.ProgrammeId, one.Total, one.Claimed, one.Ended)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', '0x' || encode(campaign_id, 'hex'), programme_id, total,
                    coalesce((select max(claimed) from campaign_claim l where l.campaign_id = c.campaign_id), 0),
                    ended_at is not null)
                from campaign c
                """,
                stop));
        long[] programmes = [.. committed.Select(each => each.ProgrammeId).Distinct()];
        var promised = await chain.AskAsync<CampaignDesk.PromisedOfCall, long>(
            "CampaignDesk", programmes.Select(programme => new CampaignDesk.PromisedOfCall(programme)), stop);
        findings.ExpectSame("I17", "promises", programmes.Zip(promised, (each, points) => TableView.Line(each, points)),
            await tables.LinesAsync(
                """
                select distinct on (programme_id) concat_ws(' ', programme_id, promised_after)
                from promise_movement order by programme_id, block_number desc, log_index desc
                """,
                stop));
    }
}
