using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

/// <summary>How long a field's list may be, as <c>@listSize</c> says it.</summary>
public sealed record ListSize
{
    /// <summary>The length when no slicing argument is given; null when it is not known.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>The arguments whose values say how long the list may be; of several, the largest.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The length when none of the slicing arguments is given; null when it is the assumed one.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>
    /// The fields of the value whose lists have that length; empty when the field's own value is the list.
    /// </summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether a request must give exactly one of the slicing arguments.</summary>
    public bool RequireOneSlicingArgument { get; init; }
}

/// <summary>The directives by which a schema says what its parts cost (IBM's cost specification, §2).</summary>
internal static class CostDirectives
{
    private static readonly ListType _names = new(new NonNullType(BuiltInScalars.String));

    public static IReadOnlyList<DirectiveType> All { get; } =
    [
        new DirectiveType("cost")
        {
            Description = "What every appearance of this adds to the cost of an operation.",
            Arguments = [new InputValue("weight", new NonNullType(BuiltInScalars.String))],
            Locations =
                ["ARGUMENT_DEFINITION", "ENUM", "FIELD_DEFINITION", "INPUT_FIELD_DEFINITION", "OBJECT", "SCALAR"],
        },
        new DirectiveType("listSize")
        {
            Description = "How long the list may be, for the cost of an operation.",
            Arguments =
            [
                new InputValue("assumedSize", BuiltInScalars.Int),
                new InputValue("slicingArguments", _names),
                new InputValue("slicingArgumentDefaultValue", BuiltInScalars.Int),
                new InputValue("sizedFields", _names),
                new InputValue("requireOneSlicingArgument", new NonNullType(BuiltInScalars.Boolean))
                {
                    DefaultValue = new BooleanValueNode(default, value: true),
                },
            ],
            Locations = ["FIELD_DEFINITION"],
        },
    ];

    /// <summary>Checks that the lengths name arguments and fields that are there.</summary>
    /// <exception cref="SchemaException">One does not.</exception>
    public static void Check(Schema schema)
    {
        foreach (var type in schema.Types.OfType<FieldsType>())
        {
            foreach (var field in type.Fields.Values)
            {
                Check(field, $"{type.Name}.{field.Name}");
            }
        }
    }

    private static void Check(OutputField field, string place)
    {
        if (field.ListSize is not { } size)
        {
            return;
        }

        var argument = size.SlicingArguments.FirstOrDefault(name => field.Argument(name)?.Type.Named.Name != "Int");
        var fields = (field.Type.Named as FieldsType)?.Fields;
        var sized = size.SizedFields.FirstOrDefault(name => fields?.ContainsKey(name) != true);
        if ((argument ?? sized) is { } missing)
        {
            throw new SchemaException($"{place}: its list size names {missing}, which is no such argument or field.");
        }
    }
}
