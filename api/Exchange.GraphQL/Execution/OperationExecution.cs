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
        var buffer = new ResponseBuffer(plan.UsualBytes, options.MaxResponseBytes);
        try
        {
            using var writer = new DataWriter(request, buffer);
            var isWritten = plan.Operation.Node.Operation == OperationType.Mutation
                ? await WriteInTurn(plan.Root, resolution, writer)
                : await WriteTogether(plan.Root, resolution, writer, rootValue);
            if (isWritten)
            {
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

    private static async ValueTask<bool> WriteTogether(
        SelectionPlan root,
        Resolution resolution,
        DataWriter writer,
        object? rootValue)
    {
        var resolved = Resolution.Open(root, rootValue);
        resolution.EnqueueFields(resolved);
        await resolution.Run();
        writer.BeginObject();
        if (!writer.WriteFields(root, root.Fields, rootValue, resolved.Slots))
        {
            return false;
        }

        writer.EndObject();
        return true;
    }

    private static async ValueTask<bool> WriteInTurn(SelectionPlan root, Resolution resolution, DataWriter writer)
    {
        var resolved = Resolution.Open(root, null);
        writer.BeginObject();
        for (var i = 0; i < root.Fields.Length; i++)
        {
            if (root.Fields[i].IsSlotted)
            {
                resolution.Enqueue(new PendingField(resolved, root.Fields[i]));
                await resolution.Run();
            }

            if (!writer.WriteFields(root, root.Fields.AsSpan(i, 1), null, resolved.Slots))
            {
                return false;
            }
        }

        writer.EndObject();
        return true;
    }
}
