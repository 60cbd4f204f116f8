using System.Reflection;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Rules;
using Exchange.GraphQL.Types.Scalars;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Gives every C# type its one GraphQL type for output and its one for input; no two types share a name.
/// </summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<Type, ScalarType> _scalars = new(BuiltInScalars.ByRuntimeType);
    private readonly Dictionary<Type, NamedType> _outputs = [];
    private readonly Dictionary<Type, InputObjectType> _inputs = [];
    private readonly Dictionary<string, NamedType> _names = [];
    private readonly Queue<Action> _unfinished = [];
    private readonly NullabilityInfoContext _nullability = new();

    public TypeRegistry(
        MarkedTypes marked,
        Func<Type, ServiceLifetime?> lifetimeOf,
        PagingOptions paging,
        IEnumerable<Func<TypeRegistry, SchemaConvention>> conventions)
    {
        Marked = marked;
        Outputs = new OutputTypes(this, paging);
        Inputs = new InputTypes(this);
        Resolvers = new ResolverFields(this, lifetimeOf);
        Loaders = new LoaderMethods(marked.Loaders);
        Conventions = [.. conventions.Select(make => make(this))];
        foreach (var scalar in marked.Scalars)
        {
            _scalars[scalar.RuntimeType] = scalar;
            Claim(scalar);
        }

        foreach (var scalar in BuiltInScalars.Specified)
        {
            Claim(scalar);
        }
    }

    public MarkedTypes Marked { get; }

    public OutputTypes Outputs { get; }

    public InputTypes Inputs { get; }

    public ResolverFields Resolvers { get; }

    public LoaderMethods Loaders { get; }

    public IReadOnlyList<SchemaConvention> Conventions { get; }

    /// <summary>What is wrong so far; every member is tried, so that all of it is told at once.</summary>
    public SchemaErrors Errors { get; } = new();

    /// <summary>The schema's types so far.</summary>
    public IEnumerable<NamedType> Types => _names.Values;

    /// <summary>The object types by the C# types of their values.</summary>
    public IReadOnlyDictionary<Type, ObjectType> ObjectsByRuntimeType => _outputs
        .Where(pair => pair.Value is ObjectType)
        .ToDictionary(pair => pair.Key, pair => (ObjectType)pair.Value);

    /// <summary>Takes a name for a type; the second to want it is refused.</summary>
    public T Claim<T>(T type)
        where T : NamedType
    {
        if (_names.TryAdd(type.Name, type) || ReferenceEquals(_names[type.Name], type))
        {
            return type;
        }

        throw SchemaErrors.Refusal(
            $"Two types want the name {type.Name}: give one of them another by [GraphQLName].",
            OriginOf(_names[type.Name]),
            OriginOf(type));

        static object? OriginOf(NamedType one) => one.Origin ?? (one is ScalarType ? one.GetType() : null);
    }

    /// <summary>Puts off work that may need types which are not declared yet.</summary>
    public void Later(Action finish) => _unfinished.Enqueue(finish);

    public void Finish()
    {
        while (_unfinished.TryDequeue(out var finish))
        {
            Errors.Attempt(finish);
        }
    }

    /// <summary>The type of a value that a member gives, with the lists and non-nulls that C# says.</summary>
    public GraphQLType Output(Type type, NullabilityInfo? nullability, ICustomAttributeProvider marks, string place) =>
        Wrap(type, nullability, NamedMark(marks), named => OutputNamed(named, place));

    /// <summary>The type of a value that a member takes, with the lists and non-nulls that C# says.</summary>
    public GraphQLType Input(Type type, NullabilityInfo? nullability, ICustomAttributeProvider marks, string place) =>
        Wrap(type, nullability, NamedMark(marks), named => InputNamed(named, place));

    /// <summary>Shows a field by which requests enter to every convention, and gives it back.</summary>
    public OutputField Entered(MethodInfo method, OutputField field)
    {
        foreach (var convention in Conventions)
        {
            convention.OnEntry(method, field);
        }

        return field;
    }

    public NullabilityInfo NullabilityOf(ParameterInfo parameter) => _nullability.Create(parameter);

    public NullabilityInfo NullabilityOf(PropertyInfo property) => _nullability.Create(property);

    /// <summary>The item's type when a type is a list; null when it is none, or stands for a scalar.</summary>
    public Type? ItemOf(Type type)
    {
        if (_scalars.ContainsKey(type))
        {
            return null;
        }

        var item = type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces()
                .Prepend(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
                .GenericTypeArguments[0];
        // A dictionary has no counterpart: its keys would have to be field names.
        return item is { IsGenericType: true } && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? null
            : item;
    }

    public NamedType OutputNamed(Type type, string place) =>
        Leaf(type) ?? _outputs.GetValueOrDefault(type) ?? Outputs.Create(Possible(type, place));

    /// <summary>Registers an output type for a C# type before its fields are known.</summary>
    public T Register<T>(Type type, T named)
        where T : NamedType
    {
        _outputs[type] = Claim(named);
        return named;
    }

    public NamedType InputNamed(Type type, string place)
    {
        if ((Leaf(type) ?? _inputs.GetValueOrDefault(type)) is { } known)
        {
            return known;
        }

        var input = Inputs.Create(Possible(type, place));
        _inputs[type] = Claim(input);
        return input;
    }

    private NamedType? Leaf(Type type)
    {
        if (_scalars.TryGetValue(type, out var scalar))
        {
            return Claim(scalar);
        }

        return !type.IsEnum
            ? null
            : _outputs.GetValueOrDefault(type) ?? Register(type, OutputTypes.CreateEnum(type));
    }

    private static Type Possible(Type type, string place)
    {
        var isForeign = type.IsPointer
            || type.IsGenericParameter
            || type.Namespace == "System"
            || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;
        return isForeign
            ? throw new SchemaException(
                $"{place}: there is no GraphQL type for {type}. Derive a scalar from ScalarType<{type.Name}>, "
                + "or keep the member out by [GraphQLIgnore].")
            : type;
    }

    private ScalarType? NamedMark(ICustomAttributeProvider marks)
    {
        if (marks.Has<IDAttribute>())
        {
            return BuiltInScalars.ID;
        }

        return marks.GenericMark(typeof(GraphQLTypeAttribute<>)) is { } scalarType
            ? _names.Values.OfType<ScalarType>().FirstOrDefault(scalar => scalar.GetType() == scalarType)
                ?? Claim((ScalarType)Activator.CreateInstance(scalarType)!)
            : null;
    }

    private GraphQLType Wrap(Type type, NullabilityInfo? nullability, ScalarType? mark, Func<Type, NamedType> named)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var isNullable = underlying is not null
            || (!type.IsValueType && nullability is { ReadState: not NullabilityState.NotNull });
        var bare = underlying ?? type;
        GraphQLType inner = mark?.RuntimeType != bare && ItemOf(bare) is { } item
            ? new ListType(Wrap(item, ItemNullability(bare, nullability), mark, named))
            : mark ?? named(bare);
        return isNullable ? inner : new NonNullType(inner);
    }

    private static NullabilityInfo? ItemNullability(Type list, NullabilityInfo? nullability) =>
        list.IsArray ? nullability?.ElementType : nullability?.GenericTypeArguments is [var only] ? only : null;
}
