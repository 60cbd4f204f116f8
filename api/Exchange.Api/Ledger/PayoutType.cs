using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

/// <summary>A payout, shown to its member, the provider and the auditor.</summary>
[Node]
[ObjectType<Payout>]
internal static class PayoutType
{
    [NodeResolver]
    [Authorize]
    public static Task<Payout?> GetPayout(Hash payoutId, ReadModel chain, Caller caller, CancellationToken stop) =>
        PayoutQueries.Visible(chain, caller).SingleOrDefaultAsync(p => p.PayoutId == payoutId, stop);

    [ID(nameof(Payout))]
    public static Hash Id([Parent] Payout payout) => payout.PayoutId;

    [GraphQLDescription("Why the provider sent it back.")]
    [Cost(1)]
    public static async Task<string?> Reason(
        [Parent] Payout payout, IDataLoader<Hash, PayoutReturn> returns, CancellationToken stop) =>
        payout.State == PayoutState.Returned ? (await returns.LoadAsync(payout.PayoutId, stop))?.Reason : null;
}

/// <summary>Payouts: a member's own, and all of them for the provider and the auditor.</summary>
[QueryType]
[Authorize(Roles = [Roles.Member, Roles.Psp, Roles.Auditor])]
internal static class PayoutQueries
{
    [GraphQLDescription("Null when there is none, or it is not the caller's to see.")]
    public static Task<Payout?> Payout(Hash payoutId, ReadModel chain, Caller caller, CancellationToken stop) =>
        Visible(chain, caller).SingleOrDefaultAsync(p => p.PayoutId == payoutId, stop);

    [GraphQLDescription("Oldest first: whoever waits longest is paid first.")]
    [UsePaging, UseFiltering]
    public static IQueryable<Payout> Payouts(ReadModel chain, Caller caller) =>
        Visible(chain, caller).OrderBy(p => p.RequestedInBlock).ThenBy(p => p.LogIndex);

    internal static IQueryable<Payout> Visible(ReadModel chain, Caller caller)
    {
        var all = chain.Payouts.AsNoTracking();
        return caller.Role is Roles.Psp or Roles.Auditor ? all : all.Where(p => p.Account == caller.Account);
    }
}
