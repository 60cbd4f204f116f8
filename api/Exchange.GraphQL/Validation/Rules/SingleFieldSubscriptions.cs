using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, which is no introspection and is not skipped.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Single-Root-Field</remarks>
internal sealed class SingleFieldSubscriptions : ValidationRule, IEnters<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (node.Operation != OperationType.Subscription
            || context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var groups = new OrderedDictionary<string, List<FieldNode>>();
        var conditional = new List<DirectiveNode>();
        Gather(node.SelectionSet, root, context, groups, conditional, []);
        var of = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name.Value}\"";
        if (conditional.Count > 0)
        {
            context.Report(
                $"{of} must not use `@skip` or `@include` directives in the top level selection.", conditional);
            return;
        }

        if (groups.Count > 1)
        {
            context.Report($"{of} must select only one top level field.", groups.Values.Skip(1).SelectMany(one => one));
        }

        foreach (var group in groups.Values.Where(one => one[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report($"{of} must not select an introspection top level field.", group);
        }
    }

    private static void Gather(
        SelectionSetNode selectionSet,
        ObjectType root,
        ValidationContext context,
        OrderedDictionary<string, List<FieldNode>> groups,
        List<DirectiveNode> conditional,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            conditional.AddRange(selection.Directives.Where(one => one.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                    {
                        groups.Add(field.ResponseName, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    Gather(inline.SelectionSet, root, context, groups, conditional, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && context.Fragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition)
                    && context.VisitFragment(spread):
                    Gather(fragment.SelectionSet, root, context, groups, conditional, visited);
                    break;
                default:
                    break;
            }
        }

        bool Applies(NamedTypeNode? condition) =>
            condition is null
            || (context.Schema.FindType(condition.Name.Value) is { IsComposite: true } type
                && context.Schema.IsPossible(type, root));
    }
}
