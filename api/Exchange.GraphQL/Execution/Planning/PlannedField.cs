using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;

namespace Exchange.GraphQL.Execution.Planning;

/// <summary>Where a planned field's value comes from.</summary>
internal enum FieldSource
{
    /// <summary>From the type: <c>__typename</c>.</summary>
    TypeName,

    /// <summary>Off the parent and into the response at once, when the parent is written.</summary>
    Leaf,

    /// <summary>Off the parent when it is written: nothing below has a resolver.</summary>
    Read,

    /// <summary>Off the parent while fields are resolved, since something below has a resolver.</summary>
    ReadAhead,

    /// <summary>From the field's resolver.</summary>
    Resolver,
}

/// <summary>
/// The selections of one object that share a response name (§6.3.2), and all that can be known before a request.
/// </summary>
internal sealed class PlannedField
{
    public PlannedField(OutputField definition, FieldNode[] nodes, Subselection? subselection)
    {
        Definition = definition;
        Nodes = nodes;
        Subselection = subselection;
        ResponseName = nodes[0].ResponseName;
        Name = JsonEncodedText.Encode(ResponseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Arguments = PlannedArguments.Of(definition, nodes[0]);
        Source = SourceOf(definition, subselection);
        WriteLeaf = Source == FieldSource.Leaf ? definition.WriteLeaf : null;
    }

    public OutputField Definition { get; }

    /// <summary>The selections, in document order; all have the same arguments.</summary>
    public FieldNode[] Nodes { get; }

    /// <summary>What is selected of its value; null when it is a leaf.</summary>
    public Subselection? Subselection { get; }

    /// <summary>What is selected of its value, as its resolver may ask for it.</summary>
    public LookAhead LookAhead => field ??= Subselection is null ? LookAhead.Nothing : new LookAhead([Subselection]);

    public string ResponseName { get; }

    /// <summary>The response name as it stands in JSON.</summary>
    public JsonEncodedText Name { get; }

    public ValueShape Shape => Definition.Shape;

    public PlannedArguments Arguments { get; }

    public FieldSource Source { get; }

    /// <summary>Writes it off its parent; null when its source is no <see cref="FieldSource.Leaf"/>.</summary>
    public LeafWriter? WriteLeaf { get; }

    /// <summary>Whether its value waits among the object's slots until the object is written.</summary>
    public bool IsSlotted => Source is FieldSource.ReadAhead or FieldSource.Resolver;

    /// <summary>Its place among the object's slots; -1 when it has none.</summary>
    public int Slot { get; set; } = -1;

    public IReadOnlyList<Location> Locations => [.. Nodes.Select(node => node.Location)];

    /// <summary>The error that stands in the response for a failure of this field.</summary>
    public GraphQLError Error(Exception exception, IReadOnlyList<object> path)
    {
        var error = exception is GraphQLException refusal
            ? refusal.Error
            : new GraphQLError("Unexpected Execution Error") { Code = ErrorCodes.Unexpected, Exception = exception };
        return error with
        {
            Locations = error.Locations.Count > 0 ? error.Locations : Locations,
            Path = error.Path ?? path,
        };
    }

    private static FieldSource SourceOf(OutputField definition, Subselection? subselection)
    {
        if (ReferenceEquals(definition, IntrospectionTypes.TypeNameField))
        {
            return FieldSource.TypeName;
        }

        if (definition.Read is null || definition.Authorization.Count > 0)
        {
            return FieldSource.Resolver;
        }

        if (definition.WriteLeaf is not null)
        {
            return FieldSource.Leaf;
        }

        return subselection is null or { IsPure: true } ? FieldSource.Read : FieldSource.ReadAhead;
    }
}
