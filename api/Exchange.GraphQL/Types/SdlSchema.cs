using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Introspection;
using Exchange.GraphQL.Types.Rules;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

/// <summary>
/// Reads a schema from SDL, to validate against and to print; its fields have no resolvers. What it gives obeys
/// chapter 3 of the specification.
/// </summary>
internal sealed class SdlSchema
{
    private readonly Dictionary<string, NamedType> _types = [];
    private readonly Dictionary<string, IReadOnlyList<ITypeDefinitionNode>> _parts;
    private readonly DocumentNode _document;
    private readonly SchemaErrors _errors;

    private SdlSchema(DocumentNode document, SchemaErrors errors)
    {
        (_document, _errors) = (document, errors);
        // A definition comes before its extensions, wherever they stand.
        _parts = SdlSyntax.Types(document)
            .GroupBy(part => part.Name.Value)
            .ToDictionary(
                parts => parts.Key,
                IReadOnlyList<ITypeDefinitionNode> (parts) => [.. parts.OrderBy(part => part.IsExtension)]);
    }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="SyntaxException">The text is not SDL.</exception>
    /// <exception cref="SchemaException">It is no schema; says all that is wrong with it, and where.</exception>
    public static Schema Parse(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl);
        var errors = new SchemaErrors();
        SdlNames.Check(document, errors);
        SdlDirectives.Check(document, errors);
        DirectiveCircles.Check(document, errors);
        errors.ThrowIfAny();

        var schema = new SdlSchema(document, errors).Build();
        SchemaChecks.Check(schema, errors);
        errors.ThrowIfAny();
        return schema;
    }

    private Schema Build()
    {
        foreach (var type in BuiltInScalars.Specified.Concat(IntrospectionTypes.All))
        {
            _types[type.Name] = type;
        }

        var names = SdlSyntax.Types(_document).Where(type => !type.IsExtension).Select(type => type.Name.Value);
        foreach (var name in names)
        {
            _types[name] = Declare(name, _parts[name]);
        }

        foreach (var (name, parts) in _parts)
        {
            Fill(_types[name], parts);
        }

        var definition = SdlSyntax.Schemas(_document).FirstOrDefault(schema => !schema.IsExtension);
        var directives = SdlSyntax.Directives(_document).Select(Directive).ToList();
        var query = Root(OperationType.Query, definition);
        if (query is null)
        {
            _errors.Report("A schema needs a query type.", definition);
        }

        var schema = new Schema(
            query as ObjectType,
            Root(OperationType.Mutation, definition) as ObjectType,
            Root(OperationType.Subscription, definition) as ObjectType,
            _types.Values,
            directives.Concat(StandardDirectives.All).DistinctBy(directive => directive.Name),
            new Dictionary<Type, ObjectType>())
        {
            Description = definition?.Description?.Value,
        };
        CheckRootsDiffer(schema);
        return schema;
    }

    private NamedType Declare(string name, IReadOnlyList<ITypeDefinitionNode> parts)
    {
        var description = parts[0].Description?.Value;
        var directives = parts.SelectMany(part => part.Directives).ToList();
        return parts[0] switch
        {
            ScalarTypeDefinitionNode => new AnyScalar(name, Text(directives, "specifiedBy", "url"))
            {
                Description = description,
                Origin = parts,
            },
            ObjectTypeDefinitionNode => new ObjectType(name, typeof(object))
            {
                Description = description,
                Cost = CostDirectives.WeightIn(directives),
                Origin = parts,
            },
            InterfaceTypeDefinitionNode => new InterfaceType(name, typeof(object))
            {
                Description = description,
                Origin = parts,
            },
            UnionTypeDefinitionNode => new UnionType(name) { Description = description, Origin = parts },
            InputObjectTypeDefinitionNode => new InputObjectType(name)
            {
                Description = description,
                Origin = parts,
                IsOneOf = directives.Any(directive => directive.Name.Value == "oneOf"),
            },
            _ => new EnumType(name, [.. parts.SelectMany(SdlSyntax.ValuesOf).Select(Value)])
            {
                Description = description,
                Cost = CostDirectives.WeightIn(directives),
                Origin = parts,
            },
        };
    }

    private EnumValue Value(EnumValueDefinitionNode node) => new(node.Name.Value, node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
        Origin = node,
    };

    private void Fill(NamedType type, IReadOnlyList<ITypeDefinitionNode> parts)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces = Named<InterfaceType>(
                    type, "implement", parts.SelectMany(SdlSyntax.InterfacesOf));
                fields.Fields = new OrderedDictionary<string, OutputField>(
                    parts.SelectMany(SdlSyntax.FieldsOf)
                        .Select(Field)
                        .Select(field => KeyValuePair.Create(field.Name, field)));
                break;
            case UnionType union:
                union.Types = Named<ObjectType>(type, "include", parts.SelectMany(SdlSyntax.MembersOf));
                if (!parts.SelectMany(SdlSyntax.MembersOf).Any())
                {
                    _errors.Report($"Union type {union.Name} must define one or more member types.", parts);
                }

                break;
            case InputObjectType input:
                input.Fields = new OrderedDictionary<string, InputValue>(
                    parts.SelectMany(SdlSyntax.InputFieldsOf)
                        .Select(Input)
                        .Select(field => KeyValuePair.Create(field.Name, field)));
                break;
            default:
                break;
        }
    }

    /// <summary>The types that are named; one of another kind, the owner, or one named again is told.</summary>
    private List<T> Named<T>(NamedType owner, string verb, IEnumerable<NamedTypeNode> nodes)
        where T : NamedType
    {
        var all = nodes.ToList();
        var found = new List<T>();
        foreach (var name in all.Select(node => node.Name.Value))
        {
            var fault = _types[name] switch
            {
                not T when typeof(T) == typeof(ObjectType) => $"only {verb} object types, not {name}",
                not T => $"only {verb} interfaces, not {name}",
                var type when ReferenceEquals(type, owner) => $"not {verb} itself",
                T type when found.Contains(type) => $"only {verb} {name} once",
                _ => null,
            };
            if (fault is not null)
            {
                _errors.Report($"{owner.Name} can {fault}.", all.Where(node => node.Name.Value == name));
            }

            if (_types[name] is T known)
            {
                found.Add(known);
            }
        }

        return found;
    }

    private OutputField Field(FieldDefinitionNode node) => new(node.Name.Value, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
        Arguments = [.. node.Arguments.Select(Input)],
        Cost = CostDirectives.WeightIn(node.Directives),
        ListSize = CostDirectives.SizeIn(node.Directives),
        Origin = node,
    };

    private InputValue Input(InputValueDefinitionNode node) => new(node.Name.Value, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
        DefaultValue = node.DefaultValue,
        Cost = CostDirectives.WeightIn(node.Directives),
        Origin = node,
    };

    private DirectiveType Directive(DirectiveDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(Input)],
        Locations = [.. node.Locations.Select(location => location.Value)],
        IsRepeatable = node.Repeatable,
        Origin = node,
    };

    private NamedType? Root(OperationType operation, SchemaDefinitionNode? definition)
    {
        var named = SdlSyntax.Schemas(_document)
            .SelectMany(schema => schema.OperationTypes)
            .FirstOrDefault(root => root.Operation == operation);
        // Without a definition of the schema the customary names are the roots (§3.3.1).
        var customary = definition is null ? _types.GetValueOrDefault(operation.ToString()) : null;
        var type = customary ?? (named is null ? null : _types[named.Type.Name.Value]);
        if (type is not null and not ObjectType)
        {
            _errors.Report(
                $"{operation} root type must be an object type, it cannot be {type.Name}.",
                named is null ? type.Origin is IEnumerable<object> parts ? parts.First() : null : named.Type);
        }

        return type;
    }

    // §3.3.1: all root types are different.
    private void CheckRootsDiffer(Schema schema)
    {
        ObjectType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        foreach (var same in roots.OfType<ObjectType>().GroupBy(root => root.Name).Where(same => same.Skip(1).Any()))
        {
            _errors.Report(
                $"The root types must differ, but {same.Key} stands for several operations.",
                SdlSyntax.Schemas(_document)
                    .SelectMany(one => one.OperationTypes)
                    .Where(root => root.Type.Name.Value == same.Key));
        }
    }

    private GraphQLType TypeOf(ITypeNode node) => node switch
    {
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        _ => _types[((NamedTypeNode)node).Name.Value],
    };

    private string? Deprecation(IReadOnlyList<DirectiveNode> directives) =>
        directives.Any(directive => directive.Name.Value == "deprecated")
            ? Text(directives, "deprecated", "reason") ?? "No longer supported"
            : null;

    private string? Text(IReadOnlyList<DirectiveNode> directives, string name, string argument)
    {
        var given = directives
            .Where(directive => directive.Name.Value == name)
            .SelectMany(directive => directive.Arguments)
            .FirstOrDefault(given => given.Name.Value == argument);
        if (given is { Value: not StringValueNode })
        {
            _errors.Report($"Argument \"{argument}\" of \"@{name}\" must be a string.", given.Value);
        }

        return (given?.Value as StringValueNode)?.Value;
    }
}
