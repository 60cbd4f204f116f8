namespace Exchange.GraphQL.Types;

/// <summary>A type as fields and arguments use it: a named type, perhaps in lists and non-nulls.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether null is no value of it.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>This type, null admitted.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Whether arguments and variables may have it.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields may have it.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether two references are the same type, lists and non-nulls included.</summary>
    /// <param name="other">The other reference.</param>
    /// <returns>True when they are the same.</returns>
    public bool IsSame(GraphQLType other) => (this, other) switch
    {
        (NonNullType a, NonNullType b) => a.OfType.IsSame(b.OfType),
        (ListType a, ListType b) => a.OfType.IsSame(b.OfType),
        _ => ReferenceEquals(this, other),
    };
}

/// <summary>A list of a type.</summary>
/// <param name="ofType">The type of its items.</param>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The type of its items.</summary>
    public GraphQLType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type without null.</summary>
/// <param name="ofType">The nullable type.</param>
public sealed class NonNullType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The nullable type.</summary>
    public GraphQLType OfType { get; } =
        ofType is NonNullType ? throw new ArgumentException("A non-null type cannot be made non-null.") : ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}

/// <summary>A type that has a name in the schema.</summary>
/// <param name="name">Its name.</param>
public abstract class NamedType(string name) : GraphQLType
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is, for readers of the schema.</summary>
    public string? Description { get; init; }

    /// <summary>What declared it, for messages at start-up: a C# member or nodes of SDL.</summary>
    internal object? Origin { get; init; }

    /// <summary>
    /// What a value adds to an operation's cost; null when it is 1 for a composite type, 0 for a leaf.
    /// </summary>
    public double? Cost { get; init; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Whether it has fields to select.</summary>
    public bool IsComposite => this is FieldsType or UnionType;

    /// <summary>Whether it is a scalar or an enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
