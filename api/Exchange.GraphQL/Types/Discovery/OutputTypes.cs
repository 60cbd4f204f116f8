using System.Reflection;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Rules;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes object types, interfaces, unions and enums of C# types: a field for every public property.
/// </summary>
internal sealed class OutputTypes(TypeRegistry registry, PagingOptions paging)
{
    public ConnectionTypes Connections { get; } = new(registry, paging);

    /// <summary>Declares the type at once and fills it later, since types refer to each other.</summary>
    public NamedType Create(Type type)
    {
        if (MarkedTypes.IsUnion(type))
        {
            return CreateUnion(type);
        }

        return MarkedTypes.IsInterface(type) ? CreateInterface(type) : CreateObject(type);
    }

    public static EnumType CreateEnum(Type type)
    {
        var values = new OrderedDictionary<string, EnumValue>();
        foreach (var name in Enum.GetNames(type).Where(name => !type.GetField(name)!.Has<GraphQLIgnoreAttribute>()))
        {
            var field = type.GetField(name)!;
            var value = new EnumValue(field.GivenName(Naming.UpperSnake(name)), Enum.Parse(type, name))
            {
                Description = field.Description(),
                DeprecationReason = field.Deprecation(),
                Origin = field,
            };
            if (!values.TryAdd(value.Name, value))
            {
                throw SchemaErrors.Refusal(
                    $"Two values want the name {value.Name}: give one of them another by [GraphQLName].",
                    values[value.Name].Origin,
                    field);
            }
        }

        return new EnumType(type.GivenName(type.Name), [.. values.Values])
        {
            Description = type.Description(),
            Origin = type,
            Cost = type.Cost(),
        };
    }

    /// <summary>The interfaces of GraphQL among a C# type's interfaces and base types.</summary>
    public IReadOnlyList<InterfaceType> InterfacesOf(Type type) =>
    [
        .. MarkedTypes.AbstractTypesOf(type)
            .Where(MarkedTypes.IsInterface)
            .Select(one => (InterfaceType)registry.OutputNamed(one, type.Name)),
    ];

    public OutputField FieldOf(PropertyInfo property, Type parentType, IReadOnlyList<AuthorizeAttribute> guards)
    {
        var type = TypeOf(property);
        var field = new OutputField(NameOf(property), type)
        {
            Description = property.Description(),
            DeprecationReason = property.Deprecation(),
            Cost = property.Cost(),
            ListSize = CostMarks.ListSizeOf(property),
            Authorization = [.. guards, .. property.Marks<AuthorizeAttribute>()],
            Origin = property,
            Property = property,
            Read = PropertyReads.Compile(property, parentType),
            WriteLeaf = PropertyReads.CompileLeaf(property, parentType, type),
        };
        return registry.Conventions.Aggregate(field, (made, convention) => convention.OnField(property, made));
    }

    private UnionType CreateUnion(Type type)
    {
        var union = new UnionType(type.GivenName(Naming.Type(type)))
        {
            Description = type.Description(),
            Origin = type,
        };
        registry.Register(type, union);
        registry.Later(() => union.Types =
        [
            .. registry.Marked.Implementers(type).Select(one => (ObjectType)registry.OutputNamed(one, type.Name)),
        ]);
        return union;
    }

    private InterfaceType CreateInterface(Type type)
    {
        var made = new InterfaceType(type.GivenName(Naming.Type(type)), type)
        {
            Description = type.Description(),
            Origin = type,
        };
        registry.Register(type, made);
        registry.Later(() =>
        {
            made.Interfaces = InterfacesOf(type);
            made.Fields = Named(made.Name, type.ShownProperties(), property =>
                new OutputField(NameOf(property), TypeOf(property))
                {
                    Description = property.Description(),
                    DeprecationReason = property.Deprecation(),
                    Origin = property,
                });
        });
        return made;
    }

    private ObjectType CreateObject(Type type)
    {
        var made = new ObjectType(type.GivenName(Naming.Type(type)), type)
        {
            Description = DescriptionOf(type),
            Origin = type,
            Cost = registry.Marked.ExtensionsOf(type).Prepend(type).Select(one => one.Cost()).Max(),
        };
        registry.Register(type, made);
        registry.Later(() =>
        {
            made.Interfaces = InterfacesOf(type);
            made.Fields = FieldsOf(type, made.Name);
        });
        return made;
    }

    private string? DescriptionOf(Type type) => registry.Marked.ExtensionsOf(type)
        .Prepend(type)
        .Select(one => one.Description())
        .FirstOrDefault(description => description is not null);

    private OrderedDictionary<string, OutputField> FieldsOf(Type type, string owner)
    {
        var extensions = registry.Marked.ExtensionsOf(type).ToList();
        AuthorizeAttribute[] guards = [.. extensions.Prepend(type).SelectMany(one => one.Marks<AuthorizeAttribute>())];
        var methods = extensions.SelectMany(ResolverFields.MethodsOf).ToList();
        var replaced = methods.Select(method => method.Mark<BindMemberAttribute>()?.Name).ToHashSet();
        var taken = methods.Select(ResolverFields.NameOf).ToHashSet();

        var own = type.ShownProperties()
            .Where(property => !replaced.Contains(property.Name) && !taken.Contains(NameOf(property)));
        var fields = Named(owner, own.Concat<MemberInfo>(methods), member => member is PropertyInfo property
            ? FieldOf(property, type, guards)
            : registry.Resolvers.FieldOf((MethodInfo)member, guards));
        // What a C# class implements explicitly it still owes to the GraphQL interface.
        foreach (var contract in MarkedTypes.AbstractTypesOf(type).Where(MarkedTypes.IsInterface))
        {
            foreach (var property in contract.ShownProperties().Where(owed => !fields.ContainsKey(NameOf(owed))))
            {
                fields.Add(NameOf(property), FieldOf(property, contract, guards));
            }
        }

        return fields;
    }

    private GraphQLType TypeOf(PropertyInfo property) => registry.Output(
        property.PropertyType, registry.NullabilityOf(property), property, property.Place());

    private static string NameOf(PropertyInfo property) => property.GivenName(Naming.Camel(property.Name));

    private OrderedDictionary<string, OutputField> Named<T>(
        string owner,
        IEnumerable<T> members,
        Func<T, OutputField> fieldOf)
        where T : MemberInfo
    {
        var named = new OrderedDictionary<string, OutputField>();
        foreach (var member in members)
        {
            registry.Errors.Attempt(() => named.Put(fieldOf(member), owner));
        }

        return named;
    }
}
