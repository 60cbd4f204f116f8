namespace Exchange.GraphQL.Types;

/// <summary>What a value of a field comes to in the response.</summary>
internal enum ValueKind
{
    Scalar,
    Enum,
    Composite,
    List,
}

/// <summary>A field's type taken apart once, so that no value has to ask for it.</summary>
internal sealed class ValueShape
{
    public ValueShape(GraphQLType type)
    {
        Type = type;
        IsNonNull = type.IsNonNull;
        (Kind, Item) = type.Nullable switch
        {
            ListType list => (ValueKind.List, new ValueShape(list.OfType)),
            ScalarType => (ValueKind.Scalar, null),
            EnumType => (ValueKind.Enum, null),
            _ => (ValueKind.Composite, null),
        };
        Scalar = type.Nullable as ScalarType;
        Enum = type.Nullable as EnumType;
    }

    public GraphQLType Type { get; }

    public bool IsNonNull { get; }

    public ValueKind Kind { get; }

    /// <summary>The shape of a list's items; null when it is no list.</summary>
    public ValueShape? Item { get; }

    /// <summary>The scalar; null when it is none.</summary>
    public ScalarType? Scalar { get; }

    /// <summary>The enum; null when it is none.</summary>
    public EnumType? Enum { get; }
}
