using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A variable stands only where its type fits.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed</remarks>
internal sealed class VariablesInAllowedPosition : ValidationRule, ILeaves<DocumentNode>
{
    public void Leave(DocumentNode node, ValidationContext context)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.VariableDefinitions.Count > 0)
            {
                Check(operation, context);
            }
        }
    }

    private static void Check(OperationDefinitionNode operation, ValidationContext context)
    {
        var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>();
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] =
                (definition, TypeReferences.Resolve(context.Schema, definition.Type));
        }

        foreach (var kind in context.Variables.Of(operation))
        {
            if (kind.Type is { } expected && definitions.TryGetValue(kind.Name, out var known)
                && known.Type is { } type)
            {
                Check(kind, type, expected, known.Node, operation, context);
            }
        }
    }

    private static void Check(
        VariableKind kind,
        GraphQLType type,
        GraphQLType expected,
        VariableDefinitionNode definition,
        OperationDefinitionNode operation,
        ValidationContext context)
    {
        if (!IsAllowed(type, expected, definition.DefaultValue, kind.HasDefault))
        {
            Report($"Variable \"${kind.Name}\" of type \"{type}\" used in position expecting type \"{expected}\".");
        }

        if (kind.OneOfParent is { } parent && !type.IsNonNull)
        {
            Report(
                $"Variable \"${kind.Name}\" is of type \"{type}\" but must be non-nullable to be used for "
                + $"OneOf Input Object \"{parent}\".");
        }

        void Report(string message)
        {
            foreach (var use in context.Variables.UsesOf(operation, kind))
            {
                context.Report(message, definition, use);
            }
        }
    }

    // A nullable variable may stand in a non-null place when one of the two has a default for it.
    private static bool IsAllowed(GraphQLType type, GraphQLType expected, IValueNode? byDefault, bool placeHasDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return Schema.IsSubtype(type, expected);
        }

        return (placeHasDefault || byDefault is not (null or NullValueNode))
            && Schema.IsSubtype(type, expected.Nullable);
    }
}
