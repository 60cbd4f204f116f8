using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;

namespace Exchange.GraphQL.Tests.Validation;

/// <summary>
/// Field Selection Merging word for word as §5.3.2 has it: every pair of fields, without regard to the time it takes.
/// </summary>
internal sealed class MergingBySpecification(Schema schema, DocumentNode document)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);

    public bool FieldsMerge() => document.Definitions.All(definition => definition switch
    {
        OperationDefinitionNode operation => FieldsInSetCanMerge(
            FieldsOf([(operation.SelectionSet, DocumentWalker.RootOf(schema, operation.Operation))])),
        FragmentDefinitionNode fragment => FieldsInSetCanMerge(
            FieldsOf([(fragment.SelectionSet, schema.FindType(fragment.TypeCondition.Name.Value))])),
        _ => true,
    });

    private bool FieldsInSetCanMerge(List<Selected> set)
    {
        foreach (var a in set)
        {
            // A field is paired with itself too: its own selections have to merge.
            foreach (var b in set.Where(b => b.Node.ResponseName == a.Node.ResponseName))
            {
                var mayMeet = a.Parent == b.Parent || a.Parent is not ObjectType || b.Parent is not ObjectType;
                if (!SameResponseShape(a, b)
                    || (mayMeet && !(a.Node.Name.Value == b.Node.Name.Value
                        && ArgumentsOf(a.Node) == ArgumentsOf(b.Node)
                        && FieldsInSetCanMerge(Merged(a, b)))))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool SameResponseShape(Selected a, Selected b)
    {
        var (typeA, typeB) = (a.Type, b.Type);
        while (typeA is NonNullType or ListType || typeB is NonNullType or ListType)
        {
            (typeA, typeB) = (typeA, typeB) switch
            {
                (NonNullType one, NonNullType two) => (one.OfType, two.OfType),
                (ListType one, ListType two) => (one.OfType, two.OfType),
                _ => (null, null),
            };
            if (typeA is null)
            {
                return false;
            }
        }

        if (typeA!.Named.IsLeaf || typeB!.Named.IsLeaf)
        {
            return typeA == typeB;
        }

        var merged = Merged(a, b);
        return merged.All(c => merged
            .Where(d => d.Node.ResponseName == c.Node.ResponseName)
            .All(d => SameResponseShape(c, d)));
    }

    private List<Selected> Merged(Selected a, Selected b) => FieldsOf(
        new[] { a, b }.Where(one => one.Node.SelectionSet is not null)
            .Select(one => (one.Node.SelectionSet!, (NamedType?)one.Type?.Named)));

    private List<Selected> FieldsOf(IEnumerable<(SelectionSetNode Set, NamedType? Parent)> parts)
    {
        var fields = new List<Selected>();
        var seen = new HashSet<object>();
        foreach (var (set, parent) in parts)
        {
            Collect(set, parent);
        }

        return fields;

        void Collect(SelectionSetNode set, NamedType? parent)
        {
            if (!seen.Add(set))
            {
                return;
            }

            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        fields.Add(new Selected(
                            field, parent, DocumentWalker.FieldOf(schema, parent, field.Name.Value)!.Type));
                        break;
                    case InlineFragmentNode inline:
                        Collect(
                            inline.SelectionSet,
                            inline.TypeCondition is { } on ? schema.FindType(on.Name.Value) : parent);
                        break;
                    case FragmentSpreadNode spread:
                        var fragment = _fragments[spread.Name.Value];
                        Collect(fragment.SelectionSet, schema.FindType(fragment.TypeCondition.Name.Value));
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private static string ArgumentsOf(FieldNode field) => string.Join(
        ',',
        field.Arguments
            .Select(argument => $"{argument.Name.Value}:{SyntaxPrinter.Print(argument.Value)}")
            .Order(StringComparer.Ordinal));

    private sealed record Selected(FieldNode Node, NamedType? Parent, GraphQLType? Type);
}
