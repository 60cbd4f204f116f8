using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every argument is one of its field or directive.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Argument-Names</remarks>
internal sealed class KnownArgumentNames : ValidationRule, IEnters<ArgumentNode>
{
    public void Enter(ArgumentNode node, ValidationContext context)
    {
        if (context.Position.Argument is not null)
        {
            return;
        }

        var name = node.Name.Value;
        if (context.Position.Directive is { } directive)
        {
            context.Report($"Unknown argument \"{name}\" on directive \"@{directive.Name}\".", node);
        }
        else if (context.Position is { Field: { } field, ParentType: { } parent, IsInDirective: false })
        {
            context.Report($"Unknown argument \"{name}\" on field \"{parent.Name}.{field.Name}\".", node);
        }
    }
}
