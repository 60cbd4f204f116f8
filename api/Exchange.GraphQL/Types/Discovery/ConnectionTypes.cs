using System.Reflection;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes <c>XsConnection</c> and <c>XsEdge</c> for every <see cref="Connection{T}"/> that a field returns.
/// </summary>
internal sealed class ConnectionTypes(TypeRegistry registry)
{
    private readonly Dictionary<(Type Item, string Name), ObjectType> _made = [];

    public static IReadOnlyList<InputValue> Arguments { get; } =
    [
        new("first", BuiltInScalars.Int),
        new("after", BuiltInScalars.String),
        new("last", BuiltInScalars.Int),
        new("before", BuiltInScalars.String),
    ];

    public static bool IsConnection(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Connection<>);

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
            .Invoke(this, [name, node])!;
    }

    private ObjectType Make<T>(string name, NamedType node)
    {
        var edge = registry.Claim(new ObjectType($"{name}Edge", typeof(Edge<T>))
        {
            Description = $"One element of a page of {node.Name}.",
        });
        edge.Fields = Fields(
            Field<Edge<T>>("cursor", new NonNullType(BuiltInScalars.String), "Its place in the list.", e => e.Cursor),
            Field<Edge<T>>("node", new NonNullType(node), "The element.", e => e.Node));

        var pageInfo = registry.OutputNamed(typeof(ConnectionPageInfo), name);
        var connection = registry.Claim(new ObjectType($"{name}Connection", typeof(Connection<T>))
        {
            Description = $"One page of a list of {node.Name}.",
        });
        connection.Fields = Fields(
            Field<Connection<T>>(
                "pageInfo", new NonNullType(pageInfo), "Where the page stands in the list.", c => c.PageInfo),
            Field<Connection<T>>(
                "edges", new ListType(new NonNullType(edge)), "The elements with their cursors.", c => c.Edges),
            Field<Connection<T>>("nodes", new ListType(new NonNullType(node)), "The elements.", c => c.Nodes),
            new OutputField("totalCount", new NonNullType(BuiltInScalars.Int))
            {
                Description = "The length of the whole list.",
                Resolver = async context =>
                    await ((Connection<T>)context.Parent!).TotalCountAsync(context.Request.Stop),
            });
        return connection;
    }

    private static OutputField Field<T>(string name, GraphQLType type, string description, Func<T, object?> read) =>
        new(name, type)
        {
            Description = description,
            Resolver = context => ValueTask.FromResult(read((T)context.Parent!)),
        };

    private static OrderedDictionary<string, OutputField> Fields(params OutputField[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field)));
}
