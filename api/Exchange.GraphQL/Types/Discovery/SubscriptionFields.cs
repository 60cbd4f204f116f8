using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Exchange.GraphQL.Types.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Makes the fields of the subscription root: each knows where its events come from, a topic or a method.
/// </summary>
internal sealed partial class SubscriptionFields(TypeRegistry registry, Func<Type, ServiceLifetime?> lifetimeOf)
{
    private const BindingFlags AnyStatic = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    /// <summary>Whether a method is a field, and not the events behind another one.</summary>
    public static bool IsNoSource(MethodInfo method) => !method.DeclaringType!
        .GetMethods(AnyStatic)
        .Any(other => other.Mark<SubscribeAttribute>()?.With == method.Name);

    public OutputField FieldOf(MethodInfo method, IReadOnlyList<AuthorizeAttribute> guards)
    {
        var mark = method.Mark<SubscribeAttribute>()
            ?? throw new SchemaException($"{method.Place()}: a field of Subscription is marked [Subscribe].");
        var arguments = new List<InputValue>();
        if (mark.With is { } source)
        {
            return registry.Resolvers.FieldOf(method, guards, arguments, ByMethod(method, source, arguments));
        }

        // The arguments are known once the field is made, and the topic is read only when somebody subscribes.
        var topic = new Topic();
        var field = registry.Resolvers.FieldOf(method, guards, arguments, ByTopic(method, topic));
        topic.Parts = PartsOf(method, arguments);
        return field;
    }

    private SourceStreamResolver ByMethod(MethodInfo field, string name, List<InputValue> arguments)
    {
        var method = field.DeclaringType!.GetMethod(name, AnyStatic)
            ?? throw new SchemaException($"{field.Place()}: there is no static method {name} to subscribe with.");
        var context = Expression.Parameter(typeof(ResolverContext));
        var bound = method.GetParameters().Select(one => registry.Resolvers.Bind(one, context, arguments));
        var resolve = ResolverCalls.Compile(Expression.Call(method, bound), context);
        var type = method.ReturnType;
        var adapt = AdaptOf(ResolverCalls.IsTask(type) ? type.GenericTypeArguments[0] : type)
            ?? throw new SchemaException(
                $"{method.Place()}: events are an IAsyncEnumerable<T> or an ISourceStream<T>, not {type}.");
        return async resolver => adapt(
            await resolve(resolver) ?? throw new InvalidOperationException($"{method.Place()} gave no events."));
    }

    private SourceStreamResolver ByTopic(MethodInfo method, Topic topic)
    {
        var message = method.GetParameters().SingleOrDefault(one => one.Has<EventMessageAttribute>())
            ?? throw new SchemaException($"{method.Place()}: one parameter must be marked [EventMessage].");
        if (lifetimeOf(typeof(ITopicEventReceiver)) is null)
        {
            throw new SchemaException($"{method.Place()}: a topic needs AddInMemorySubscriptions().");
        }

        var listen = Method(nameof(Listen), message.ParameterType)
            .CreateDelegate<Func<ResolverContext, Topic, ValueTask<SourceStream>>>();
        return context => listen(context, topic);
    }

    private static async ValueTask<SourceStream> Listen<T>(ResolverContext context, Topic topic)
    {
        var receiver = context.Services.GetRequiredService<ITopicEventReceiver>();
        return SourceStream.Of(await receiver.SubscribeAsync<T>(topic.NameFor(context), context.Request.Stop));
    }

    private static Func<object, SourceStream>? AdaptOf(Type stream)
    {
        foreach (var one in stream.GetInterfaces().Prepend(stream).Where(one => one.IsGenericType))
        {
            var open = one.GetGenericTypeDefinition();
            var name = open == typeof(ISourceStream<>) ? nameof(OfStream)
                : open == typeof(IAsyncEnumerable<>) ? nameof(OfEvents)
                : null;
            if (name is not null)
            {
                return Method(name, one.GenericTypeArguments[0]).CreateDelegate<Func<object, SourceStream>>();
            }
        }

        return null;
    }

    private static MethodInfo Method(string name, Type message) => typeof(SubscriptionFields)
        .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(message);

    private static SourceStream OfStream<T>(object stream) => SourceStream.Of((ISourceStream<T>)stream);

    private static SourceStream OfEvents<T>(object events) => SourceStream.Of((IAsyncEnumerable<T>)events);

    // Literal text and arguments in turn: of "orderBook_{give}" the text "orderBook_" and the place of `give`.
    private static IReadOnlyList<object> PartsOf(MethodInfo method, List<InputValue> arguments)
    {
        var pattern = method.Mark<TopicAttribute>()?.Name ?? method.Name;
        return
        [
            .. Placeholder().Split(pattern).Select((part, index) => index % 2 == 0 ? part : (object)PlaceOf(part)),
        ];

        int PlaceOf(string name) => arguments.FindIndex(one => one.Name == name) is >= 0 and var place
            ? place
            : throw new SchemaException($"{method.Place()}: the topic \"{pattern}\" names no argument {name}.");
    }

    /// <summary>A topic's name, in which arguments are still open.</summary>
    private sealed class Topic
    {
        /// <summary>Text, and the places of arguments.</summary>
        public IReadOnlyList<object> Parts { get; set; } = [];

        public string NameFor(ResolverContext context) => string.Concat(Parts.Select(part => part is int place
            ? Convert.ToString(context.ArgumentAt(place), CultureInfo.InvariantCulture)
            : (string)part));
    }
}
