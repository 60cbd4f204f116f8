using System.Reflection;
using Exchange.GraphQL.Types.Pagination;

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
        var values = Enum.GetNames(type).Select(name =>
        {
            var field = type.GetField(name)!;
            return new EnumValue(field.GivenName(Naming.UpperSnake(name)), Enum.Parse(type, name))
            {
                Description = field.Description(),
                DeprecationReason = field.Deprecation(),
            };
        });
        return new EnumType(type.GivenName(type.Name), [.. values])
        {
            Description = type.Description(),
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
        return new OutputField(NameOf(property), type)
        {
            Description = property.Description(),
            DeprecationReason = property.Deprecation(),
            Cost = property.Cost(),
            ListSize = CostMarks.ListSizeOf(property),
            Authorization = [.. guards, .. property.Marks<AuthorizeAttribute>()],
            Property = property,
            Read = PropertyReads.Compile(property, parentType),
            WriteLeaf = PropertyReads.CompileLeaf(property, parentType, type),
        };
    }

    private UnionType CreateUnion(Type type)
    {
        var union = new UnionType(type.GivenName(Naming.Type(type))) { Description = type.Description() };
        registry.Register(type, union);
        registry.Later(() => union.Types =
        [
            .. registry.Marked.Implementers(type).Select(one => (ObjectType)registry.OutputNamed(one, type.Name)),
        ]);
        return union;
    }

    private InterfaceType CreateInterface(Type type)
    {
        var made = new InterfaceType(type.GivenName(Naming.Type(type)), type) { Description = type.Description() };
        registry.Register(type, made);
        registry.Later(() =>
        {
            made.Interfaces = InterfacesOf(type);
            made.Fields = Named(type.ShownProperties().Select(property =>
                new OutputField(NameOf(property), TypeOf(property))
                {
                    Description = property.Description(),
                    DeprecationReason = property.Deprecation(),
                }));
        });
        return made;
    }

    private ObjectType CreateObject(Type type)
    {
        var made = new ObjectType(type.GivenName(Naming.Type(type)), type)
        {
            Description = DescriptionOf(type),
            Cost = registry.Marked.ExtensionsOf(type).Prepend(type).Select(one => one.Cost()).Max(),
        };
        registry.Register(type, made);
        registry.Later(() =>
        {
            made.Interfaces = InterfacesOf(type);
            made.Fields = FieldsOf(type);
        });
        return made;
    }

    private string? DescriptionOf(Type type) => registry.Marked.ExtensionsOf(type)
        .Prepend(type)
        .Select(one => one.Description())
        .FirstOrDefault(description => description is not null);

    private OrderedDictionary<string, OutputField> FieldsOf(Type type)
    {
        var extensions = registry.Marked.ExtensionsOf(type).ToList();
        AuthorizeAttribute[] guards = [.. extensions.Prepend(type).SelectMany(one => one.Marks<AuthorizeAttribute>())];
        var methods = extensions.SelectMany(ResolverFields.MethodsOf).ToList();
        var replaced = methods.Select(method => method.Mark<BindMemberAttribute>()?.Name).ToHashSet();
        var taken = methods.Select(ResolverFields.NameOf).ToHashSet();

        var own = type.ShownProperties()
            .Where(property => !replaced.Contains(property.Name) && !taken.Contains(NameOf(property)))
            .Select(property => FieldOf(property, type, guards));
        var fields = Named(own.Concat(methods.Select(method => registry.Resolvers.FieldOf(method, guards))));
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

    private static OrderedDictionary<string, OutputField> Named(IEnumerable<OutputField> fields)
    {
        var named = new OrderedDictionary<string, OutputField>();
        foreach (var field in fields)
        {
            if (!named.TryAdd(field.Name, field))
            {
                throw new SchemaException(
                    $"Two members want the field name {field.Name}: keep one by [GraphQLIgnore].");
            }
        }

        return named;
    }
}
