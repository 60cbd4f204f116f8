using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using Exchange.GraphQL.Types.DataLoaders;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Rules;
using Exchange.GraphQL.Types.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes fields of static methods: their parameters become arguments, services, the parent or the request.
/// </summary>
internal sealed class ResolverFields(TypeRegistry registry, Func<Type, ServiceLifetime?> lifetimeOf)
{
    private const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The methods of a marked class that are fields, in the order of the source.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type)
    {
        if (!type.IsAbstract || !type.IsSealed)
        {
            throw new SchemaException($"{type.Name}: a class of fields must be static.");
        }

        return type.GetMethods(PublicStatic)
            .Where(method => !method.IsSpecialName && !method.Has<GraphQLIgnoreAttribute>())
            .Where(method => !method.Has<DataLoaderAttribute>() && !method.Has<NodeResolverAttribute>())
            .OrderBy(method => method.MetadataToken);
    }

    public static string NameOf(MethodInfo method) =>
        method.GivenName(Naming.Camel(method.Mark<BindMemberAttribute>()?.Name ?? Naming.Method(method.Name)));

    public OutputField FieldOf(MethodInfo method, IReadOnlyList<AuthorizeAttribute> guards) =>
        FieldOf(method, guards, [], null);

    /// <summary>A field that may have events behind it, whose arguments it then shares.</summary>
    public OutputField FieldOf(
        MethodInfo method,
        IReadOnlyList<AuthorizeAttribute> guards,
        List<InputValue> arguments,
        SourceStreamResolver? source)
    {
        var context = Expression.Parameter(typeof(ResolverContext));
        var call = Expression.Call(method, method.GetParameters().Select(p => Bind(p, context, arguments)));
        var (type, nullability) = ValueOf(method);
        var isConnection = ConnectionTypes.IsConnection(type);
        var field = new OutputField(NameOf(method), isConnection
            ? registry.Outputs.Connections.TypeOf(type, method)
            : registry.Output(type, nullability, method, method.Place()))
        {
            Description = method.Description(),
            DeprecationReason = method.Deprecation(),
            Arguments = arguments,
            Cost = CostMarks.CostOf(method),
            ListSize = CostMarks.ListSizeOf(method)
                ?? (isConnection ? registry.Outputs.Connections.SizeOf(method) : null),
            Authorization = [.. guards, .. method.Marks<AuthorizeAttribute>()],
            Origin = method,
            Resolver = ResolverCalls.Compile(call, context),
            SourceStream = source,
        };
        field = registry.Conventions.Aggregate(field, (made, convention) => convention.OnField(method, made));
        var isPaged = field.Type.Named is ObjectType made && ConnectionTypes.IsConnection(made.RuntimeType);
        return isPaged || !method.Has<UsePagingAttribute>()
            ? field
            : throw new SchemaException(
                $"{method.Place()}: pages are cut from a Connection<T>, or from an IQueryable<T> when the server has "
                + "AddQueryableCursorPagingProvider().");
    }

    /// <summary>The type of the value that a method gives, out of its task.</summary>
    public (Type Type, NullabilityInfo Nullability) ValueOf(MethodInfo method)
    {
        var nullability = registry.NullabilityOf(method.ReturnParameter);
        var type = method.ReturnType;
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
        {
            throw new SchemaException($"{method.Place()}: a field must give a value.");
        }

        return ResolverCalls.IsTask(type)
            ? (type.GenericTypeArguments[0], nullability.GenericTypeArguments[0])
            : (type, nullability);
    }

    /// <summary>Where a parameter's value comes from; arguments are added to the list as they are found.</summary>
    public Expression Bind(ParameterInfo parameter, ParameterExpression context, List<InputValue> arguments)
    {
        var type = parameter.ParameterType;
        var request = Expression.Property(context, nameof(ResolverContext.Request));
        if (parameter.Has<ParentAttribute>() || parameter.Has<EventMessageAttribute>())
        {
            return Expression.Convert(Expression.Property(context, nameof(ResolverContext.Parent)), type);
        }

        if (type == typeof(ResolverContext))
        {
            return context;
        }

        if (parameter.Mark<IsSelectedAttribute>() is { } asked)
        {
            return type == typeof(bool)
                ? Expression.Call(
                    Expression.Property(context, nameof(ResolverContext.Selection)),
                    nameof(ISelection.IsSelected),
                    [],
                    Expression.Constant(asked.Path))
                : throw new SchemaException(
                    $"{parameter.Member.Place()}({parameter.Name}): [IsSelected] is told to a bool.");
        }

        if (LoaderMethods.IsLoader(type))
        {
            return registry.Loaders.Bind(parameter, context);
        }

        if (type == typeof(CancellationToken))
        {
            return Expression.Property(request, nameof(RequestContext.Stop));
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return Expression.Property(request, nameof(RequestContext.User));
        }

        if (type == typeof(HttpContext))
        {
            return Expression.Call(context, nameof(ResolverContext.Feature), [type]);
        }

        if (type == typeof(PagingArguments))
        {
            return BindPaging((MethodInfo)parameter.Member, context, arguments);
        }

        return IsService(parameter) ? BindService(type, context, request) : BindArgument(parameter, context, arguments);
    }

    // What is one for all requests is the same in every scope: a resolver that needs no more opens none of its own.
    private MethodCallExpression BindService(Type type, ParameterExpression context, MemberExpression request) =>
        Expression.Call(
            typeof(ServiceProviderServiceExtensions),
            nameof(ServiceProviderServiceExtensions.GetRequiredService),
            [type],
            lifetimeOf(type) == ServiceLifetime.Singleton
                ? Expression.Property(request, nameof(RequestContext.Services))
                : Expression.Property(context, nameof(ResolverContext.Services)));

    public InputValue ArgumentOf(ParameterInfo parameter) => registry.Inputs.Value(
        parameter.GivenName(Naming.Camel(parameter.Name!)),
        parameter.ParameterType,
        registry.NullabilityOf(parameter),
        parameter,
        parameter.HasDefaultValue ? parameter.DefaultValue : null,
        $"{parameter.Member.Place()}({parameter.Name})");

    /// <summary>Whether a parameter is an argument of the field, and not part of the request or the host.</summary>
    public bool IsArgument(ParameterInfo parameter) =>
        !parameter.Has<ParentAttribute>()
        && !parameter.Has<EventMessageAttribute>()
        && !LoaderMethods.IsLoader(parameter.ParameterType)
        && !parameter.Has<IsSelectedAttribute>()
        && !IsService(parameter)
        && parameter.ParameterType != typeof(ResolverContext)
        && parameter.ParameterType != typeof(CancellationToken)
        && parameter.ParameterType != typeof(ClaimsPrincipal)
        && parameter.ParameterType != typeof(HttpContext)
        && parameter.ParameterType != typeof(PagingArguments);

    private MethodCallExpression BindPaging(MethodInfo method, ParameterExpression context, List<InputValue> arguments)
    {
        arguments.AddRange(ConnectionTypes.Arguments);
        var bounds = Expression.Constant(registry.Outputs.Connections.PagingOf(method));
        return Expression.Call(typeof(PageSizes), nameof(PageSizes.Read), [], context, bounds);
    }

    private UnaryExpression BindArgument(
        ParameterInfo parameter,
        ParameterExpression context,
        List<InputValue> arguments)
    {
        var argument = ArgumentOf(parameter);
        var index = arguments.FindIndex(known => known.Name == argument.Name);
        if (index < 0)
        {
            index = arguments.Count;
            arguments.Add(argument);
        }
        else if (arguments[index].Origin is ParameterInfo known && known.Member == parameter.Member)
        {
            throw SchemaErrors.Refusal($"Two parameters want the name {argument.Name}.", known, parameter);
        }
        else if (arguments[index].Type.ToString() != argument.Type.ToString())
        {
            throw new SchemaException(
                $"{parameter.Member.Place()}({parameter.Name}): the argument has two types, "
                + $"{arguments[index].Type} and {argument.Type}.");
        }

        var value = Expression.Call(
            context, nameof(ResolverContext.ArgumentAt), [], Expression.Constant(index));
        return Expression.Convert(value, parameter.ParameterType);
    }

    // What the host knows how to make is a service; an interface can be nothing else, unless it is a list.
    private bool IsService(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return parameter.Has<ServiceAttribute>()
            || type == typeof(IServiceProvider)
            || (registry.ItemOf(type) is null && (lifetimeOf(type) is not null || type.IsInterface));
    }
}
