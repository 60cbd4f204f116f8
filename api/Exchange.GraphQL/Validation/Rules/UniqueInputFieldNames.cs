using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two fields of an input object share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness</remarks>
internal sealed class UniqueInputFieldNames : ValidationRule, IEnters<IValueNode>
{
    public void Enter(IValueNode node, ValidationContext context)
    {
        if (node is not ObjectValueNode { Fields.Count: > 1 } value)
        {
            return;
        }

        var seen = new Dictionary<string, NameNode>();
        foreach (var name in value.Fields.Select(field => field.Name))
        {
            if (!seen.TryAdd(name.Value, name))
            {
                context.Report(
                    $"There can be only one input field named \"{name.Value}\".", seen[name.Value], name);
            }
        }
    }
}
