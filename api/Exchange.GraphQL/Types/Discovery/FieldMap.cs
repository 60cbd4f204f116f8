using Exchange.GraphQL.Types.Rules;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Fields by their names, in order; two members that want one name are told, both by their C# names.</summary>
internal static class FieldMap
{
    public static void Put(this OrderedDictionary<string, OutputField> fields, OutputField field, string owner)
    {
        if (!fields.TryAdd(field.Name, field))
        {
            throw Taken(owner, field.Name, fields[field.Name].Origin, field.Origin);
        }
    }

    public static void Put(this OrderedDictionary<string, InputValue> fields, InputValue field, string owner)
    {
        if (!fields.TryAdd(field.Name, field))
        {
            throw Taken(owner, field.Name, fields[field.Name].Origin, field.Origin);
        }
    }

    private static SchemaException Taken(string owner, string name, object? first, object? second) =>
        SchemaErrors.Refusal(
            $"{owner} already has a field {name}: give one of them another name by [GraphQLName].", first, second);
}
