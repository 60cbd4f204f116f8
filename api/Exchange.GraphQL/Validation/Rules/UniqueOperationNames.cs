using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two operations share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness</remarks>
internal sealed class UniqueOperationNames : ValidationRule
{
    private readonly Dictionary<string, NameNode> _seen = [];

    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is OperationDefinitionNode { Name: { } name } && !_seen.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name.Value}\".", _seen[name.Value], name);
        }
    }
}
