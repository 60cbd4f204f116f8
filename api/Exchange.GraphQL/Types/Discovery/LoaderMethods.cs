using System.Linq.Expressions;
using System.Reflection;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Makes the loaders of the methods marked <c>[DataLoader]</c>, and finds the one a parameter means.</summary>
internal sealed class LoaderMethods(IEnumerable<MethodInfo> methods)
{
    private readonly Dictionary<string, LoaderDefinition> _byName = methods
        .Select(Create)
        .GroupBy(loader => loader.Name)
        .ToDictionary(same => same.Key, same => same.Count() == 1
            ? same.Single()
            : throw new SchemaException($"Two loaders want the name {same.Key}: give one of them another."));

    /// <summary>Whether there is any loader.</summary>
    public bool Any => _byName.Count > 0;

    public static bool IsLoader(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDataLoader<,>);

    /// <summary>Gives a resolver its loader.</summary>
    public Expression Bind(ParameterInfo parameter, ParameterExpression context)
    {
        var loader = Find(parameter);
        return Expression.Call(
            context,
            nameof(ResolverContext.Loader),
            parameter.ParameterType.GenericTypeArguments,
            Expression.Constant(loader));
    }

    private LoaderDefinition Find(ParameterInfo parameter)
    {
        var place = $"{parameter.Member.Place()}({parameter.Name})";
        var name = parameter.Mark<DataLoaderAttribute>()?.Name;
        LoaderDefinition[] fitting =
        [
            .. _byName.Values.Where(loader =>
                loader.Interface == parameter.ParameterType && (name is null || loader.Name == name)),
        ];
        return fitting switch
        {
            [var only] => only,
            [] => throw new SchemaException($"{place}: no [DataLoader] {name} gives {parameter.ParameterType}."),
            _ => throw new SchemaException(
                $"{place}: {string.Join(" and ", fitting.Select(loader => loader.Name))} have the same types; "
                + "mark the parameter [DataLoader(\"name\")]."),
        };
    }

    private static LoaderDefinition Create(MethodInfo method)
    {
        var keys = method.GetParameters().FirstOrDefault()?.ParameterType;
        if (!method.IsStatic
            || keys is not { IsGenericType: true }
            || keys.GetGenericTypeDefinition() != typeof(IReadOnlyList<>)
            || !ResolverCalls.IsTask(method.ReturnType))
        {
            throw Unfit(method);
        }

        var key = keys.GenericTypeArguments[0];
        var given = method.ReturnType.GenericTypeArguments[0];
        var single = ValueOf(given, typeof(IReadOnlyDictionary<,>), key);
        var value = single ?? ValueOf(given, typeof(ILookup<,>), key) ?? throw Unfit(method);
        var make = single is null ? nameof(OfLookup) : nameof(OfDictionary);
        var mark = method.Mark<DataLoaderAttribute>()!;
        return (LoaderDefinition)typeof(LoaderMethods)
            .GetMethod(make, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(key, value, given)
            .Invoke(null, [mark.Name ?? Naming.Method(method.Name), mark.MaxBatchSize, Call(method, keys, given)])!;
    }

    private static Type? ValueOf(Type given, Type open, Type key) => given.GetInterfaces()
        .Prepend(given)
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == open
            && one.GenericTypeArguments[0] == key)?
        .GenericTypeArguments[1];

    // (keys, services, stop) => method(keys, services.GetRequiredService<…>(), …, stop), as a Task whatever it is.
    private static Delegate Call(MethodInfo method, Type keys, Type given)
    {
        var first = Expression.Parameter(keys);
        var services = Expression.Parameter(typeof(IServiceProvider));
        var stop = Expression.Parameter(typeof(CancellationToken));
        var arguments = method.GetParameters().Select((parameter, index) => parameter.ParameterType switch
        {
            _ when index == 0 => first,
            var type when type == typeof(CancellationToken) => stop,
            var type when IsLoader(type) => throw new SchemaException(
                $"{method.Place()}({parameter.Name}): a loader does not ask other loaders."),
            var type => (Expression)Expression.Call(
                typeof(ServiceProviderServiceExtensions),
                nameof(ServiceProviderServiceExtensions.GetRequiredService),
                [type],
                services),
        });
        Expression call = Expression.Call(method, arguments);
        return Expression
            .Lambda(
                typeof(Func<,,,>).MakeGenericType(
                    keys, typeof(IServiceProvider), typeof(CancellationToken), typeof(Task<>).MakeGenericType(given)),
                call.Type.IsValueType ? Expression.Call(call, nameof(ValueTask<>.AsTask), []) : call,
                first,
                services,
                stop)
            .Compile();
    }

    private static LoaderDefinition<TKey, TValue> OfDictionary<TKey, TValue, TGiven>(
        string name,
        int maxBatchSize,
        Func<IReadOnlyList<TKey>, IServiceProvider, CancellationToken, Task<TGiven>> fetch)
        where TKey : notnull
        where TGiven : IReadOnlyDictionary<TKey, TValue> =>
        new(name, maxBatchSize, async (keys, services, stop) => await fetch(keys, services, stop), default);

    private static LoaderDefinition<TKey, TValue[]> OfLookup<TKey, TValue, TGiven>(
        string name,
        int maxBatchSize,
        Func<IReadOnlyList<TKey>, IServiceProvider, CancellationToken, Task<TGiven>> fetch)
        where TKey : notnull
        where TGiven : ILookup<TKey, TValue>
    {
        return new(name, maxBatchSize, Fetch, []);

        async Task<IReadOnlyDictionary<TKey, TValue[]>> Fetch(
            IReadOnlyList<TKey> keys, IServiceProvider services, CancellationToken stop) =>
            (await fetch(keys, services, stop)).ToDictionary(group => group.Key, group => group.ToArray());
    }

    private static SchemaException Unfit(MethodInfo method) => new(
        $"{method.Place()}: a [DataLoader] is a static method that takes IReadOnlyList<TKey> first and gives a task of "
        + "IReadOnlyDictionary<TKey, TValue> or ILookup<TKey, TValue>.");
}
