using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every argument is one of its field or directive.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Argument-Names</remarks>
internal sealed class KnownArgumentNames : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is not ArgumentNode argument || context.Position.Argument is not null)
        {
            return;
        }

        var name = argument.Name.Value;
        if (context.Position.Directive is { } directive)
        {
            context.Report($"Unknown argument \"{name}\" on directive \"@{directive.Name}\".", argument);
        }
        else if (context.Position is { Field: { } field, ParentType: { } parent, IsInUnknownDirective: false })
        {
            context.Report($"Unknown argument \"{name}\" on field \"{parent.Name}.{field.Name}\".", argument);
        }
    }
}
