using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Runs an operation (§6): what needs resolvers is resolved first, then everything is written in one go. Of a mutation
/// each root field is resolved and written, with all below it, before the next begins (§6.2.2).
/// </summary>
internal static class OperationExecution
{
    /// <summary>Runs a plan once; throws what refuses the whole request.</summary>
    /// <param name="plan">The plan for these variables.</param>
    /// <param name="variables">The coerced variables.</param>
    /// <param name="request">What the resolvers may know of the request.</param>
    /// <param name="options">How operations run.</param>
    /// <param name="rootValue">The parent of the root fields: a subscription's event, else null.</param>
    public static async Task<ExecutionResult> Run(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        RequestContext request,
        ExecutionOptions options,
        object? rootValue = null)
    {
        if (plan.Root.Refusal is { } refusal)
        {
            return new ExecutionResult { IsExecuted = true, Errors = refusal.Errors };
        }

        var schema = plan.Operation.Schema;
        if (!options.ParallelQueryFields)
        {
            return await Run(plan, new SerialResolution(schema, variables, request), request, options, rootValue);
        }

        await using var parallel = new ParallelResolution(schema, variables, request);
        return await Run(plan, parallel, request, options, rootValue);
    }

    private static async Task<ExecutionResult> Run(
        OperationPlan plan,
        Resolution resolution,
        RequestContext request,
        ExecutionOptions options,
        object? rootValue)
    {
        var resolved = Resolution.Open(plan.Root, rootValue);
        var isInTurn = plan.Operation.Node.Operation == OperationType.Mutation;
        if (!isInTurn)
        {
            resolution.EnqueueFields(resolved);
            await resolution.Run();
        }

        var buffer = new ResponseBuffer(plan.UsualBytes, options.MaxResponseBytes);
        try
        {
            using var writer = new DataWriter(request, buffer);
            writer.BeginObject();
            var isWritten = isInTurn
                ? await WriteInTurn(resolved, resolution, writer)
                : writer.WriteFields(plan.Root, plan.Root.Fields, rootValue, resolved.Slots);
            if (isWritten)
            {
                writer.EndObject();
                plan.UsualBytes = buffer.Length;
                return new ExecutionResult { Data = buffer, IsExecuted = true, Errors = writer.Errors };
            }

            buffer.Dispose();
            return new ExecutionResult { IsExecuted = true, Errors = writer.Errors };
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static async ValueTask<bool> WriteInTurn(
        ResolvedObject resolved,
        Resolution resolution,
        DataWriter writer)
    {
        var root = resolved.Selection;
        for (var i = 0; i < root.Fields.Length; i++)
        {
            if (root.Fields[i].IsSlotted)
            {
                resolution.Enqueue(new PendingField(resolved, root.Fields[i]));
                await resolution.Run();
            }

            if (!writer.WriteFields(root, root.Fields.AsSpan(i, 1), resolved.Value, resolved.Slots))
            {
                return false;
            }
        }

        return true;
    }
}
