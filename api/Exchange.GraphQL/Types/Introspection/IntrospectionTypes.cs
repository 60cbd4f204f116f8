using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Introspection;

/// <summary>The types by which a schema describes itself (§4.2); they are the same in every schema.</summary>
internal static class IntrospectionTypes
{
    private static readonly NonNullType _string = new(BuiltInScalars.String);
    private static readonly NonNullType _boolean = new(BuiltInScalars.Boolean);

    private static readonly EnumType _typeKind = new(
        "__TypeKind",
        [.. Enum.GetValues<TypeKind>().Select(kind => new EnumValue(Naming.UpperSnake(kind.ToString()), kind))])
    {
        Description = "An enum describing what kind of type a given `__Type` is.",
    };

    private static readonly EnumType _directiveLocation = new(
        "__DirectiveLocation",
        [.. Parser.DirectiveLocations.Select(location => new EnumValue(location, location))])
    {
        Description = "A place where a directive may stand.",
    };

    private static readonly ObjectType _schema = Declare("__Schema", "A schema: its types, directives and roots.");
    private static readonly ObjectType _type = Declare("__Type", "A type of the schema, or a list or non-null of one.");
    private static readonly ObjectType _field = Declare("__Field", "A field of an object or interface.");
    private static readonly ObjectType _inputValue = Declare("__InputValue", "An argument or an input field.");
    private static readonly ObjectType _enumValue = Declare("__EnumValue", "One value of an enum.");
    private static readonly ObjectType _directive = Declare("__Directive", "A directive that documents may use.");

    static IntrospectionTypes()
    {
        _schema.Fields = SchemaFields();
        _type.Fields = TypeFields();
        _field.Fields = FieldFields();
        _inputValue.Fields = InputValueFields();
        _enumValue.Fields = EnumValueFields();
        _directive.Fields = DirectiveFields();
    }

    private enum TypeKind
    {
        Scalar,
        Object,
        Interface,
        Union,
        Enum,
        InputObject,
        List,
        NonNull,
    }

    public static IReadOnlyList<NamedType> All =>
        [_schema, _type, _typeKind, _field, _inputValue, _enumValue, _directive, _directiveLocation];

    /// <summary><c>__schema</c>, a field of every query root.</summary>
    public static OutputField SchemaField { get; } = new("__schema", new NonNullType(_schema))
    {
        Description = "The schema itself.",
        Resolver = context => ValueTask.FromResult<object?>(context.Schema),
    };

    /// <summary><c>__type</c>, a field of every query root.</summary>
    public static OutputField TypeField { get; } = new("__type", _type)
    {
        Description = "A type by its name.",
        Arguments = [new InputValue("name", _string)],
        Resolver = context =>
            ValueTask.FromResult<object?>(context.Schema.FindType(context.ArgumentValue<string>("name")!)),
    };

    /// <summary><c>__typename</c>, a field of every composite type; the engine knows its value.</summary>
    public static OutputField TypeNameField { get; } = new("__typename", _string)
    {
        Description = "The name of the object's type.",
    };

    private static OrderedDictionary<string, OutputField> SchemaFields() => Fields(
        Field<Schema>("description", BuiltInScalars.String, schema => schema.Description),
        Field<Schema>("types", ListOf(_type), schema => schema.Types),
        Field<Schema>("queryType", new NonNullType(_type), schema => schema.QueryType),
        Field<Schema>("mutationType", _type, schema => schema.MutationType),
        Field<Schema>("subscriptionType", _type, schema => schema.SubscriptionType),
        Field<Schema>("directives", ListOf(_directive), schema => schema.Directives));

    private static OrderedDictionary<string, OutputField> TypeFields() => Fields(
        Field<GraphQLType>("kind", new NonNullType(_typeKind), type => KindOf(type)),
        Field<GraphQLType>("name", BuiltInScalars.String, type => (type as NamedType)?.Name),
        Field<GraphQLType>("description", BuiltInScalars.String, type => (type as NamedType)?.Description),
        Field<GraphQLType>(
            "specifiedByURL", BuiltInScalars.String, type => (type as ScalarType)?.SpecifiedBy?.OriginalString),
        FilteredField<GraphQLType>("fields", new ListType(new NonNullType(_field)), (type, all) =>
            (type as FieldsType)?.Fields.Values.Where(field => all || field.DeprecationReason is null)),
        Field<GraphQLType>(
            "interfaces", new ListType(new NonNullType(_type)), type => (type as FieldsType)?.Interfaces),
        new OutputField("possibleTypes", new ListType(new NonNullType(_type)))
        {
            Resolver = context => ValueTask.FromResult<object?>(context.Parent is InterfaceType or UnionType
                ? context.Schema.PossibleTypes((NamedType)context.Parent)
                : null),
        },
        FilteredField<GraphQLType>("enumValues", new ListType(new NonNullType(_enumValue)), (type, all) =>
            (type as EnumType)?.Values.Where(value => all || value.DeprecationReason is null)),
        FilteredField<GraphQLType>("inputFields", new ListType(new NonNullType(_inputValue)), (type, all) =>
            (type as InputObjectType)?.Fields.Values.Where(field => all || field.DeprecationReason is null)),
        Field<GraphQLType>("ofType", _type, type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType),
        Field<GraphQLType>("isOneOf", BuiltInScalars.Boolean, type => (type as InputObjectType)?.IsOneOf));

    private static OrderedDictionary<string, OutputField> FieldFields() => Fields(
        Field<OutputField>("name", _string, field => field.Name),
        Field<OutputField>("description", BuiltInScalars.String, field => field.Description),
        FilteredField<OutputField>("args", ListOf(_inputValue), (field, all) =>
            field.Arguments.Where(argument => all || argument.DeprecationReason is null)),
        Field<OutputField>("type", new NonNullType(_type), field => field.Type),
        Field<OutputField>("isDeprecated", _boolean, field => field.DeprecationReason is not null),
        Field<OutputField>("deprecationReason", BuiltInScalars.String, field => field.DeprecationReason));

    private static OrderedDictionary<string, OutputField> InputValueFields() => Fields(
        Field<InputValue>("name", _string, value => value.Name),
        Field<InputValue>("description", BuiltInScalars.String, value => value.Description),
        Field<InputValue>("type", new NonNullType(_type), value => value.Type),
        Field<InputValue>(
            "defaultValue",
            BuiltInScalars.String,
            value => value.DefaultValue is { } given ? SyntaxPrinter.Print(given) : null),
        Field<InputValue>("isDeprecated", _boolean, value => value.DeprecationReason is not null),
        Field<InputValue>("deprecationReason", BuiltInScalars.String, value => value.DeprecationReason));

    private static OrderedDictionary<string, OutputField> EnumValueFields() => Fields(
        Field<EnumValue>("name", _string, value => value.Name),
        Field<EnumValue>("description", BuiltInScalars.String, value => value.Description),
        Field<EnumValue>("isDeprecated", _boolean, value => value.DeprecationReason is not null),
        Field<EnumValue>("deprecationReason", BuiltInScalars.String, value => value.DeprecationReason));

    private static OrderedDictionary<string, OutputField> DirectiveFields() => Fields(
        Field<DirectiveType>("name", _string, directive => directive.Name),
        Field<DirectiveType>("description", BuiltInScalars.String, directive => directive.Description),
        Field<DirectiveType>("isRepeatable", _boolean, directive => directive.IsRepeatable),
        Field<DirectiveType>("locations", ListOf(_directiveLocation), directive => directive.Locations),
        FilteredField<DirectiveType>("args", ListOf(_inputValue), (directive, all) =>
            directive.Arguments.Where(argument => all || argument.DeprecationReason is null)));

    private static TypeKind KindOf(GraphQLType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };

    private static ObjectType Declare(string name, string description) =>
        new(name, typeof(object)) { Description = description };

    private static NonNullType ListOf(GraphQLType type) => new(new ListType(new NonNullType(type)));

    private static OrderedDictionary<string, OutputField> Fields(params OutputField[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field)));

    private static OutputField Field<T>(string name, GraphQLType type, Func<T, object?> read) => new(name, type)
    {
        Read = parent => read((T)parent),
    };

    private static OutputField FilteredField<T>(string name, GraphQLType type, Func<T, bool, object?> read) =>
        new(name, type)
        {
            Arguments =
            [
                new InputValue("includeDeprecated", new NonNullType(BuiltInScalars.Boolean))
                {
                    DefaultValue = new BooleanValueNode(default, value: false),
                },
            ],
            Resolver = context => ValueTask.FromResult(
                read((T)context.Parent!, context.ArgumentValue<bool>("includeDeprecated"))),
        };
}
