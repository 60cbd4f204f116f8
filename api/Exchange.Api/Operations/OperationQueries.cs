using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
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
    private static readonly Keyset<Operation> Newest = Keyset<Operation>.NewestFirst(o => o.Sequence);

    [GraphQLDescription("Null when there is none, or it is not the caller's to see.")]
    public static Task<Operation?> Operation(Guid id, Data.AppContext app, Caller caller, CancellationToken stop) =>
        Visible(app, caller).SingleOrDefaultAsync(o => o.Id == id, stop);

    [GraphQLDescription("Newest first.")]
    public static async Task<Connection<Operation>?> Operations(
        PagingArguments paging, Data.AppContext app, Caller caller, CancellationToken stop) =>
        await Newest.PageAsync(Visible(app, caller), paging, stop);

    private static IQueryable<Operation> Visible(Data.AppContext app, Caller caller) =>
        app.Operations.AsNoTracking().Where(o => caller.IsAuditor || o.ClientId == caller.ClientId);
}
