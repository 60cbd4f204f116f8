using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;

namespace Exchange.GraphQL.Validation;

/// <summary>Walks a document once for all rules, and keeps the position in the schema as it goes.</summary>
/// <remarks>It recurses as deep as the parser let the document nest, and no deeper.</remarks>
internal static class DocumentWalker
{
    public static void Walk(ISyntaxNode node, ValidationContext context, IReadOnlyList<ValidationRule> rules)
    {
        if (context.IsFull)
        {
            return;
        }

        var before = context.Position;
        context.Position = Into(node, before, context.Schema);
        foreach (var rule in rules)
        {
            rule.Enter(node, context);
        }

        foreach (var child in ChildrenOf(node))
        {
            Walk(child, context, rules);
        }

        foreach (var rule in rules)
        {
            rule.Leave(node, context);
        }

        context.Position = before;
    }

    /// <summary>The field that a selection on a type means, introspection's included.</summary>
    public static OutputField? FieldOf(Schema schema, NamedType? parent, string name) => name switch
    {
        "__typename" when parent is { IsComposite: true } => IntrospectionTypes.TypeNameField,
        "__schema" when parent is not null && ReferenceEquals(parent, schema.QueryType) =>
            IntrospectionTypes.SchemaField,
        "__type" when parent is not null && ReferenceEquals(parent, schema.QueryType) => IntrospectionTypes.TypeField,
        _ => (parent as FieldsType)?.Fields.GetValueOrDefault(name),
    };

    private static TypePosition Into(ISyntaxNode node, TypePosition at, Schema schema)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                return new TypePosition
                {
                    OutputType = operation.Operation switch
                    {
                        OperationType.Query => schema.QueryType,
                        OperationType.Mutation => schema.MutationType,
                        _ => schema.SubscriptionType,
                    },
                };
            case FragmentDefinitionNode fragment:
                return new TypePosition { OutputType = schema.FindType(fragment.TypeCondition.Name.Value) };
            case InlineFragmentNode { TypeCondition: { } condition }:
                return at with { OutputType = schema.FindType(condition.Name.Value) };
            case InlineFragmentNode:
                return at with { OutputType = at.ParentType };
            case SelectionSetNode:
                var parent = at.OutputType?.Named;
                return at with { ParentType = parent is { IsComposite: true } ? parent : null };
            case FieldNode selection:
                var field = FieldOf(schema, at.ParentType, selection.Name.Value);
                return at with { Field = field, OutputType = field?.Type };
            case DirectiveNode directive:
                var known = schema.FindDirective(directive.Name.Value);
                return at with { Directive = known, IsInUnknownDirective = known is null };
            case VariableDefinitionNode variable:
                var type = TypeReferences.Resolve(schema, variable.Type);
                return at with { InputType = type is { IsInput: true } ? type : null };
            case ArgumentNode argument:
                var arguments = at.IsInUnknownDirective ? null : at.Directive?.Arguments ?? at.Field?.Arguments;
                return Into(arguments?.FirstOrDefault(one => one.Name == argument.Name.Value), null, at);
            case ObjectFieldNode member:
                var input = at.InputType?.Named as InputObjectType;
                return Into(input?.Fields.GetValueOrDefault(member.Name.Value), input, at) with
                {
                    ParentInputType = at.InputType,
                };
            case ListValueNode:
                // A list where one value is expected is wrong, but its items are still looked at.
                return at with
                {
                    ParentInputType = at.InputType,
                    InputType = at.InputType?.Nullable is ListType list ? list.OfType : at.InputType,
                    HasDefault = false,
                    OneOfParent = null,
                };
            default:
                return at;
        }
    }

    private static TypePosition Into(InputValue? value, InputObjectType? owner, TypePosition at) => at with
    {
        Argument = value,
        InputType = value?.Type,
        HasDefault = value?.DefaultValue is not null,
        OneOfParent = owner is { IsOneOf: true } ? owner : null,
    };

    private static IEnumerable<ISyntaxNode> ChildrenOf(ISyntaxNode node) => node switch
    {
        DocumentNode document => document.Definitions,
        OperationDefinitionNode operation =>
            [.. operation.VariableDefinitions, .. operation.Directives, operation.SelectionSet],
        FragmentDefinitionNode fragment => [fragment.TypeCondition, .. fragment.Directives, fragment.SelectionSet],
        VariableDefinitionNode variable => variable.DefaultValue is { } value
            ? [variable.Variable, variable.Type, value, .. variable.Directives]
            : [variable.Variable, variable.Type, .. variable.Directives],
        SelectionSetNode set => set.Selections,
        FieldNode { SelectionSet: { } inner } field => [.. field.Arguments, .. field.Directives, inner],
        FieldNode field => [.. field.Arguments, .. field.Directives],
        FragmentSpreadNode spread => spread.Directives,
        InlineFragmentNode { TypeCondition: { } condition } inline =>
            [condition, .. inline.Directives, inline.SelectionSet],
        InlineFragmentNode inline => [.. inline.Directives, inline.SelectionSet],
        DirectiveNode directive => directive.Arguments,
        ArgumentNode argument => [argument.Value],
        ListValueNode list => list.Items,
        ObjectValueNode fields => fields.Fields,
        ObjectFieldNode member => [member.Value],
        ListTypeNode list => [list.Type],
        NonNullTypeNode nonNull => [nonNull.Type],
        _ => [],
    };
}
