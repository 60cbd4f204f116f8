using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Data.Nodes;

/// <summary>Calls the [NodeResolver] of one type as the field it would be.</summary>
internal sealed class NodeFinder(OutputField field, InputValue key)
{
    public async ValueTask<object?> Find(string text, ResolverContext context) =>
        KeyOf(text) is { } value && await IsAdmitted(context.Request)
            ? await field.Resolver!(
                new ResolverContext(context.Request, context.Schema, field, null, [new ArgumentValue(value, true)])
                {
                    OpenScope = () => context.Services,
                    Selection = context.Selection,
                    Turn = context.Turn,
                })
            : null;

    // The key as the argument's own scalar reads it: digits for numbers, else a string.
    private object? KeyOf(string text)
    {
        var isNumber = key.Type.Named == BuiltInScalars.Int || key.Type.Named == BuiltInScalars.Long;
        IValueNode literal = isNumber
            ? new IntValueNode(default, text)
            : new StringValueNode(default, text, block: false);
        try
        {
            return key.ToRuntime(InputCoercion.FromLiteral(literal, key.Type, new Dictionary<string, object?>()));
        }
        catch (Exception refusal) when (refusal is InputCoercionException || ScalarType.IsRefusal(refusal))
        {
            return null;
        }
    }

    private async ValueTask<bool> IsAdmitted(RequestContext request)
    {
        try
        {
            if (field.Authorization.Count > 0)
            {
                await Authorization.Check(field.Authorization, request);
            }

            return true;
        }
        catch (GraphQLException refusal) when (
            refusal.Error.Code is ErrorCodes.NotAuthenticated or ErrorCodes.NotAuthorized)
        {
            return false;
        }
    }
}
