using System.Reflection;
using Exchange.GraphQL.Types.DataLoaders;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// The given types that carry marks, in the order of their full names so that schemas are stable.
/// </summary>
internal sealed class MarkedTypes
{
    private readonly Type[] _all;
    private readonly ILookup<Type, Type> _extensions;

    public MarkedTypes(IEnumerable<Type> types)
    {
        _all = [.. types.Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];
        _extensions = _all
            .SelectMany(type => type.GenericMarks(typeof(ObjectTypeAttribute<>)).Select(of => (Of: of, Type: type)))
            .ToLookup(pair => pair.Of, pair => pair.Type);
    }

    public IEnumerable<Type> Queries => _all.Where(type => type.Has<QueryTypeAttribute>());

    public IEnumerable<Type> Mutations => _all.Where(type => type.Has<MutationTypeAttribute>());

    public IEnumerable<Type> Subscriptions => _all.Where(type => type.Has<SubscriptionTypeAttribute>());

    /// <summary>Object types that are in the schema whether a field returns them or not.</summary>
    public IEnumerable<Type> Objects => _all
        .Where(type => type.GetCustomAttribute<ObjectTypeAttribute>(inherit: false) is not null)
        .Concat(_extensions.Select(extension => extension.Key))
        .Concat(_all.Where(IsAbstract).SelectMany(Implementers))
        .Distinct();

    /// <summary>The methods that fetch the batches of loaders.</summary>
    public IEnumerable<MethodInfo> Loaders => _all
        .SelectMany(type => type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.Has<DataLoaderAttribute>());

    public IEnumerable<Type> Enums => _all.Where(type => type.Has<EnumTypeAttribute>());

    public IEnumerable<Type> Inputs =>
        _all.Where(type => type.GetCustomAttribute<InputTypeAttribute>(inherit: false) is not null);

    public IEnumerable<ScalarType> Scalars => _all
        .Where(type => !type.IsAbstract && !type.ContainsGenericParameters && typeof(ScalarType).IsAssignableFrom(type))
        .Where(type => type.GetConstructor(Type.EmptyTypes) is not null)
        .Select(type => (ScalarType)Activator.CreateInstance(type)!);

    /// <summary>The classes whose methods are further fields of a type.</summary>
    public IEnumerable<Type> ExtensionsOf(Type type) => _extensions[type];

    /// <summary>The interfaces and unions of GraphQL that a type belongs to.</summary>
    public static IEnumerable<Type> AbstractTypesOf(Type type)
    {
        var bases = new List<Type>();
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            bases.Add(at);
        }

        return type.GetInterfaces()
            .Concat(bases)
            .Where(IsAbstract)
            .OrderBy(one => one.FullName, StringComparer.Ordinal);
    }

    public IEnumerable<Type> Implementers(Type abstractType) => _all.Where(type =>
        type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }
        && type != abstractType
        && abstractType.IsAssignableFrom(type));

    public static bool IsInterface(Type type) =>
        type.GetCustomAttribute<InterfaceTypeAttribute>(inherit: false) is not null;

    public static bool IsUnion(Type type) => type.GetCustomAttribute<UnionTypeAttribute>(inherit: false) is not null;

    private static bool IsAbstract(Type type) => IsInterface(type) || IsUnion(type);
}
