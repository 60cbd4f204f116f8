using System.Linq.Expressions;
using System.Reflection;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes the object types of declared errors; every one implements <c>interface Error { message code }</c>.
/// </summary>
internal sealed class MutationErrors(TypeRegistry registry)
{
    private readonly Dictionary<Type, ObjectType> _made = [];
    private InterfaceType? _error;

    public ObjectType TypeOf(Type type)
    {
        if (_made.TryGetValue(type, out var known))
        {
            return known;
        }

        var name = NameOf(type);
        var made = registry.Register(type, new ObjectType(name, type)
        {
            Description = type.Description(),
            Origin = type,
        });
        _made[type] = made;
        var own = type.ShownProperties().Where(property => property.Name is not ("Message" or "Code"));
        var fields = new OrderedDictionary<string, OutputField>
        {
            ["message"] = MessageOf(type),
            ["code"] = CodeOf(type, name),
        };
        registry.Later(() =>
        {
            made.Interfaces = [ErrorInterface(), .. registry.Outputs.InterfacesOf(type)];
            foreach (var field in own.Select(property => registry.Outputs.FieldOf(property, type, [])))
            {
                fields.Add(field.Name, field);
            }

            // An extension may tell the message in the reader's language, as it may replace any property of a type.
            foreach (var field in registry.Marked.ExtensionsOf(type)
                .SelectMany(ResolverFields.MethodsOf)
                .Select(method => registry.Resolvers.FieldOf(method, [])))
            {
                fields[field.Name] = field;
            }

            made.Fields = fields;
        });
        return made;
    }

    /// <summary>
    /// For each declared error, what makes it of an exception; null from it when it is of no such kind.
    /// </summary>
    public static IReadOnlyList<Func<Exception, object?>> CatchersOf(IEnumerable<Type> declared) =>
        [.. declared.SelectMany(CatchersOf)];

    private static IEnumerable<Func<Exception, object?>> CatchersOf(Type type)
    {
        if (typeof(Exception).IsAssignableFrom(type))
        {
            yield return exception => type.IsInstanceOfType(exception) ? exception : null;
            yield break;
        }

        foreach (var factory in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == "CreateErrorFrom" && IsException(method.GetParameters())))
        {
            yield return Compile(factory.GetParameters()[0].ParameterType, e => Expression.Call(factory, e));
        }

        foreach (var constructor in type.GetConstructors().Where(c => IsException(c.GetParameters())))
        {
            yield return Compile(constructor.GetParameters()[0].ParameterType, e => Expression.New(constructor, e));
        }
    }

    private static bool IsException(ParameterInfo[] parameters) =>
        parameters is [var only] && typeof(Exception).IsAssignableFrom(only.ParameterType);

    private static Func<Exception, object?> Compile(Type exceptionType, Func<Expression, Expression> make)
    {
        var exception = Expression.Parameter(typeof(Exception));
        var made = Expression.Convert(make(Expression.Convert(exception, exceptionType)), typeof(object));
        var body = Expression.Condition(
            Expression.TypeIs(exception, exceptionType), made, Expression.Constant(null, typeof(object)));
        return Expression.Lambda<Func<Exception, object?>>(body, exception).Compile();
    }

    private static string NameOf(Type type)
    {
        var name = Naming.Type(type);
        var stem = name.EndsWith("Exception", StringComparison.Ordinal) ? name[..^"Exception".Length] : name;
        return type.GivenName(stem.EndsWith("Error", StringComparison.Ordinal) ? stem : stem + "Error");
    }

    private static OutputField MessageOf(Type type)
    {
        var property = type.GetProperty("Message");
        return property?.PropertyType == typeof(string)
            ? new OutputField("message", new NonNullType(BuiltInScalars.String))
            {
                Description = "What went wrong, for a person.",
                Read = property.GetValue,
            }
            : throw new SchemaException($"{type.Name}: a declared error needs a string Message.");
    }

    private static OutputField CodeOf(Type type, string name)
    {
        var property = type.GetProperty("Code");
        object byName = Naming.UpperSnake(name[..^"Error".Length]);
        return new OutputField("code", new NonNullType(BuiltInScalars.String))
        {
            Description = "What went wrong, for a program.",
            Read = error => property?.GetValue(error) switch
            {
                null => byName,
                Enum code => Naming.UpperSnake(code.ToString()),
                var code => code,
            },
        };
    }

    private InterfaceType ErrorInterface() => _error ??= registry.Claim(new InterfaceType("Error", typeof(object))
    {
        Description = "What every expected refusal tells.",
        Fields = new OrderedDictionary<string, OutputField>
        {
            ["message"] = new("message", new NonNullType(BuiltInScalars.String)) { Description = "For a person." },
            ["code"] = new("code", new NonNullType(BuiltInScalars.String)) { Description = "For a program." },
        },
    });
}
