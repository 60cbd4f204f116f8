namespace Exchange.GraphQL.Language;

/// <summary>Anything that stands in a document.</summary>
public interface ISyntaxNode
{
    /// <summary>Where it stands in the document.</summary>
    Location Location { get; }
}

/// <summary>An operation, a fragment, or a definition of the type system.</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode : ISyntaxNode
{
    /// <summary>Its directives, in document order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>The three kinds of operation.</summary>
public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>Reads again at every event.</summary>
    Subscription,
}

/// <summary>A parsed document.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="definitions">The definitions, in document order.</param>
public sealed class DocumentNode(Location location, IReadOnlyList<IDefinitionNode> definitions) : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>The definitions, in document order.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;
}

/// <summary>A name.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="value">The name.</param>
public sealed class NameNode(Location location, string value) : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>The name.</summary>
    public string Value { get; } = value;
}

/// <summary>An operation that a request can ask to run.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="operation">Query, mutation or subscription.</param>
/// <param name="name">Its name, if any.</param>
/// <param name="variableDefinitions">The variables it takes.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="selectionSet">What is selected of it.</param>
public sealed class OperationDefinitionNode(
    Location location,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : IDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its name, if any.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables it takes.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected of it.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A selection that operations share.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="name">Its name.</param>
/// <param name="typeCondition">The type it applies to.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="selectionSet">What is selected of it.</param>
public sealed class FragmentDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : IDefinitionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type it applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected of it.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A variable that an operation takes.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="description">Its description, if any.</param>
/// <param name="variable">The variable.</param>
/// <param name="type">Its type.</param>
/// <param name="defaultValue">Its value when none is given, if any.</param>
/// <param name="directives">Its directives, in document order.</param>
public sealed class VariableDefinitionNode(
    Location location,
    StringValueNode? description,
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>Its value when none is given, if any.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>What is selected of one value.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="selections">Fields, fragment spreads and inline fragments, in document order.</param>
public sealed class SelectionSetNode(Location location, IReadOnlyList<ISelectionNode> selections) : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Fields, fragment spreads and inline fragments, in document order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;
}

/// <summary>A selected field.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
/// <param name="alias">The name under which the result stands in the response, if not its own.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="arguments">Its arguments, in document order.</param>
/// <param name="selectionSet">What is selected of it.</param>
public sealed class FieldNode(
    Location location,
    NameNode name,
    NameNode? alias,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : ISelectionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The name under which the result stands in the response, if not its own.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Its arguments, in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>What is selected of it.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name under which the result stands in the response.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>A place where a fragment is put in.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
/// <param name="directives">Its directives, in document order.</param>
public sealed class FragmentSpreadNode(
    Location location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : ISelectionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A selection that applies to one type.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="typeCondition">The type it applies to.</param>
/// <param name="directives">Its directives, in document order.</param>
/// <param name="selectionSet">What is selected of it.</param>
public sealed class InlineFragmentNode(
    Location location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ISelectionNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>The type it applies to.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>Its directives, in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected of it.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>An argument of a field or directive.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
/// <param name="value">Its value.</param>
public sealed class ArgumentNode(Location location, NameNode name, IValueNode value) : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public IValueNode Value { get; } = value;
}

/// <summary>A directive, put on something.</summary>
/// <param name="location">Where it stands in the document.</param>
/// <param name="name">Its name.</param>
/// <param name="arguments">Its arguments, in document order.</param>
public sealed class DirectiveNode(
    Location location,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments)
    : ISyntaxNode
{
    /// <inheritdoc/>
    public Location Location { get; } = location;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments, in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
