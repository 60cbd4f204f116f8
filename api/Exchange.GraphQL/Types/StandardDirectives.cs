using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

/// <summary>The directives of the specification (§3.13), which are in every schema.</summary>
internal static class StandardDirectives
{
    private static readonly NonNullType _boolean = new(BuiltInScalars.Boolean);

    public static IReadOnlyList<DirectiveType> All { get; } =
    [
        new DirectiveType("include")
        {
            Description = "Includes this field or fragment only when the argument is true.",
            Arguments = [new InputValue("if", _boolean) { Description = "Included when true." }],
            Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        },
        new DirectiveType("skip")
        {
            Description = "Skips this field or fragment when the argument is true.",
            Arguments = [new InputValue("if", _boolean) { Description = "Skipped when true." }],
            Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        },
        new DirectiveType("deprecated")
        {
            Description = "Marks a part of the schema as no longer to be used.",
            Arguments =
            [
                new InputValue("reason", new NonNullType(BuiltInScalars.String))
                {
                    Description = "Why, and what to use instead.",
                    DefaultValue = new StringValueNode(default, "No longer supported", block: false),
                },
            ],
            Locations =
            [
                "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE",
                "DIRECTIVE_DEFINITION",
            ],
        },
        new DirectiveType("specifiedBy")
        {
            Description = "Says where the form of a scalar is specified.",
            Arguments =
            [
                new InputValue("url", new NonNullType(BuiltInScalars.String)) { Description = "The specification." },
            ],
            Locations = ["SCALAR"],
        },
        new DirectiveType("oneOf")
        {
            Description = "Marks an input object of which exactly one field must be given.",
            Locations = ["INPUT_OBJECT"],
        },
    ];
}
