using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types;

/// <summary>Finds the types that documents refer to.</summary>
internal static class TypeReferences
{
    /// <summary>The type that a reference means; null when the schema has no type of that name.</summary>
    public static GraphQLType? Resolve(Schema schema, ITypeNode node) => node switch
    {
        NamedTypeNode named => schema.FindType(named.Name.Value),
        ListTypeNode list => Resolve(schema, list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };
}
