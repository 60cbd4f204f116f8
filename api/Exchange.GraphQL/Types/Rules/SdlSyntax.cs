using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>The directives that stand together in one place.</summary>
/// <param name="Place">The place, as directive definitions name it.</param>
/// <param name="Owner">What shares the place with its extensions: the schema or a type; null for all others.</param>
/// <param name="Directives">The directives, in document order.</param>
internal sealed record DirectivePlace(string Place, string? Owner, IReadOnlyList<DirectiveNode> Directives);

/// <summary>Lists what a type system document holds, extensions like definitions, in document order.</summary>
internal static class SdlSyntax
{
    public static IEnumerable<ITypeDefinitionNode> Types(DocumentNode document) =>
        document.Definitions.OfType<ITypeDefinitionNode>();

    public static IEnumerable<DirectiveDefinitionNode> Directives(DocumentNode document) =>
        document.Definitions.OfType<DirectiveDefinitionNode>();

    public static IEnumerable<SchemaDefinitionNode> Schemas(DocumentNode document) =>
        document.Definitions.OfType<SchemaDefinitionNode>();

    public static IReadOnlyList<FieldDefinitionNode> FieldsOf(ITypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode one => one.Fields,
        InterfaceTypeDefinitionNode one => one.Fields,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> InterfacesOf(ITypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode one => one.Interfaces,
        InterfaceTypeDefinitionNode one => one.Interfaces,
        _ => [],
    };

    public static IReadOnlyList<InputValueDefinitionNode> InputFieldsOf(ITypeDefinitionNode type) =>
        type is InputObjectTypeDefinitionNode input ? input.Fields : [];

    public static IReadOnlyList<EnumValueDefinitionNode> ValuesOf(ITypeDefinitionNode type) =>
        type is EnumTypeDefinitionNode one ? one.Values : [];

    public static IReadOnlyList<NamedTypeNode> MembersOf(ITypeDefinitionNode type) =>
        type is UnionTypeDefinitionNode union ? union.Types : [];

    /// <summary>The kind of a type, as directive locations name it.</summary>
    public static string KindOf(ITypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => "SCALAR",
        ObjectTypeDefinitionNode => "OBJECT",
        InterfaceTypeDefinitionNode => "INTERFACE",
        UnionTypeDefinitionNode => "UNION",
        EnumTypeDefinitionNode => "ENUM",
        _ => "INPUT_OBJECT",
    };

    public static IEnumerable<InputValueDefinitionNode> InputValues(DocumentNode document) => Types(document)
        .SelectMany(type => FieldsOf(type).SelectMany(field => field.Arguments).Concat(InputFieldsOf(type)))
        .Concat(Directives(document).SelectMany(directive => directive.Arguments));

    public static IEnumerable<DirectivePlace> DirectivePlaces(DocumentNode document) =>
    [
        .. Schemas(document).Select(schema => new DirectivePlace("SCHEMA", "schema", schema.Directives)),
        .. Types(document).SelectMany(PlacesOf),
        .. Directives(document).SelectMany(directive => Arguments(directive.Arguments)),
    ];

    /// <summary>Every use of a type by its name.</summary>
    public static IEnumerable<NamedTypeNode> References(DocumentNode document) => Schemas(document)
        .SelectMany(schema => schema.OperationTypes.Select(root => root.Type))
        .Concat(Types(document).SelectMany(type => InterfacesOf(type).Concat(MembersOf(type))))
        .Concat(Types(document).SelectMany(FieldsOf).Select(field => Inner(field.Type)))
        .Concat(InputValues(document).Select(value => Inner(value.Type)));

    /// <summary>The name inside all lists and non-nulls.</summary>
    public static NamedTypeNode Inner(ITypeNode type) => type switch
    {
        ListTypeNode list => Inner(list.Type),
        NonNullTypeNode nonNull => Inner(nonNull.Type),
        _ => (NamedTypeNode)type,
    };

    private static IEnumerable<DirectivePlace> PlacesOf(ITypeDefinitionNode type) =>
    [
        new DirectivePlace(KindOf(type), $"type {type.Name.Value}", type.Directives),
        .. FieldsOf(type).SelectMany(field =>
            Arguments(field.Arguments).Prepend(new DirectivePlace("FIELD_DEFINITION", null, field.Directives))),
        .. ValuesOf(type).Select(value => new DirectivePlace("ENUM_VALUE", null, value.Directives)),
        .. InputFieldsOf(type).Select(field => new DirectivePlace("INPUT_FIELD_DEFINITION", null, field.Directives)),
    ];

    private static IEnumerable<DirectivePlace> Arguments(IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => new DirectivePlace("ARGUMENT_DEFINITION", null, argument.Directives));
}
