using System.Reflection;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Data;

/// <summary>
/// The properties by which a type's values may be filtered and sorted: what a reader sees, as it stands in the rows.
/// </summary>
internal static class ShownProperties
{
    /// <summary>
    /// Leaves out what no caller may read unasked, what a method shows in another way, and what C# computes: a
    /// property that nothing sets is no column.
    /// </summary>
    public static IReadOnlyList<(OutputField Field, PropertyInfo Property)> Of(FieldsType type, string[] only)
    {
        var shown = type.Fields.Values
            .Where(field => field.Property is { } property && field.Type.Nullable is NamedType { IsLeaf: true }
                && (property.SetMethod is not null || IsTaken(property))
                && (only.Length > 0 ? only.Contains(property.Name) : field.Authorization.Count == 0))
            .Select(field => (field, field.Property!))
            .ToList();
        var unknown = only.Except(shown.Select(one => one.Item2.Name)).FirstOrDefault();
        return unknown is null
            ? shown
            : throw new SchemaException(
                $"{type.Name}: {unknown} is no scalar property that it shows as it is, so nothing is filtered or "
                + "sorted by it.");
    }

    // A record's property has a parameter of its name; so has one that a constructor sets.
    private static bool IsTaken(PropertyInfo property) => property.DeclaringType!
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .SelectMany(constructor => constructor.GetParameters())
        .Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
}
