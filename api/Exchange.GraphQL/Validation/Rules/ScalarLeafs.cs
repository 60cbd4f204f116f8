using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Leaves have no selection, and everything else has one.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections</remarks>
internal sealed class ScalarLeafs : ValidationRule, IEnters<FieldNode>
{
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.Position.OutputType is not { } type)
        {
            return;
        }

        var name = node.Name.Value;
        if (type.Named.IsLeaf && node.SelectionSet is not null)
        {
            context.Report(
                $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.",
                node.SelectionSet);
        }
        else if (type.Named.IsComposite && node.SelectionSet is null)
        {
            context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields.", node);
        }
    }
}
