using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A directive is of the schema, and stands where it may.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Directives-Are-Defined</remarks>
internal sealed class KnownDirectives : ValidationRule
{
    private readonly Stack<ISyntaxNode> _open = [];

    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is DirectiveNode directive)
        {
            Check(directive, context);
        }

        _open.Push(node);
    }

    public override void Leave(ISyntaxNode node, ValidationContext context) => _open.Pop();

    private void Check(DirectiveNode directive, ValidationContext context)
    {
        var place = _open.Peek() switch
        {
            OperationDefinitionNode operation => operation.Operation.ToString().ToUpperInvariant(),
            FieldNode => "FIELD",
            FragmentSpreadNode => "FRAGMENT_SPREAD",
            InlineFragmentNode => "INLINE_FRAGMENT",
            FragmentDefinitionNode => "FRAGMENT_DEFINITION",
            _ => "VARIABLE_DEFINITION",
        };
        if (context.Schema.FindDirective(directive.Name.Value) is not { } definition)
        {
            context.Report($"Unknown directive \"@{directive.Name.Value}\".", directive);
        }
        else if (!definition.Locations.Contains(place))
        {
            context.Report($"Directive \"@{directive.Name.Value}\" may not be used on {place}.", directive);
        }
    }
}
