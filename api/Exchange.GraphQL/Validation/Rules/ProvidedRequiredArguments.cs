using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every required argument is given.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Required-Arguments</remarks>
internal sealed class ProvidedRequiredArguments : ValidationRule, IEnters<FieldNode>, IEnters<DirectivePlace>
{
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.Position.Field is { Arguments: { Count: > 0 } expected } field)
        {
            Check(node, expected, node.Arguments, "Field \"", field.Name, context);
        }
    }

    public void Enter(DirectivePlace node, ValidationContext context)
    {
        foreach (var directive in node.Directives)
        {
            if (context.Schema.FindDirective(directive.Name.Value) is { } known)
            {
                Check(directive, known.Arguments, directive.Arguments, "Directive \"@", known.Name, context);
            }
        }
    }

    private static void Check(
        ISyntaxNode node,
        IReadOnlyList<InputValue> expected,
        IReadOnlyList<ArgumentNode> given,
        string kind,
        string owner,
        ValidationContext context)
    {
        foreach (var required in expected)
        {
            if (required.IsRequired && !given.Any(argument => argument.Name.Value == required.Name))
            {
                context.Report(
                    $"{kind}{owner}\" argument \"{required.Name}\" of type \"{required.Type}\" is required, "
                    + "but it was not provided.",
                    node);
            }
        }
    }
}
