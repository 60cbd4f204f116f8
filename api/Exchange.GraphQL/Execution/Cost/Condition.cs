using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>Variables that must all be true, or false, for a selection to be in the response.</summary>
/// <param name="Needs">The variables and what they must be, sorted by name; none twice with one value.</param>
internal sealed record Condition(IReadOnlyList<(string Variable, bool Value)> Needs)
{
    public static Condition Always { get; } = new([]);

    public bool IsAlways => Needs.Count == 0;

    /// <summary>Tells conditions apart, for the keys of what is reckoned already.</summary>
    public string Key { get; } = string.Concat(Needs.Select(need => $"{(need.Value ? '&' : '!')}{need.Variable}"));

    public bool Holds(IReadOnlyDictionary<string, object?> variables)
    {
        for (var i = 0; i < Needs.Count; i++)
        {
            if (variables.GetValueOrDefault(Needs[i].Variable) is true != Needs[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>This condition and those of @skip and @include; null when the selection is never there.</summary>
    public Condition? And(IReadOnlyList<DirectiveNode> directives)
    {
        var needs = Needs;
        foreach (var directive in directives)
        {
            var wanted = directive.Name.Value switch { "include" => true, "skip" => false, _ => (bool?)null };
            if (wanted is null)
            {
                continue;
            }

            switch (directive.Arguments[0].Value)
            {
                case BooleanValueNode literal when literal.Value != wanted:
                    return null;
                case VariableNode variable:
                    needs = [.. needs.Append((variable.Name.Value, wanted.Value)).Distinct().Order()];
                    break;
                default:
                    break;
            }
        }

        return ReferenceEquals(needs, Needs) ? this : new Condition(needs);
    }
}
