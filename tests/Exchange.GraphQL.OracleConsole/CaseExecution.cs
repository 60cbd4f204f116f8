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
        using ExecutionResult result =
            await Result(new PreparedDocument(schema, document), table, deadline.Token);
        ResultWriter.Write(result, output);
        return output.WrittenSpan.ToArray();
    }

    private static async Task<ExecutionResult> Result(
        PreparedDocument document, ResolverTable table, CancellationToken stop)
    {
        try
        {
            PreparedOperation operation = document.Operation(table.OperationName);
            IReadOnlyDictionary<string, object?> variables = VariableValues.Coerce(operation, table.Variables);
            var request = new RequestContext(NoServices, new ClaimsPrincipal(), stop)
            {
                Features = new Dictionary<Type, object> { [typeof(ResolverTable)] = table },
            };
            return await OperationExecution.Run(
                operation.Plan(variables),
                variables,
                request,
                new ExecutionOptions { ParallelQueryFields = table.IsParallel });
        }
        catch (GraphQLException refusal)
        {
            return ExecutionResult.Refused(refusal.Errors);
        }
    }
}
