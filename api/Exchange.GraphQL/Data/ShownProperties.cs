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
    public static IEnumerable<(OutputField Field, PropertyInfo Property)> Of(FieldsType type, string[] only) => type
        .Fields.Values
        .Where(field => field.Property is { } property && field.Type.Nullable is NamedType { IsLeaf: true }
            && (property.SetMethod is not null || IsTaken(property))
            && (only.Length > 0 ? only.Contains(property.Name) : field.Authorization.Count == 0))
        .Select(field => (field, field.Property!));

    // A record's property has a parameter of its name; so has one that a constructor sets.
    private static bool IsTaken(PropertyInfo property) => property.DeclaringType!
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .SelectMany(constructor => constructor.GetParameters())
        .Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
}
