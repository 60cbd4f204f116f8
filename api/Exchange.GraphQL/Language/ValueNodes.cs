namespace Exchange.GraphQL.Language;

/// <summary>A value written in a document.</summary>
public interface IValueNode : ISyntaxNode;

/// <summary>A reference to a type, with its lists and non-nulls.</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A use of a variable, or its declaration.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
public sealed class VariableNode(Location location, NameNode name) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An integer, of any size.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="value">Its digits as written.</param>
public sealed class IntValueNode(Location location, string value) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its digits as written.</summary>
    public string Value { get; } = value;
}

/// <summary>A number with a fraction or an exponent.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="value">Its characters as written.</param>
public sealed class FloatValueNode(Location location, string value) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its characters as written.</summary>
    public string Value { get; } = value;
}

/// <summary>A string.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="value">Its text, escapes resolved and block indentation removed.</param>
/// <param name="block">Whether it was written as a block string.</param>
public sealed class StringValueNode(Location location, string value, bool block) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its text, escapes resolved and block indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool Block { get; } = block;
}

/// <summary>True or false.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="value">Its value.</param>
public sealed class BooleanValueNode(Location location, bool value) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its value.</summary>
    public bool Value { get; } = value;
}

/// <summary>Null.</summary>
/// <param name="location">Where it stands in the document.</param>
public sealed class NullValueNode(Location location) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;
}

/// <summary>A value of an enum.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="value">Its name.</param>
public sealed class EnumValueNode(Location location, string value) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public string Value { get; } = value;
}

/// <summary>A list.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="items">The values in the list.</param>
public sealed class ListValueNode(Location location, IReadOnlyList<IValueNode> items) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>The values in the list.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items;
}

/// <summary>An input object.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="fields">Its fields.</param>
public sealed class ObjectValueNode(Location location, IReadOnlyList<ObjectFieldNode> fields) : IValueNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>A field of an input object.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
/// <param name="value">Its value.</param>
public sealed class ObjectFieldNode(Location location, NameNode name, IValueNode value) : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public IValueNode Value { get; } = value;
}

/// <summary>A type by its name.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
public sealed class NamedTypeNode(Location location, NameNode name) : ITypeNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>A list of a type.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="type">Its type.</param>
public sealed class ListTypeNode(Location location, ITypeNode type) : ITypeNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;
}

/// <summary>A type without null.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="type">Its type.</param>
public sealed class NonNullTypeNode(Location location, ITypeNode type) : ITypeNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;
}
