namespace Exchange.GraphQL.Types;

/// <summary>
/// What a request selects of a field's value: fragments merged, <c>@skip</c> and <c>@include</c> decided.
/// </summary>
/// <remarks>Names are the schema's, never aliases. <c>__typename</c> is no field here.</remarks>
public interface ISelection
{
    /// <summary>
    /// The selected fields, each once; of an interface or union those of all its types. Empty for a leaf.
    /// </summary>
    IReadOnlyList<OutputField> SelectedFields { get; }

    /// <summary>What is selected of a page's elements: below <c>nodes</c> and below <c>edges.node</c>.</summary>
    ISelection Nodes { get; }

    /// <summary>The selected fields of a value that has this type.</summary>
    /// <param name="type">An object type that the value may have.</param>
    /// <returns>The fields, each once; empty when a value cannot have the type.</returns>
    IReadOnlyList<OutputField> SelectedFieldsOf(ObjectType type);

    /// <summary>Whether a field is selected, of whatever type the value is.</summary>
    /// <param name="path">The field's name, or a path of names: <c>author.name</c>.</param>
    /// <returns>True when the request asks for it.</returns>
    bool IsSelected(string path);

    /// <summary>What is selected below a field; everything below all of its aliases.</summary>
    /// <param name="path">The field's name, or a path of names: <c>edges.node</c>.</param>
    /// <returns>The selection; empty when the field is not selected.</returns>
    ISelection Select(string path);
}

/// <summary>Tells a resolver's bool parameter whether the request selects a field of the resolver's value.</summary>
/// <param name="path">The field's name, or a path of names: <c>nodes.author</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsSelectedAttribute(string path) : Attribute
{
    /// <summary>The field's name, or a path of names.</summary>
    public string Path { get; } = path;
}
