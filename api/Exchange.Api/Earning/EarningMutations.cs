using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Earning;

[GraphQLDescription("One member's share of a batch.")]
internal sealed record BatchEntry(
    Address Account, long Amount, IssuanceReason Reason,
    [property: GraphQLDescription("Your own reference of this entry, e.g. the receipt's number.")] string Reference);

/// <summary>A brand brings points of its own programmes into being.</summary>
[MutationType]
internal static class EarningMutations
{
    // Gas an issuance may use: fixed cost with a fresh vintage and reference, and each further entry with a new holder.
    private const long IssueGas = 500_000;
    private const long EntryGas = 34_000;
    private const int EntriesMax = 500;

    // What is left of a transaction for an intent (docs/decisions/0010): the most new holders just fit.
    private const long BatchGasMax = 15_800_000;

    [Keyed]
    [Authorize(nameof(Scope.Issue), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription(
        "Issues points of the caller's programme to one account. "
        + "The reference is used once per brand.")]
    public static async Task<Operation> IssuePoints(
        string programme, Address account, long amount, IssuanceReason reason, string reference,
        IssuanceChecks checks, Acceptor acceptor, Waiting waiting, Caller caller, CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return await waiting.AsPreferredAsync(earlier, stop);
        }

        var issued = await checks.ProgrammeOfCallerAsync(programme, caller, stop);
        Amounts.Check(amount);
        await checks.AccountsAsync([account], stop);
        var reference32 = await checks.ReferenceAsync(issued, reference, caller, stop);
        var call = new EarningDesk.IssueCall(
            issued.ProgrammeId, account, amount, (EarningDesk.Reason)reason, reference32);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(caller.Brand!),
            new IntendedCall(OperationKind.IssuePoints, "EarningDesk", call.Encode(), IssueGas), stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }

    [Keyed]
    [Authorize(nameof(Scope.Issue), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Issues points to up to 500 accounts, all or nothing, as one operation.")]
    public static async Task<Operation> IssuePointsBatch(
        string programme, string reference, IReadOnlyList<BatchEntry> entries,
        IssuanceChecks checks, Acceptor acceptor, Waiting waiting, Caller caller, CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return await waiting.AsPreferredAsync(earlier, stop);
        }

        var issued = await checks.ProgrammeOfCallerAsync(programme, caller, stop);
        if (entries.Count is 0 or > EntriesMax)
        {
            throw RefusedException.Of(
                "BATCH_LENGTH_OUT_OF_RANGE", ("length", entries.Count), ("least", 1), ("most", EntriesMax));
        }

        foreach (var entry in entries)
        {
            Amounts.Check(entry.Amount);
        }

        await checks.AccountsAsync([.. entries.Select(e => e.Account)], stop);
        var call = new EarningDesk.IssueBatchCall(
            issued.ProgrammeId, await checks.ReferenceAsync(issued, reference, caller, stop),
            [.. entries.Select(e => new EarningDesk.Entry(
                e.Account, e.Amount, (EarningDesk.Reason)e.Reason, checks.Commit(caller, e.Reference)))]);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(caller.Brand!),
            new IntendedCall(
                OperationKind.IssuePointsBatch, "EarningDesk", call.Encode(),
                Math.Min(BatchGasMax, IssueGas + (EntryGas * entries.Count))),
            stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }
}
