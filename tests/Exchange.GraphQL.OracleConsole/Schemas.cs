using System.Collections.Concurrent;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// Schemas from SDL whose fields are resolved by the <see cref="ResolverTable"/> of the request; the latest are kept.
/// </summary>
internal static class Schemas
{
    private const int KeptMax = 64;
    private static readonly ConcurrentDictionary<string, Schema> Kept = new();

    internal static Schema Of(string sdl)
    {
        if (Kept.TryGetValue(sdl, out Schema? known))
        {
            return known;
        }

        try
        {
            Schema schema = Resolving(SdlSchema.Parse(sdl));
            if (Kept.Count >= KeptMax)
            {
                Kept.Clear();
            }

            return Kept[sdl] = schema;
        }
        catch (Exception exception) when (exception is SyntaxException or SchemaException)
        {
            throw new Refusal($"The schema: {exception.Message}");
        }
    }

    private static Schema Resolving(Schema schema)
    {
        IEnumerable<ObjectType> own = schema.Types.OfType<ObjectType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));
        foreach (ObjectType type in own)
        {
            type.Fields = new OrderedDictionary<string, OutputField>(
                type.Fields.Select(field => KeyValuePair.Create(field.Key, Resolving(type, field.Value))));
        }

        schema.TypeResolver = value => ResolverTable.TypeOf(schema, value);
        return schema;
    }

    private static OutputField Resolving(ObjectType type, OutputField field) => new(field.Name, field.Type)
    {
        Description = field.Description,
        DeprecationReason = field.DeprecationReason,
        Arguments = field.Arguments,
        Resolver = context =>
            ((ResolverTable)context.Request.Features[typeof(ResolverTable)]).Resolve(type.Name, context),
    };
}
