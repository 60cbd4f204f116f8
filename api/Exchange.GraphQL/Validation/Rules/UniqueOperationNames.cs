using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two operations share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness</remarks>
internal sealed class UniqueOperationNames : ValidationRule, IEnters<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _seen = [];

    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (node is { Name: { } name } && !_seen.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name.Value}\".", _seen[name.Value], name);
        }
    }
}
