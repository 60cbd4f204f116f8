using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two fragments share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness</remarks>
internal sealed class UniqueFragmentNames : ValidationRule, IEnters<FragmentDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _seen = [];

    public void Enter(FragmentDefinitionNode node, ValidationContext context)
    {
        var name = node.Name;
        if (!_seen.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one fragment named \"{name.Value}\".", _seen[name.Value], name);
        }
    }
}
