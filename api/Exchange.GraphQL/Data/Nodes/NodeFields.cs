using System.Reflection;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Data.Nodes;

/// <summary>
/// Gives every value of a <c>[Node]</c> type one id by which <c>node</c> and <c>nodes</c> find it again. An id that is
/// none, of an unknown type, of nothing, or of what the caller may not see, is answered alike: null.
/// </summary>
internal sealed class NodeFields(TypeRegistry registry, DataOptions options) : SchemaConvention
{
    /// <summary>What it costs to find one row by its key.</summary>
    private const double KeyLookUp = 1;

    private static readonly NonNullType _id = new(BuiltInScalars.ID);

    private readonly Dictionary<string, NodeFinder> _finders = [];

    /// <summary>What a member marked <c>[ID(nameof(T))]</c> gives becomes a global id.</summary>
    public override OutputField OnField(MemberInfo member, OutputField field)
    {
        if (member.Mark<IDAttribute>()?.TypeName is not { } typeName)
        {
            return field;
        }

        return new OutputField(field.Name, field.Type)
        {
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            Arguments = field.Arguments,
            Cost = field.Cost,
            Authorization = field.Authorization,
            Resolver = async context =>
                await field.Resolver!(context) is { } key ? GlobalId.Encode(typeName, key) : null,
        };
    }

    /// <summary>What a member marked <c>[ID(nameof(T))]</c> takes is the key of a global id of that type.</summary>
    public override Func<object?, object?> OnInput(
        ICustomAttributeProvider member, Func<object?, object?> toRuntime)
    {
        return member.Mark<IDAttribute>()?.TypeName is { } typeName ? value => toRuntime(Decode(value)) : toRuntime;

        object? Decode(object? value) => value switch
        {
            null => null,
            object?[] many => Array.ConvertAll(many, Decode),
            string text when GlobalId.TryDecode(text) is { } id && id.TypeName == typeName => id.Key,
            _ => throw new FormatException($"ID cannot represent a value that is no id of {typeName}."),
        };
    }

    public override void OnCompleted(ObjectType query)
    {
        var node = registry.Claim(new InterfaceType("Node", typeof(object))
        {
            Description = "Anything that has an id of its own in the whole schema.",
            Fields = new OrderedDictionary<string, OutputField>
            {
                ["id"] = new("id", _id) { Description = "By this id `node` finds it again." },
            },
        });
        foreach (var (runtime, type) in registry.ObjectsByRuntimeType.OrderBy(pair => pair.Value.Name))
        {
            var marked = registry.Marked.ExtensionsOf(runtime).Prepend(runtime).Where(one => one.Has<NodeAttribute>());
            if (marked.SingleOrDefault() is { } declaring)
            {
                _finders.Add(type.Name, FinderOf(declaring, type));
                type.Interfaces = [.. type.Interfaces, node];
            }
        }

        query.Fields = new OrderedDictionary<string, OutputField>(query.Fields)
        {
            ["node"] = new("node", node)
            {
                Description = "Null when there is none, or it is not the caller's to see.",
                Arguments = [new InputValue("id", _id)],
                Cost = KeyLookUp,
                Resolver = context => Find(context.ArgumentValue<string>("id")!, context),
            },
            ["nodes"] = new("nodes", new NonNullType(new ListType(node)))
            {
                Description = $"At most {options.MaxNodes} at once, in the order of the ids, as `node` gives them.",
                Arguments = [new InputValue("ids", new NonNullType(new ListType(_id)))],
                Cost = options.MaxNodes * KeyLookUp,
                ListSize = new ListSize { AssumedSize = options.MaxNodes },
                Resolver = async context => await FindAll(context.ArgumentValue<object?[]>("ids")!, context),
            },
        };
    }

    private NodeFinder FinderOf(Type declaring, ObjectType type)
    {
        var resolvers = declaring
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Has<NodeResolverAttribute>())
            .ToList();
        if (resolvers is not [var resolver])
        {
            throw new SchemaException(
                $"{declaring.Name}: a [Node] class has one [NodeResolver], a public static method; it has "
                + $"{resolvers.Count}.");
        }

        AuthorizeAttribute[] guards = [.. declaring.Marks<AuthorizeAttribute>()];
        var field = registry.Entered(resolver, registry.Resolvers.FieldOf(resolver, guards));
        return field is { Arguments: [var key], Type.Named: var found } && found == type
            && key.Type.Named is ScalarType
            ? new NodeFinder(field, key)
            : throw new SchemaException(
                $"{resolver.Place()}: a [NodeResolver] takes a key, a scalar, and gives a {type.Name} or null.");
    }

    // One after another: the resolvers may share a service that does one thing at a time, as a DbContext does.
    private async ValueTask<object?> FindAll(object?[] ids, ResolverContext context)
    {
        if (ids.Length > options.MaxNodes)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"`ids` has {ids.Length} members; the server finds {options.MaxNodes} nodes at once.")
                .SetCode(ErrorCodes.TooManyNodes)
                .SetExtension("requestedNodes", ids.Length)
                .SetExtension("maxAllowedNodes", options.MaxNodes)
                .Build());
        }

        var nodes = new object?[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            nodes[i] = await Find((string)ids[i]!, context);
        }

        return nodes;
    }

    private ValueTask<object?> Find(string text, ResolverContext context) =>
        GlobalId.TryDecode(text) is { } id && _finders.TryGetValue(id.TypeName, out var finder)
            ? finder.Find(id.Key, context)
            : ValueTask.FromResult<object?>(null);
}
