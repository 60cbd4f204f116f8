using System.Linq.Expressions;
using System.Reflection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Compiles the call of a resolver's method to the one delegate the engine calls, whatever the method returns.
/// </summary>
internal static class ResolverCalls
{
    public static bool IsTask(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() is var open
        && (open == typeof(Task<>) || open == typeof(ValueTask<>));

    public static FieldResolver Compile(MethodCallExpression call, ParameterExpression context)
    {
        var type = call.Type;
        var adapt = (IsTask(type), type.IsValueType) switch
        {
            (true, true) => Method(nameof(OfValueTask), type.GenericTypeArguments[0]),
            (true, false) => Method(nameof(OfTask), type.GenericTypeArguments[0]),
            _ => Method(nameof(OfValue), type),
        };
        return Expression.Lambda<FieldResolver>(Expression.Call(adapt, call), context).Compile();
    }

    private static MethodInfo Method(string name, Type value) => typeof(ResolverCalls)
        .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(value);

    private static ValueTask<object?> OfValue<T>(T value) => ValueTask.FromResult<object?>(value);

    // What is known already, as most fields below a list are, is not waited for.
    private static ValueTask<object?> OfTask<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? ValueTask.FromResult<object?>(task.Result) : Await(new ValueTask<T>(task));

    private static ValueTask<object?> OfValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? ValueTask.FromResult<object?>(task.Result) : Await(task);

    private static async ValueTask<object?> Await<T>(ValueTask<T> task) => await task;
}
