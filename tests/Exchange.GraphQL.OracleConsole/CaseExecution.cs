using System.Buffers;
using System.Security.Claims;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// Runs a valid document and gives the response's bytes. An operation of subscriptions runs as graphql-js's
/// <c>execute</c> runs it: once, on its root type.
/// </summary>
internal static class CaseExecution
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    internal static async Task<byte[]> Run(Schema schema, DocumentNode document, ResolverTable table)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var output = new ArrayBufferWriter<byte>();
        ResultWriter.Write(await Result(schema, new PreparedDocument(document), table, deadline.Token), output);
        return output.WrittenSpan.ToArray();
    }

    private static async Task<ExecutionResult> Result(
        Schema schema, PreparedDocument document, ResolverTable table, CancellationToken stop)
    {
        try
        {
            OperationDefinitionNode operation = document.Operation(table.OperationName);
            ObjectType root = RootOf(schema, operation.Operation);
            IReadOnlyDictionary<string, object?> variables =
                VariableValues.Coerce(schema, operation, table.Variables);
            var collector = new FieldCollector(schema, document.Fragments, variables);
            var request = new RequestContext(NoServices, new ClaimsPrincipal(), stop)
            {
                Features = new Dictionary<Type, object> { [typeof(ResolverTable)] = table },
            };
            await using var run = new OperationExecution(schema, collector, variables, request, table.IsParallel);
            ResultObject? data = await run.Run(operation, root);
            return new ExecutionResult { Data = data, IsExecuted = true, Errors = run.Errors };
        }
        catch (GraphQLException refusal)
        {
            return ExecutionResult.Refused(refusal.Error);
        }
    }

    private static ObjectType RootOf(Schema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.QueryType,
        OperationType.Mutation => schema.MutationType,
        _ => schema.SubscriptionType,
    } ?? throw new GraphQLException($"The schema has no type for {operation}.");
}
