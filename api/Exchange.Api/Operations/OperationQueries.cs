using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>An operation's refusal in words.</summary>
[ObjectType<Operation>]
internal static class OperationType
{
    [GraphQLDescription("Why a FAILED operation failed, as the contract or its payment says; null otherwise.")]
    [Cost(1)]
    public static async Task<Refusal?> Refusal(
        [Parent] Operation operation, IDataLoader<Guid, Payment> payments, CancellationToken stop)
    {
        if (operation.Status != OperationStatus.Failed)
        {
            return null;
        }

        var payment = operation is { RefusalData: null, BundleId: not null }
            ? await payments.LoadAsync(operation.Id, stop)
            : null;
        return payment?.Objection() ?? Refusals.Decode(operation.RefusalData);
    }

    [GraphQLDescription("It waits for this, or did.")]
    [Cost(1)]
    public static Task<Payment?> Payment(
        [Parent] Operation operation, IDataLoader<Guid, Payment> payments, CancellationToken stop) =>
        payments.LoadAsync(operation.Id, stop);
}

/// <summary>A caller's own operations; the auditor sees every one.</summary>
[QueryType]
[Authorize]
internal static class OperationQueries
{
    [GraphQLDescription("Null when there is none, or it is not the caller's to see.")]
    public static Task<Operation?> Operation(Guid id, Data.AppContext app, Caller caller, CancellationToken stop) =>
        Visible(app, caller).SingleOrDefaultAsync(o => o.Id == id, stop);

    [GraphQLDescription("Newest first.")]
    [UsePaging, UseFiltering]
    public static IQueryable<Operation> Operations(Data.AppContext app, Caller caller) =>
        Visible(app, caller).OrderByDescending(o => o.Sequence);

    private static IQueryable<Operation> Visible(Data.AppContext app, Caller caller)
    {
        var all = app.Operations.AsNoTracking();
        return caller.IsAuditor ? all : all.Where(o => o.ClientId == caller.ClientId);
    }
}
