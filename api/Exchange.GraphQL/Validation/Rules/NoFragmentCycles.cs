using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or by others.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles</remarks>
internal sealed class NoFragmentCycles : ValidationRule, IEnters<FragmentDefinitionNode>
{
    private readonly HashSet<string> _visited = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _indexOnPath = [];

    public void Enter(FragmentDefinitionNode node, ValidationContext context) => Visit(node, context);

    private void Visit(FragmentDefinitionNode fragment, ValidationContext context)
    {
        if (!_visited.Add(fragment.Name.Value))
        {
            return;
        }

        _indexOnPath[fragment.Name.Value] = _path.Count;
        foreach (var spread in context.Fragments.SpreadsIn(fragment))
        {
            _path.Add(spread);
            if (_indexOnPath.TryGetValue(spread.Name.Value, out var start))
            {
                context.Report($"Cannot spread fragment \"{spread.Name.Value}\" within itself.", _path[start..]);
            }
            else if (context.Fragment(spread.Name.Value) is { } next)
            {
                Visit(next, context);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _indexOnPath.Remove(fragment.Name.Value);
    }
}
