using System.Globalization;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

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

    /// <summary>The weight that SDL gives; null when it gives none that is one.</summary>
    public static double? WeightIn(IEnumerable<DirectiveNode> directives) =>
        ArgumentsOf("cost", directives).GetValueOrDefault("weight") is StringValueNode text
        && double.TryParse(text.Value, CultureInfo.InvariantCulture, out var weight)
        && weight >= 0
        && double.IsFinite(weight)
            ? weight
            : null;

    /// <summary>The length of a list that SDL tells; null when it tells none.</summary>
    public static ListSize? SizeIn(IReadOnlyList<DirectiveNode> directives)
    {
        if (!directives.Any(directive => directive.Name.Value == "listSize"))
        {
            return null;
        }

        var given = ArgumentsOf("listSize", directives);
        var slicing = Texts(given.GetValueOrDefault("slicingArguments"));
        return new ListSize
        {
            AssumedSize = Number(given.GetValueOrDefault("assumedSize")),
            SlicingArguments = slicing,
            SlicingArgumentDefaultValue = Number(given.GetValueOrDefault("slicingArgumentDefaultValue")),
            SizedFields = Texts(given.GetValueOrDefault("sizedFields")),
            RequireOneSlicingArgument = slicing.Count > 0
                && given.GetValueOrDefault("requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        };
    }

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

    private static Dictionary<string, IValueNode> ArgumentsOf(string name, IEnumerable<DirectiveNode> directives) =>
        directives
            .Where(directive => directive.Name.Value == name)
            .SelectMany(directive => directive.Arguments)
            .DistinctBy(argument => argument.Name.Value)
            .ToDictionary(argument => argument.Name.Value, argument => argument.Value);

    private static int? Number(IValueNode? value) =>
        value is IntValueNode number && int.TryParse(number.Value, CultureInfo.InvariantCulture, out var read)
            ? read
            : null;

    private static IReadOnlyList<string> Texts(IValueNode? value) => value switch
    {
        StringValueNode text => [text.Value],
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(text => text.Value)],
        _ => [],
    };
}
