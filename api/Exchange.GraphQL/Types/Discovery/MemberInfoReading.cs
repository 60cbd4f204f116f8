using System.Reflection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Reads marks off C# members; a record's property also carries the marks of its constructor parameter.
/// </summary>
internal static class MemberInfoReading
{
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    public static T? Mark<T>(this ICustomAttributeProvider member)
        where T : Attribute => member.Marks<T>().FirstOrDefault();

    public static bool Has<T>(this ICustomAttributeProvider member)
        where T : Attribute => member.Marks<T>().Any();

    public static IEnumerable<T> Marks<T>(this ICustomAttributeProvider member)
        where T : Attribute => member.AllMarks().OfType<T>();

    public static IEnumerable<object> AllMarks(this ICustomAttributeProvider member)
    {
        IEnumerable<object> own = member.GetCustomAttributes(inherit: true);
        return member is PropertyInfo property && property.ConstructorParameter() is { } parameter
            ? own.Concat(parameter.GetCustomAttributes(inherit: true))
            : own;
    }

    /// <summary>
    /// The type argument of the first mark of an open generic attribute, such as <c>[ObjectType&lt;T&gt;]</c>.
    /// </summary>
    public static Type? GenericMark(this ICustomAttributeProvider member, Type openAttribute) =>
        member.GenericMarks(openAttribute).FirstOrDefault();

    public static IEnumerable<Type> GenericMarks(this ICustomAttributeProvider member, Type openAttribute) =>
        member.AllMarks()
            .Select(mark => mark.GetType())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == openAttribute)
            .Select(type => type.GenericTypeArguments[0]);

    public static string? Description(this ICustomAttributeProvider member) =>
        member.Mark<GraphQLDescriptionAttribute>()?.Description;

    public static string? Deprecation(this ICustomAttributeProvider member) =>
        member.Mark<GraphQLDeprecatedAttribute>()?.DeprecationReason ?? member.Mark<ObsoleteAttribute>()?.Message;

    public static string GivenName(this ICustomAttributeProvider member, string byConvention) =>
        member.Mark<GraphQLNameAttribute>()?.Name ?? byConvention;

    /// <summary>The public properties that a type shows, those of base types and base interfaces included.</summary>
    public static IEnumerable<PropertyInfo> ShownProperties(this Type type)
    {
        var types = type.IsInterface ? type.GetInterfaces().Prepend(type) : [type];
        return types
            .SelectMany(one => one.GetProperties(PublicInstance))
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => property.DeclaringType != typeof(Exception) && !property.Has<GraphQLIgnoreAttribute>())
            .DistinctBy(property => property.Name);
    }

    /// <summary>
    /// The constructor that takes a value of the type apart: the longest one, records' copying one excepted.
    /// </summary>
    public static ConstructorInfo? LongestConstructor(this Type type) => type
        .GetConstructors(PublicInstance)
        .Where(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type)
        .MaxBy(constructor => constructor.GetParameters().Length);

    public static ParameterInfo? ConstructorParameter(this PropertyInfo property) => property.DeclaringType!
        .LongestConstructor()?
        .GetParameters()
        .FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How messages name a member.</summary>
    public static string Place(this MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";
}
