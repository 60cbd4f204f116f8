using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Execution.Subscriptions;

/// <summary>Begins the events of a subscription (§6.2.3.1), for those who may read its field.</summary>
internal static class SourceEventStream
{
    /// <exception cref="GraphQLException">There are no events to be had; the error says where and why.</exception>
    public static async Task<SourceStream> Create(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        RequestContext context)
    {
        // Validation lets a subscription have one root field only, which no condition can leave out.
        var field = plan.Root.Fields[0];
        var definition = field.Definition;
        try
        {
            if (definition.Authorization.Count > 0)
            {
                await Authorization.Check(definition.Authorization, context);
            }

            var begin = definition.SourceStream
                ?? throw new InvalidOperationException($"{definition.Name} has no events behind it.");
            var arguments = field.Arguments.Coerce(variables);
            return await begin(new ResolverContext(context, plan.Operation.Schema, definition, null, arguments)
            {
                Selection = field.LookAhead,
            });
        }
        catch (Exception exception) when (!context.Stop.IsCancellationRequested)
        {
            throw new GraphQLException(field.Error(exception, [field.ResponseName]))
            {
                HttpStatus = (exception as GraphQLException)?.HttpStatus,
            };
        }
    }
}
