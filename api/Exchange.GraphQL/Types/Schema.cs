using System.Collections.Concurrent;

namespace Exchange.GraphQL.Types;

/// <summary>The types that requests are read against; immutable once it is built.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveType> _directives;
    private readonly Dictionary<NamedType, IReadOnlyList<ObjectType>> _possible = [];
    private readonly Dictionary<NamedType, HashSet<ObjectType>> _possibleSets = [];
    private readonly Dictionary<Type, ObjectType> _byRuntimeType;
    private readonly ConcurrentDictionary<Type, ObjectType?> _resolved = new();

    internal Schema(
        ObjectType? query,
        ObjectType? mutation,
        ObjectType? subscription,
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveType> directives,
        IReadOnlyDictionary<Type, ObjectType> byRuntimeType)
    {
        (QueryType, MutationType, SubscriptionType) = (query, mutation, subscription);
        _directives = directives.ToDictionary(directive => directive.Name);
        _types = ReferredTypes.InOrder(types, _directives.Values).ToDictionary(type => type.Name);
        _byRuntimeType = new Dictionary<Type, ObjectType>(byRuntimeType);
        foreach (var type in _types.Values)
        {
            IReadOnlyList<ObjectType>? possible = type switch
            {
                ObjectType one => [one],
                UnionType union => union.Types,
                InterfaceType => [.. _types.Values.OfType<ObjectType>().Where(o => o.Interfaces.Contains(type))],
                _ => null,
            };
            if (possible is not null)
            {
                _possible[type] = possible;
                _possibleSets[type] = [.. possible];
            }
        }
    }

    /// <summary>What readers of the schema are told first.</summary>
    public string? Description { get; init; }

    /// <summary>Whether resolvers may ask loaders.</summary>
    internal bool HasLoaders { get; init; }

    /// <summary>The root of queries; null only in schemas that are read but never served.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>The root of mutations, if there are any.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root of subscriptions, if there are any.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>Every type, the introspection types included.</summary>
    public IReadOnlyCollection<NamedType> Types => _types.Values;

    /// <summary>Every directive.</summary>
    public IReadOnlyCollection<DirectiveType> Directives => _directives.Values;

    /// <summary>Gives a type by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type; null when there is none.</returns>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Gives a directive by its name.</summary>
    /// <param name="name">The name, without the @.</param>
    /// <returns>The directive; null when there is none.</returns>
    public DirectiveType? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The schema in the schema definition language, types in alphabetical order after the roots.</summary>
    /// <returns>The text, ending in a line feed.</returns>
    public string Print() => SchemaPrinter.Print(this);

    /// <inheritdoc/>
    public override string ToString() => Print();

    /// <summary>
    /// Finds the object type of a value of an abstract type (§6.4.3, ResolveAbstractType) where its C# type does not
    /// tell; null in schemas made from C#.
    /// </summary>
    internal Func<object, ObjectType?>? TypeResolver { get; set; }

    /// <summary>The object types that a value of this type may be.</summary>
    internal IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possible.GetValueOrDefault(type, []);

    /// <summary>Whether a value of this type may be that object.</summary>
    internal bool IsPossible(NamedType type, ObjectType candidate) => _possibleSets[type].Contains(candidate);

    /// <summary>Whether a value of the first type is always one of the second.</summary>
    internal static bool IsSubtype(GraphQLType sub, GraphQLType super) => (sub, super) switch
    {
        _ when ReferenceEquals(sub, super) => true,
        (NonNullType a, NonNullType b) => IsSubtype(a.OfType, b.OfType),
        (NonNullType a, _) => IsSubtype(a.OfType, super),
        (ListType a, ListType b) => IsSubtype(a.OfType, b.OfType),
        (ObjectType a, InterfaceType b) => a.Interfaces.Contains(b),
        (InterfaceType a, InterfaceType b) => a.Interfaces.Contains(b),
        (ObjectType a, UnionType b) => b.Types.Contains(a),
        _ => false,
    };

    /// <summary>
    /// The object type of a C# value that stands where an abstract type is expected; null when unknown.
    /// </summary>
    internal ObjectType? ResolveObjectType(object value) =>
        TypeResolver is null ? ByRuntimeType(value.GetType()) : TypeResolver(value);

    private ObjectType? ByRuntimeType(Type runtimeType) => _resolved.GetOrAdd(runtimeType, type =>
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (_byRuntimeType.TryGetValue(at, out var found))
            {
                return found;
            }
        }

        return null;
    });
}
