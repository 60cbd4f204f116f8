using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two arguments of one field or directive share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Argument-Uniqueness</remarks>
internal sealed class UniqueArgumentNames : ValidationRule, IEnters<FieldNode>, IEnters<DirectiveNode>
{
    public void Enter(FieldNode node, ValidationContext context) => Check(node.Arguments, context);

    public void Enter(DirectiveNode node, ValidationContext context) => Check(node.Arguments, context);

    private static void Check(IReadOnlyList<ArgumentNode> arguments, ValidationContext context)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var same in arguments
            .Select(argument => argument.Name)
            .GroupBy(name => name.Value)
            .Where(group => group.Skip(1).Any()))
        {
            context.Report($"There can be only one argument named \"{same.Key}\".", same);
        }
    }
}
