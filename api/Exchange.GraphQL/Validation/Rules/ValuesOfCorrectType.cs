using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every literal is a value of the type that its place expects.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</remarks>
internal sealed class ValuesOfCorrectType
    : ValidationRule, IEnters<IValueNode>, ILeaves<IValueNode>, IEnters<ObjectFieldNode>
{
    /// <summary>A value that was judged as a whole, so that nothing inside it is judged again.</summary>
    private IValueNode? _judged;

    public void Enter(IValueNode node, ValidationContext context)
    {
        if (_judged is not null)
        {
            return;
        }

        var position = context.Position;
        switch (node)
        {
            case ListValueNode when position.ParentInputType?.Nullable is ListType:
                break;
            case ListValueNode:
                Judge(node, position.InputType, context);
                _judged = node;
                break;
            case ObjectValueNode value when position.InputType?.Named is InputObjectType input:
                CheckFields(value, input, context);
                break;
            case ObjectValueNode:
                Judge(node, position.InputType, context);
                _judged = node;
                break;
            case NullValueNode when position.InputType is NonNullType type:
                context.Report($"Expected value of type \"{type}\", found null.", node);
                break;
            case NullValueNode:
                break;
            default:
                Judge(node, position.InputType, context);
                break;
        }
    }

    public void Leave(IValueNode node, ValidationContext context) =>
        _judged = ReferenceEquals(_judged, node) ? null : _judged;

    public void Enter(ObjectFieldNode node, ValidationContext context)
    {
        if (_judged is null
            && context.Position is { InputType: null, ParentInputType.Named: InputObjectType input })
        {
            context.Report($"Field \"{node.Name.Value}\" is not defined by type \"{input.Name}\".", node);
        }
    }

    private static void CheckFields(ObjectValueNode value, InputObjectType input, ValidationContext context)
    {
        foreach (var field in input.Fields.Values)
        {
            if (field.IsRequired && !value.Fields.Any(given => given.Name.Value == field.Name))
            {
                context.Report(
                    $"Field \"{input.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", value);
            }
        }

        if (!input.IsOneOf)
        {
            return;
        }

        if (value.Fields.Select(given => given.Name.Value).Distinct().Count() != 1)
        {
            context.Report($"OneOf Input Object \"{input.Name}\" must specify exactly one key.", value);
        }
        else if (value.Fields[^1] is { Value: NullValueNode } given)
        {
            context.Report($"Field \"{input.Name}.{given.Name.Value}\" must be non-null.", value);
        }
    }

    private static void Judge(IValueNode value, GraphQLType? expected, ValidationContext context)
    {
        switch (expected?.Named)
        {
            case null:
                break;
            case EnumType @enum when value is not EnumValueNode name || @enum.Find(name.Value) is null:
                context.Report($"Enum \"{@enum.Name}\" cannot represent value: {Excerpt.Of(value)}.", value);
                break;
            case ScalarType scalar:
                try
                {
                    scalar.CoerceLiteral(value);
                }
                catch (Exception exception) when (ScalarType.IsRefusal(exception))
                {
                    context.Report(exception.Message, value);
                }

                break;
            case InputObjectType:
                context.Report($"Expected value of type \"{expected}\", found {Excerpt.Of(value)}.", value);
                break;
            default:
                break;
        }
    }
}
