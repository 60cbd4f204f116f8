using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every literal is a value of the type that its place expects.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</remarks>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    /// <summary>A value that was judged as a whole, so that nothing inside it is judged again.</summary>
    private ISyntaxNode? _judged;

    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (_judged is not null)
        {
            return;
        }

        var position = context.Position;
        switch (node)
        {
            case ListValueNode list when position.ParentInputType?.Nullable is not ListType:
                Judge(list, position.InputType, context);
                _judged = list;
                break;
            case ObjectValueNode value when position.InputType?.Named is InputObjectType input:
                CheckFields(value, input, context);
                break;
            case ObjectValueNode value:
                Judge(value, position.InputType, context);
                _judged = value;
                break;
            case ObjectFieldNode field
                when position is { InputType: null, ParentInputType.Named: InputObjectType input }:
                context.Report($"Field \"{field.Name.Value}\" is not defined by type \"{input.Name}\".", field);
                break;
            case NullValueNode when position.InputType is NonNullType type:
                context.Report($"Expected value of type \"{type}\", found null.", node);
                break;
            case IntValueNode or FloatValueNode or StringValueNode or BooleanValueNode or EnumValueNode:
                Judge((IValueNode)node, position.InputType, context);
                break;
            default:
                break;
        }
    }

    public override void Leave(ISyntaxNode node, ValidationContext context) =>
        _judged = ReferenceEquals(_judged, node) ? null : _judged;

    private static void CheckFields(ObjectValueNode value, InputObjectType input, ValidationContext context)
    {
        var given = value.Fields.Select(field => field.Name.Value).ToHashSet();
        foreach (var field in input.Fields.Values.Where(field => field.IsRequired && !given.Contains(field.Name)))
        {
            context.Report(
                $"Field \"{input.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", value);
        }

        if (!input.IsOneOf)
        {
            return;
        }

        if (given.Count != 1)
        {
            context.Report($"OneOf Input Object \"{input.Name}\" must specify exactly one key.", value);
        }
        else if (value.Fields[^1].Value is NullValueNode)
        {
            context.Report($"Field \"{input.Name}.{given.Single()}\" must be non-null.", value);
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
