using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

/// <summary>Where members pay, if the provider has such a page: its address before a payment's number.</summary>
internal sealed record PaymentPage(string? Address);

/// <summary>A payment, shown to its member and to the provider.</summary>
[Node]
[ObjectType<Payment>]
internal static class PaymentType
{
    [NodeResolver]
    [Authorize]
    public static Task<Payment?> GetPayment(
        Guid paymentId, Data.AppContext app, Caller caller, CancellationToken stop) =>
        PaymentQueries.Visible(app, caller).SingleOrDefaultAsync(p => p.PaymentId == paymentId, stop);

    [ID(nameof(Payment))]
    public static Guid Id([Parent] Payment payment) => payment.PaymentId;

    [GraphQLDescription("Where the member pays; null while a swap is not signed, for it would not be paid by it.")]
    public static string? PayUrl([Parent] Payment payment, PaymentPage page, Caller caller) =>
        page.Address is { } address && caller.Account == payment.Account && payment.State == PaymentState.Awaiting
            && (payment.BundleId is null || payment.OperationId is not null)
            ? $"{address}{payment.PaymentId}"
            : null;

    [GraphQLDescription("What it pays for, or its deposit; of others' operations the provider learns nothing.")]
    [Cost(1)]
    public static async Task<Operation?> Operation(
        [Parent] Payment payment, IDataLoader<Guid, Operation> operations, Caller caller, CancellationToken stop)
    {
        var found = payment.OperationId is { } id ? await operations.LoadAsync(id, stop) : null;
        return found is not null && (caller.Account == payment.Account || found.ClientId == caller.ClientId)
            ? found
            : null;
    }
}

/// <summary>What payments and operations need of each other, read for a page together.</summary>
internal static class PaymentLoaders
{
    [DataLoader]
    public static async Task<IReadOnlyDictionary<Guid, Operation>> OperationById(
        IReadOnlyList<Guid> ids, Data.AppContext app, CancellationToken stop) =>
        await app.Operations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);

    [DataLoader]
    public static async Task<IReadOnlyDictionary<Guid, Payment>> PaymentOfOperation(
        IReadOnlyList<Guid> operations, Data.AppContext app, CancellationToken stop) =>
        await app.Payments.AsNoTracking()
            .Where(p => p.OperationId != null && operations.Contains(p.OperationId.Value))
            .ToDictionaryAsync(p => p.OperationId!.Value, stop);

    [DataLoader]
    public static async Task<IReadOnlyDictionary<Hash, PayoutReturn>> ReturnOfPayout(
        IReadOnlyList<Hash> payouts, Data.AppContext app, CancellationToken stop) =>
        await app.PayoutReturns.AsNoTracking().Where(r => payouts.Contains(r.PayoutId))
            .ToDictionaryAsync(r => r.PayoutId, stop);
}

/// <summary>Payments: a member's own, and all of them for the provider.</summary>
[QueryType]
internal static class PaymentQueries
{
    [Authorize(Roles = [Roles.Member, Roles.Psp])]
    [GraphQLDescription("Null when there is none, or it is not the caller's to see.")]
    public static Task<Payment?> Payment(Guid id, Data.AppContext app, Caller caller, CancellationToken stop) =>
        Visible(app, caller).SingleOrDefaultAsync(p => p.PaymentId == id, stop);

    [Authorize(Roles = [Roles.Psp])]
    [GraphQLDescription("Newest first; of swaps those that their members have signed.")]
    [UsePaging, UseFiltering]
    public static IQueryable<Payment> Payments(Data.AppContext app, Caller caller) => Visible(app, caller)
        .Where(p => p.BundleId == null || p.OperationId != null)
        .OrderByDescending(p => p.CreatedAt).ThenBy(p => p.PaymentId);

    internal static IQueryable<Payment> Visible(Data.AppContext app, Caller caller)
    {
        var all = app.Payments.AsNoTracking();
        return caller.Role == Roles.Psp ? all : all.Where(p => p.Account == caller.Account);
    }
}

/// <summary>What an account has in money, and what is on its way.</summary>
[ObjectType<Account>]
internal static class AccountCash
{
    [GraphQLDescription("Money at the provider that is free, in fen.")]
    [Cost(1)]
    public static Task<long> CashFen([Parent] Account account, ReadModel chain, CancellationToken stop) =>
        chain.Balances.Where(b => b.Account == account.Address && b.AssetId == Cash.Id).SumAsync(b => b.Amount, stop);

    [GraphQLDescription("The member's own, newest first.")]
    [UsePaging]
    public static IQueryable<Payment> Payments([Parent] Account account, Data.AppContext app, Caller caller) =>
        app.Payments.AsNoTracking()
            .Where(p => p.Account == account.Address && p.Account == caller.Account)
            .OrderByDescending(p => p.CreatedAt).ThenBy(p => p.PaymentId);

    [GraphQLDescription("The member's own, newest first; the auditor sees every one.")]
    [UsePaging]
    public static IQueryable<Payout> Payouts([Parent] Account account, ReadModel chain, Caller caller) =>
        PayoutQueries.Visible(chain, caller).Where(p => p.Account == account.Address)
            .OrderByDescending(p => p.RequestedInBlock).ThenByDescending(p => p.LogIndex);
}
