using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two fragments share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness</remarks>
internal sealed class UniqueFragmentNames : ValidationRule
{
    private readonly Dictionary<string, NameNode> _seen = [];

    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is FragmentDefinitionNode { Name: var name } && !_seen.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one fragment named \"{name.Value}\".", _seen[name.Value], name);
        }
    }
}
