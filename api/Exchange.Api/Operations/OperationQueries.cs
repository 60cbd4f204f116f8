using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>An operation's refusal in words.</summary>
[ObjectType<Operation>]
internal static class OperationType
{
    [GraphQLDescription("Why a FAILED operation failed, as the contract said it; null otherwise.")]
    public static Refusal? Refusal([Parent] Operation operation) =>
        operation.Status == OperationStatus.Failed ? Refusals.Decode(operation.RefusalData) : null;
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
