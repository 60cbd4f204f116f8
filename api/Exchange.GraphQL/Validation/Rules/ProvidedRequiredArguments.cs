using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every required argument is given.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Required-Arguments</remarks>
internal sealed class ProvidedRequiredArguments : ValidationRule
{
    public override void Leave(ISyntaxNode node, ValidationContext context)
    {
        var (expected, given, owner) = node switch
        {
            FieldNode field when context.Position.Field is { } definition =>
                (definition.Arguments, field.Arguments, $"Field \"{definition.Name}\""),
            DirectiveNode directive when context.Position.Directive is { } definition =>
                (definition.Arguments, directive.Arguments, $"Directive \"@{definition.Name}\""),
            _ => ([], [], ""),
        };
        foreach (var required in expected.Where(argument => argument.IsRequired))
        {
            if (!given.Any(argument => argument.Name.Value == required.Name))
            {
                context.Report(
                    $"{owner} argument \"{required.Name}\" of type \"{required.Type}\" is required, "
                    + "but it was not provided.",
                    node);
            }
        }
    }
}
