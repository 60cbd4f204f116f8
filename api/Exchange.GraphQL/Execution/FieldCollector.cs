using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Gathers what a selection wants of one object type (§6.3.2): in document order, each fragment once.
/// </summary>
internal sealed class FieldCollector(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, object?> variables)
{
    public IReadOnlyList<FieldGroup> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var groups = new OrderedDictionary<string, FieldGroup>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, groups, visited);
        }

        return [.. groups.Values];
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, FieldGroup> groups,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field when FieldOf(type, field.Name.Value) is { } definition:
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                    {
                        groups.Add(field.ResponseName, group = new FieldGroup(field.ResponseName, definition));
                    }

                    group.Nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    var fragment = fragments[spread.Name.Value];
                    if (Applies(fragment.TypeCondition, type))
                    {
                        Collect(type, fragment.SelectionSet, groups, visited);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private OutputField? FieldOf(ObjectType type, string name) => name switch
    {
        "__typename" => IntrospectionTypes.TypeNameField,
        "__schema" when ReferenceEquals(type, schema.QueryType) => IntrospectionTypes.SchemaField,
        "__type" when ReferenceEquals(type, schema.QueryType) => IntrospectionTypes.TypeField,
        _ => type.Fields.GetValueOrDefault(name),
    };

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (schema.FindType(condition.Name.Value) is { } named && schema.IsPossible(named, type));

    private bool IsIncluded(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" && IsTrue(directive))
            {
                return false;
            }

            if (directive.Name.Value is "include" && !IsTrue(directive))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode boolean => boolean.Value,
        VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) is true,
        _ => false,
    };
}
