using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Introspection;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

/// <summary>Reads a schema from SDL, to validate against and to print; its fields have no resolvers.</summary>
internal sealed class SdlSchema
{
    private readonly Dictionary<string, NamedType> _types = [];
    private readonly ILookup<string, ITypeDefinitionNode> _definitions;
    private readonly DocumentNode _document;

    private SdlSchema(DocumentNode document)
    {
        _document = document;
        _definitions = document.Definitions.OfType<ITypeDefinitionNode>().ToLookup(type => type.Name.Value);
    }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="SyntaxException">The text is not SDL.</exception>
    /// <exception cref="SchemaException">It refers to what it does not define.</exception>
    public static Schema Parse(string sdl) => new SdlSchema(Utf8GraphQLParser.Parse(sdl)).Build();

    private Schema Build()
    {
        foreach (var type in BuiltInScalars.Specified.Concat(IntrospectionTypes.All))
        {
            _types[type.Name] = type;
        }

        foreach (var name in _definitions.Select(definition => definition.Key).Where(name => !_types.ContainsKey(name)))
        {
            _types[name] = Declare(name, [.. _definitions[name]]);
        }

        foreach (var parts in _definitions)
        {
            Fill(_types[parts.Key], [.. parts]);
        }

        var roots = _document.Definitions.OfType<SchemaDefinitionNode>().ToList();
        var directives = _document.Definitions.OfType<DirectiveDefinitionNode>().Select(Directive).ToList();
        return new Schema(
            Root(roots, OperationType.Query),
            Root(roots, OperationType.Mutation),
            Root(roots, OperationType.Subscription),
            _types.Values,
            directives.Concat(StandardDirectives.All).DistinctBy(directive => directive.Name),
            new Dictionary<Type, ObjectType>())
        {
            Description = roots.Select(root => root.Description?.Value).FirstOrDefault(text => text is not null),
        };
    }

    private static NamedType Declare(string name, IReadOnlyList<ITypeDefinitionNode> parts)
    {
        var description = parts.Select(part => part.Description?.Value).FirstOrDefault(text => text is not null);
        var directives = parts.SelectMany(part => part.Directives).ToList();
        return parts[0] switch
        {
            ScalarTypeDefinitionNode => new AnyScalar(name, Text(directives, "specifiedBy", "url"))
            {
                Description = description,
            },
            ObjectTypeDefinitionNode => new ObjectType(name, typeof(object)) { Description = description },
            InterfaceTypeDefinitionNode => new InterfaceType(name, typeof(object)) { Description = description },
            UnionTypeDefinitionNode => new UnionType(name) { Description = description },
            InputObjectTypeDefinitionNode => new InputObjectType(name)
            {
                Description = description,
                IsOneOf = directives.Any(directive => directive.Name.Value == "oneOf"),
            },
            _ => new EnumType(
                name, [.. parts.Cast<EnumTypeDefinitionNode>().SelectMany(part => part.Values).Select(Value)])
            {
                Description = description,
            },
        };
    }

    private static EnumValue Value(EnumValueDefinitionNode node) => new(node.Name.Value, node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
    };

    private void Fill(NamedType type, IReadOnlyList<ITypeDefinitionNode> parts)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces = [.. parts.SelectMany(InterfacesOf).Select(Named<InterfaceType>)];
                fields.Fields = new OrderedDictionary<string, OutputField>(
                    parts.SelectMany(FieldsOf).Select(Field).Select(field => KeyValuePair.Create(field.Name, field)));
                break;
            case UnionType union:
                union.Types =
                [
                    .. parts.Cast<UnionTypeDefinitionNode>().SelectMany(part => part.Types).Select(Named<ObjectType>),
                ];
                break;
            case InputObjectType input:
                input.Fields = new OrderedDictionary<string, InputValue>(parts
                    .Cast<InputObjectTypeDefinitionNode>()
                    .SelectMany(part => part.Fields)
                    .Select(Input)
                    .Select(field => KeyValuePair.Create(field.Name, field)));
                break;
            default:
                break;
        }
    }

    private static IReadOnlyList<NamedTypeNode> InterfacesOf(ITypeDefinitionNode part) =>
        part is ObjectTypeDefinitionNode type ? type.Interfaces : ((InterfaceTypeDefinitionNode)part).Interfaces;

    private static IReadOnlyList<FieldDefinitionNode> FieldsOf(ITypeDefinitionNode part) =>
        part is ObjectTypeDefinitionNode type ? type.Fields : ((InterfaceTypeDefinitionNode)part).Fields;

    private OutputField Field(FieldDefinitionNode node) => new(node.Name.Value, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
        Arguments = [.. node.Arguments.Select(Input)],
    };

    private InputValue Input(InputValueDefinitionNode node) => new(node.Name.Value, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
        DefaultValue = node.DefaultValue,
    };

    private DirectiveType Directive(DirectiveDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(Input)],
        Locations = [.. node.Locations.Select(location => location.Value)],
        IsRepeatable = node.Repeatable,
    };

    private ObjectType? Root(IReadOnlyList<SchemaDefinitionNode> definitions, OperationType operation)
    {
        var named = definitions
            .SelectMany(definition => definition.OperationTypes)
            .FirstOrDefault(root => root.Operation == operation);
        if (named is not null)
        {
            return Named<ObjectType>(named.Type);
        }

        // Without a definition of the schema the customary names are the roots (§3.3.1).
        return definitions.Count == 0 ? _types.GetValueOrDefault(operation.ToString()) as ObjectType : null;
    }

    private GraphQLType TypeOf(ITypeNode node) => node switch
    {
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        _ => Named<NamedType>((NamedTypeNode)node),
    };

    private T Named<T>(NamedTypeNode node)
        where T : NamedType =>
        _types.GetValueOrDefault(node.Name.Value) as T
        ?? throw new SchemaException($"{node.Name.Value} is no {typeof(T).Name} of this schema.");

    private static string? Deprecation(IReadOnlyList<DirectiveNode> directives) =>
        directives.Any(directive => directive.Name.Value == "deprecated")
            ? Text(directives, "deprecated", "reason") ?? "No longer supported"
            : null;

    private static string? Text(IReadOnlyList<DirectiveNode> directives, string name, string argument) => directives
        .Where(directive => directive.Name.Value == name)
        .SelectMany(directive => directive.Arguments)
        .Where(given => given.Name.Value == argument)
        .Select(given => (given.Value as StringValueNode)?.Value)
        .FirstOrDefault();
}
