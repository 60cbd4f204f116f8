namespace Exchange.GraphQL.Language;

/// <summary>A definition of the type system, or an extension of one.</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode
{
    /// <summary>Its directives, in document order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A definition of a type, or an extension of one.</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode
{
    /// <summary>Its name.</summary>
    NameNode Name { get; }

    /// <summary>Its description, if any.</summary>
    StringValueNode? Description { get; }

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    bool IsExtension { get; }
}

/// <summary>The schema itself: which types are its roots.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="operationTypes">The root types.</param>
public sealed class SchemaDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : ITypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>One root type.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="operation">Query, mutation or subscription.</param>
/// <param name="type">Its type.</param>
public sealed class OperationTypeDefinitionNode(
    Location location,
    OperationType operation,
    NamedTypeNode type)
    : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its type.</summary>
    public NamedTypeNode Type { get; } = type;
}

/// <summary>A scalar.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="directives">Its directives, in document order.</param>
public sealed class ScalarTypeDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : ITypeDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An object type.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="interfaces">The interfaces it implements.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="fields">Its fields.</param>
public sealed class ObjectTypeDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ITypeDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>An interface.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="interfaces">The interfaces it implements.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="fields">Its fields.</param>
public sealed class InterfaceTypeDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ITypeDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>A union.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="types">The member types.</param>
public sealed class UnionTypeDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : ITypeDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>An enum.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="values">Its values.</param>
public sealed class EnumTypeDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : ITypeDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Its values.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>An input object.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="isExtension">Whether it extends a definition made elsewhere.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="fields">Its fields.</param>
public sealed class InputObjectTypeDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : ITypeDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Whether it extends a definition made elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>A field of an object or interface.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="arguments">Its arguments, in document order.</param>
/// <param name="type">Its type.</param>
/// <param name="directives">Its directives, in document order.</param>
public sealed class FieldDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    ITypeNode type,
    IReadOnlyList<DirectiveNode> directives)
    : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments, in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument or a field of an input object.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
/// <param name="defaultValue">Its value when none is given, if any.</param>
/// <param name="directives">Its directives, in document order.</param>
public sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>Its value when none is given, if any.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A value of an enum.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="directives">Its directives, in document order.</param>
public sealed class EnumValueDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A directive that documents may use.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="arguments">Its arguments, in document order.</param>
/// <param name="repeatable">Whether one place may carry it more than once.</param>
/// <param name="locations">Where it may stand.</param>
public sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool repeatable,
    IReadOnlyList<NameNode> locations)
    : IDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments, in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether one place may carry it more than once.</summary>
    public bool Repeatable { get; } = repeatable;

    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
