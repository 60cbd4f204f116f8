using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Leaves have no selection, and everything else has one.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections</remarks>
internal sealed class ScalarLeafs : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is not FieldNode field || context.Position.OutputType is not { } type)
        {
            return;
        }

        var name = field.Name.Value;
        if (type.Named.IsLeaf && field.SelectionSet is not null)
        {
            context.Report(
                $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.",
                field.SelectionSet);
        }
        else if (type.Named.IsComposite && field.SelectionSet is null)
        {
            context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields.", field);
        }
    }
}
