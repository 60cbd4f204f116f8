using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>A field as it was selected: on which type, and what it is there.</summary>
/// <remarks>
/// A class: a list of thousands of structs would be large enough for the heap of large objects, whose arrays cost more
/// than their length, and validation would no longer be linear.
/// </remarks>
/// <param name="Parent">The type it is selected on; null when unknown.</param>
/// <param name="Node">The selection.</param>
/// <param name="Definition">The field; null when unknown.</param>
internal sealed record SelectedField(NamedType? Parent, FieldNode Node, OutputField? Definition)
{
    /// <summary>Whether the two never stand in one object, as that would have to be of two types.</summary>
    public bool Excludes(SelectedField other) =>
        !ReferenceEquals(Parent, other.Parent) && Parent is ObjectType && other.Parent is ObjectType;

    /// <summary>Whether the two are the same field with the same arguments.</summary>
    public bool HasSameMeaning(SelectedField other) =>
        Node.Name.Value == other.Node.Name.Value && HasSameArguments(other);

    /// <summary>Whether the two have the same arguments, in whatever order.</summary>
    public bool HasSameArguments(SelectedField other) =>
        AreSame(Node.Arguments, other.Node.Arguments, one => (one.Name.Value, one.Value));

    /// <summary>Whether answers have the same shape (§5.3.2, SameResponseShape), as far as fields are known.</summary>
    public bool HasSameShape(SelectedField other) =>
        Definition is null || other.Definition is null || AreSameShape(Definition.Type, other.Definition.Type);

    private static bool AreSameShape(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (ListType a, ListType b) => AreSameShape(a.OfType, b.OfType),
        (NonNullType a, NonNullType b) => AreSameShape(a.OfType, b.OfType),
        (NamedType a, NamedType b) => (!a.IsLeaf && !b.IsLeaf) || ReferenceEquals(a, b),
        _ => false,
    };

    private static bool AreSame(IValueNode first, IValueNode second) => (first, second) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.Block == b.Block,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (ListValueNode a, ListValueNode b) => AreSame(a.Items, b.Items),
        (ObjectValueNode a, ObjectValueNode b) => AreSame(a.Fields, b.Fields, one => (one.Name.Value, one.Value)),
        _ => false,
    };

    private static bool AreSame(IReadOnlyList<IValueNode> first, IReadOnlyList<IValueNode> second)
    {
        var areSame = first.Count == second.Count;
        for (var i = 0; areSame && i < first.Count; i++)
        {
            areSame = AreSame(first[i], second[i]);
        }

        return areSame;
    }

    // Members are mostly written in one order; only where they are not does it take a sort to pair them.
    private static bool AreSame<T>(
        IReadOnlyList<T> first,
        IReadOnlyList<T> second,
        Func<T, (string Name, IValueNode Value)> part)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        IReadOnlyList<T> mine = first, others = second;
        for (var i = 0; i < mine.Count; i++)
        {
            if (part(mine[i]).Name != part(others[i]).Name)
            {
                (mine, others) = (Sorted(first), Sorted(second));
                break;
            }
        }

        for (var i = 0; i < mine.Count; i++)
        {
            var ((name, value), (otherName, otherValue)) = (part(mine[i]), part(others[i]));
            if (name != otherName || !AreSame(value, otherValue))
            {
                return false;
            }
        }

        return true;

        T[] Sorted(IEnumerable<T> members) => [.. members.OrderBy(one => part(one).Name, StringComparer.Ordinal)];
    }
}
