using System.Reflection;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes <c>XsConnection</c> and <c>XsEdge</c> for every <see cref="Connection{T}"/> that a field returns.
/// </summary>
internal sealed class ConnectionTypes(TypeRegistry registry, PagingOptions paging)
{
    /// <summary>The field of a page that needs none of its rows.</summary>
    public const string TotalCount = "totalCount";

    private readonly Dictionary<(Type Item, string Name), ObjectType> _made = [];
    private ObjectType? _pageInfo;

    public static IReadOnlyList<InputValue> Arguments { get; } =
    [
        new("first", BuiltInScalars.Int),
        new("after", BuiltInScalars.String),
        new("last", BuiltInScalars.Int),
        new("before", BuiltInScalars.String),
    ];

    public static bool IsConnection(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Connection<>);

    /// <summary>The page sizes of a field: its own where it sets them, else the server's.</summary>
    public PagingOptions PagingOf(MethodInfo method)
    {
        var own = method.Mark<UsePagingAttribute>();
        return paging with
        {
            DefaultPageSize = own is { DefaultPageSize: > 0 } ? own.DefaultPageSize : paging.DefaultPageSize,
            MaxPageSize = own is { MaxPageSize: > 0 } ? own.MaxPageSize : paging.MaxPageSize,
            MaxPageSizeOf = own is { MaxPageSize: > 0 } ? null : paging.MaxPageSizeOf,
        };
    }

    /// <summary>How long a page may be: what first or last say, at most the largest page.</summary>
    public ListSize SizeOf(MethodInfo method)
    {
        var bounds = PagingOf(method);
        return new ListSize
        {
            AssumedSize = bounds.MaxPageSize,
            SlicingArguments = ["first", "last"],
            SlicingArgumentDefaultValue = bounds.DefaultPageSize,
            SizedFields = ["edges", "nodes"],
        };
    }

    /// <summary>
    /// The type of a connection field; nullable, so that one list that cannot be read leaves the rest.
    /// </summary>
    public ObjectType TypeOf(Type connection, MethodInfo method)
    {
        var item = connection.GenericTypeArguments[0];
        var node = registry.OutputNamed(item, method.Place());
        var name = method.Mark<UsePagingAttribute>()?.ConnectionName ?? Naming.Plural(node.Name);
        if (_made.TryGetValue((item, name), out var made))
        {
            return made;
        }

        return _made[(item, name)] = (ObjectType)typeof(ConnectionTypes)
            .GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(item)
            .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [name, node], null)!;
    }

    private ObjectType Make<T>(string name, NamedType node)
    {
        var edge = registry.Claim(new ObjectType($"{name}Edge", typeof(Edge<T>))
        {
            Description = $"One element of a page of {node.Name}.",
            Origin = typeof(T),
        });
        edge.Fields = Fields(
            Field<Edge<T>>("cursor", new NonNullType(BuiltInScalars.String), "Its place in the list.", e => e.Cursor),
            Field<Edge<T>>("node", new NonNullType(node), "The element.", e => e.Node));

        var connection = registry.Claim(new ObjectType($"{name}Connection", typeof(Connection<T>))
        {
            Description = $"One page of a list of {node.Name}.",
            Origin = typeof(T),
        });
        connection.Fields = Fields(
            Field<Connection<T>>(
                "pageInfo", new NonNullType(PageInfo()), "Where the page stands in the list.", c => c.PageInfo),
            Field<Connection<T>>(
                "edges", new ListType(new NonNullType(edge)), "The elements with their cursors.", c => c.Edges),
            Field<Connection<T>>("nodes", new ListType(new NonNullType(node)), "The elements.", c => c.Nodes),
            Question<Connection<T>, int>(
                TotalCount, BuiltInScalars.Int, "The length of the whole list.",
                (page, stop) => page.TotalCountAsync(stop), CostMarks.Waiting));
        return connection;
    }

    private ObjectType PageInfo() => _pageInfo ??= registry.Register(
        typeof(ConnectionPageInfo),
        new ObjectType("PageInfo", typeof(ConnectionPageInfo))
        {
            Description = "Whether a page has neighbours, and the cursors of its ends.",
            Fields = Fields(
                Question<ConnectionPageInfo, bool>(
                    "hasNextPage", BuiltInScalars.Boolean, "Whether elements follow the page.",
                    (page, stop) => page.HasNextPageAsync(stop)),
                Question<ConnectionPageInfo, bool>(
                    "hasPreviousPage", BuiltInScalars.Boolean, "Whether elements precede the page.",
                    (page, stop) => page.HasPreviousPageAsync(stop)),
                Field<ConnectionPageInfo>(
                    "startCursor", BuiltInScalars.String, "The first element's cursor; null on an empty page.",
                    page => page.StartCursor),
                Field<ConnectionPageInfo>(
                    "endCursor", BuiltInScalars.String, "The last element's cursor; null on an empty page.",
                    page => page.EndCursor)),
        });

    /// <summary>A field whose value is found out only when a request asks for it.</summary>
    private static OutputField Question<T, TAnswer>(
        string name,
        ScalarType type,
        string description,
        Func<T, CancellationToken, ValueTask<TAnswer>> ask,
        double? cost = null) =>
        new(name, new NonNullType(type))
        {
            Description = description,
            Cost = cost,
            Resolver = async context => await ask((T)context.Parent!, context.Request.Stop),
        };

    private static OutputField Field<T>(string name, GraphQLType type, string description, Func<T, object?> read) =>
        new(name, type)
        {
            Description = description,
            Read = parent => read((T)parent),
        };

    private static OrderedDictionary<string, OutputField> Fields(params OutputField[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field)));
}
