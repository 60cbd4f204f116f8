using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A variable stands only where its type fits.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed</remarks>
internal sealed class VariablesInAllowedPosition : ValidationRule
{
    public override void Leave(ISyntaxNode node, ValidationContext context)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var definitions = new Dictionary<string, VariableDefinitionNode>();
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var use in context.UsesOf(operation))
        {
            if (use.Type is { } expected
                && definitions.TryGetValue(use.Node.Name.Value, out var definition)
                && TypeReferences.Resolve(context.Schema, definition.Type) is { } type)
            {
                Check(use, type, expected, definition, context);
            }
        }
    }

    private static void Check(
        VariableUse use,
        GraphQLType type,
        GraphQLType expected,
        VariableDefinitionNode definition,
        ValidationContext context)
    {
        var name = use.Node.Name.Value;
        if (!IsAllowed(type, expected, definition.DefaultValue, use.HasDefault))
        {
            context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition,
                use.Node);
        }

        if (use.OneOfParent is { } parent && !type.IsNonNull)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for "
                + $"OneOf Input Object \"{parent}\".",
                definition,
                use.Node);
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
