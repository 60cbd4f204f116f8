using System.Linq.Expressions;
using System.Reflection;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes mutation fields by the convention: one <c>input</c>, and a payload with the value and the declared errors.
/// The
/// payload has either; what a method throws that is not declared stays a fault of the field.
/// </summary>
internal sealed class MutationConvention(TypeRegistry registry)
{
    private readonly MutationErrors _errors = new(registry);

    public OutputField FieldOf(MethodInfo method, IReadOnlyList<AuthorizeAttribute> guards)
    {
        var name = ResolverFields.NameOf(method);
        var (input, resolve) = InputOf(method, Naming.Pascal(name));
        var (valueType, nullability) = ResultOf(method);
        var declared = method.GenericMarks(typeof(ErrorAttribute<>)).Concat(DeclaredBy(method)).Distinct().ToList();
        var caught = MutationErrors.CatchersOf(declared);

        var payload = registry.Claim(new ObjectType($"{Naming.Pascal(name)}Payload", typeof(MutationPayload))
        {
            Description = $"What {name} answers.",
            Origin = method,
        });
        payload.Fields = PayloadFields(method, valueType, nullability, declared, Naming.Pascal(name));
        return new OutputField(name, new NonNullType(payload))
        {
            Description = method.Description(),
            DeprecationReason = method.Deprecation(),
            Arguments = input is null ? [] : [input],
            Cost = CostMarks.CostOf(method),
            Authorization = [.. guards, .. method.Marks<AuthorizeAttribute>()],
            Origin = method,
            Resolver = context => MutationPayload.Make(resolve, caught, context),
        };
    }

    private (InputValue? Input, FieldResolver Resolve) InputOf(MethodInfo method, string name)
    {
        var parameters = method.GetParameters();
        var given = parameters.Where(registry.Resolvers.IsArgument).ToList();
        var context = Expression.Parameter(typeof(ResolverContext));
        var arguments = new List<InputValue>();

        // A single record is the input itself; anything else is gathered into one.
        if (given is [] || (given is [var only] && IsInputRecord(only)))
        {
            var direct = Expression.Call(
                method, parameters.Select(p => registry.Resolvers.Bind(p, context, arguments)));
            return (arguments.SingleOrDefault(), ResolverCalls.Compile(direct, context));
        }

        var fields = new OrderedDictionary<string, InputValue>();
        var call = Expression.Call(method, parameters.Select(parameter =>
        {
            if (!given.Contains(parameter))
            {
                return registry.Resolvers.Bind(parameter, context, arguments);
            }

            var field = registry.Resolvers.ArgumentOf(parameter);
            fields.Put(field, $"{name}Input");
            var read = Expression.Call(
                typeof(MutationConvention), nameof(Read), [], context, Expression.Constant(field.Name));
            return Expression.Convert(read, parameter.ParameterType);
        }));
        var input = registry.Claim(new InputObjectType($"{name}Input") { Fields = fields, Origin = method });
        return (new InputValue("input", new NonNullType(input)), ResolverCalls.Compile(call, context));
    }

    private static object? Read(ResolverContext context, string name) =>
        ((IReadOnlyDictionary<string, object?>)context.ArgumentAt(0)!).GetValueOrDefault(name);

    private bool IsInputRecord(ParameterInfo parameter) =>
        parameter.Name == "input" && registry.Resolvers.ArgumentOf(parameter).Type.Named is InputObjectType;

    private (Type Type, NullabilityInfo Nullability) ResultOf(MethodInfo method)
    {
        var (type, nullability) = registry.Resolvers.ValueOf(method);
        return typeof(FieldResult).IsAssignableFrom(type)
            ? (type.GenericTypeArguments[0], nullability.GenericTypeArguments[0])
            : (type, nullability);
    }

    private IEnumerable<Type> DeclaredBy(MethodInfo method)
    {
        var type = registry.Resolvers.ValueOf(method).Type;
        return typeof(FieldResult).IsAssignableFrom(type) ? type.GenericTypeArguments.Skip(1) : [];
    }

    private OrderedDictionary<string, OutputField> PayloadFields(
        MethodInfo method,
        Type valueType,
        NullabilityInfo nullability,
        List<Type> declared,
        string name)
    {
        // Null whenever there are errors, so nullable whatever C# says.
        var type = registry.Output(valueType, nullability, method, method.Place()).Nullable;
        var convention = method.Mark<UseMutationConventionAttribute>();
        var valueName = convention?.PayloadFieldName ?? Naming.Camel(type.Named.Name);
        var fields = new OrderedDictionary<string, OutputField>
        {
            [valueName] = new(valueName, type)
            {
                Read = payload => ((MutationPayload)payload).Value,
            },
        };
        if (declared.Count > 0)
        {
            var union = registry.Claim(new UnionType($"{name}Error")
            {
                Types = [.. declared.Select(_errors.TypeOf)],
                Origin = method,
            });
            fields["errors"] = new OutputField("errors", new ListType(new NonNullType(union)))
            {
                Read = payload => ((MutationPayload)payload).Errors,
            };
        }

        return fields;
    }
}
