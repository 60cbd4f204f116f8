using System.Linq.Expressions;
using System.Reflection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Makes input object types of C# classes and records: a field for every property that can be set.</summary>
internal sealed class InputTypes(TypeRegistry registry)
{
    private static readonly MethodInfo _read = typeof(InputTypes).GetMethod(
        nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly MethodInfo _has = typeof(IReadOnlyDictionary<string, object?>).GetMethod(
        nameof(IReadOnlyDictionary<,>.ContainsKey))!;

    public InputObjectType Create(Type type)
    {
        var name = type.GivenName(
            type.Name.EndsWith("Input", StringComparison.Ordinal) ? type.Name : type.Name + "Input");
        var input = new InputObjectType(name)
        {
            Description = type.Description(),
            Origin = type,
            IsOneOf = type.Has<OneOfAttribute>(),
        };
        registry.Later(() =>
        {
            var fields = new OrderedDictionary<string, InputValue>();
            foreach (var property in SettableProperties(type))
            {
                registry.Errors.Attempt(() => fields.Put(FieldOf(property, input.IsOneOf), name));
            }

            input.Fields = fields;
            input.Create = CompileCreate(type);
        });
        return input;
    }

    /// <summary>Makes an argument or input field: its type, default and conversion from what C# says of it.</summary>
    public InputValue Value(
        string name,
        Type type,
        NullabilityInfo nullability,
        ICustomAttributeProvider marks,
        object? defaultValue,
        string place)
    {
        var graphQLType = registry.Input(type, nullability, marks, place);
        var mark = marks.Mark<DefaultValueAttribute>();
        var byDefault = mark is null ? defaultValue : mark.Value;
        return new InputValue(name, graphQLType)
        {
            Description = marks.Description(),
            Origin = marks,
            DeprecationReason = marks.Deprecation(),
            Cost = marks.Cost(),
            // A C# default of null says only that the value may be left out.
            DefaultValue = mark is null && byDefault is null ? null : DefaultLiteral.Of(byDefault, graphQLType, place),
            ToRuntime = registry.Conventions.Aggregate(
                RuntimeConversion.To(type, graphQLType, place), (made, convention) => convention.OnInput(marks, made)),
        };
    }

    private static IEnumerable<PropertyInfo> SettableProperties(Type type) => type
        .ShownProperties()
        .Where(property => property.SetMethod is { IsPublic: true } || property.ConstructorParameter() is not null);

    private InputValue FieldOf(PropertyInfo property, bool isOneOf)
    {
        var parameter = property.ConstructorParameter();
        var defaultValue = parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null;
        var value = Value(
            NameOf(property),
            property.PropertyType,
            registry.NullabilityOf(property),
            property,
            defaultValue,
            property.Place());
        return isOneOf && value.Type.IsNonNull
            ? throw new SchemaException($"{property.Place()}: the members of a [OneOf] input must be nullable.")
            : value;
    }

    private static Func<IReadOnlyDictionary<string, object?>, object> CompileCreate(Type type)
    {
        var values = Expression.Parameter(typeof(IReadOnlyDictionary<string, object?>));
        var made = Expression.Variable(type);
        var constructor = type.LongestConstructor();
        if (type.IsAbstract || (constructor is null && !type.IsValueType))
        {
            throw new SchemaException($"{type.Name}: an input is a class or record with a public constructor.");
        }

        var parameters = constructor?.GetParameters() ?? [];
        var byParameter = SettableProperties(type)
            .Select(property => (Property: property, Parameter: property.ConstructorParameter()))
            .Where(pair => pair.Parameter is not null)
            .ToDictionary(pair => pair.Parameter!.Name!, pair => pair.Property);
        if (parameters.FirstOrDefault(parameter => !byParameter.ContainsKey(parameter.Name!)) is { } orphan)
        {
            throw new SchemaException($"{type.Name}: no property has the name of the parameter {orphan.Name}.");
        }

        var arguments = parameters.Select(parameter =>
            ReadOf(values, NameOf(byParameter[parameter.Name!]), parameter.ParameterType));
        var steps = new List<Expression>
        {
            Expression.Assign(
                made, constructor is null ? Expression.New(type) : Expression.New(constructor, arguments)),
        };
        // A property that was not given keeps what its initialiser says.
        steps.AddRange(SettableProperties(type).Except(byParameter.Values).Select(property => Expression.IfThen(
            Expression.Call(values, _has, Expression.Constant(NameOf(property))),
            Expression.Assign(
                Expression.Property(made, property), ReadOf(values, NameOf(property), property.PropertyType)))));
        steps.Add(Expression.Convert(made, typeof(object)));
        return Expression
            .Lambda<Func<IReadOnlyDictionary<string, object?>, object>>(Expression.Block([made], steps), values)
            .Compile();
    }

    private static MethodCallExpression ReadOf(Expression values, string name, Type type) =>
        Expression.Call(_read.MakeGenericMethod(type), values, Expression.Constant(name));

    private static T? Read<T>(IReadOnlyDictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out var value) ? (T?)value : default;

    private static string NameOf(PropertyInfo property) => property.GivenName(Naming.Camel(property.Name));
}
