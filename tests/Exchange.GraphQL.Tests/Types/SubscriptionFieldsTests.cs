using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>Fields of the subscription root know where their events come from, or there is no schema.</summary>
public sealed class SubscriptionFieldsTests
{
    [Theory]
    [InlineData(typeof(Unmarked), "Unmarked.Plain: a field of Subscription is marked [Subscribe]")]
    [InlineData(typeof(NoMessage), "NoMessage.Plain: one parameter must be marked [EventMessage]")]
    [InlineData(typeof(NoSource), "NoSource.Plain: there is no static method Absent to subscribe with")]
    [InlineData(typeof(NoEvents), "NoEvents.Source: events are an IAsyncEnumerable<T> or an ISourceStream<T>")]
    [InlineData(typeof(NoSuchArgument), "the topic \"t_{b}\" names no argument b")]
    [InlineData(typeof(TwoTypes), "TwoTypes.Plain(a): the argument has two types, String! and Int!")]
    public void A_field_without_events_is_refused(Type marked, string reason)
    {
        var refusal = Assert.Throws<SchemaException>(() => Build(marked));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_is_refused_where_nothing_keeps_topics()
    {
        var refusal = Assert.Throws<SchemaException>(() => Build(typeof(Whole), _ => null));

        Assert.Contains("needs AddInMemorySubscriptions()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fields_arguments_are_its_own_and_those_of_its_source() =>
        Assert.Contains(
            """
            type Subscription {
              byTopic(a: String!): String!
              byMethod(a: Int!, b: Int!): Int!
            }
            """,
            Build(typeof(Whole)).Print(),
            StringComparison.Ordinal);

    private static Schema Build(Type marked, Func<Type, ServiceLifetime?>? lifetimeOf = null) => SchemaBuilder.Build(
        [typeof(Query), marked],
        lifetimeOf ?? (type => type == typeof(ITopicEventReceiver) ? ServiceLifetime.Singleton : null),
        new PagingOptions());

    [QueryType]
    private static class Query
    {
        public static int One() => 1;
    }

    [SubscriptionType]
    private static class Unmarked
    {
        public static int Plain() => 1;
    }

    [SubscriptionType]
    private static class NoMessage
    {
        [Subscribe]
        public static int Plain() => 1;
    }

    [SubscriptionType]
    private static class NoSource
    {
        [Subscribe(With = "Absent")]
        public static int Plain() => 1;
    }

    [SubscriptionType]
    private static class NoEvents
    {
        [Subscribe(With = nameof(Source))]
        public static int Plain() => 1;

        public static IEnumerable<int> Source() => [1];
    }

    [SubscriptionType]
    private static class NoSuchArgument
    {
        [Subscribe]
        [Topic("t_{b}")]
        public static int Plain(int a, [EventMessage] int message) => a + message;
    }

    [SubscriptionType]
    private static class TwoTypes
    {
        [Subscribe(With = nameof(Source))]
        public static int Plain(int a) => a;

        public static IAsyncEnumerable<string> Source(string a) => new[] { a }.ToAsyncEnumerable();
    }

    [SubscriptionType]
    private static class Whole
    {
        [Subscribe]
        [Topic("t_{a}")]
        public static string ByTopic(string a, [EventMessage] int message) => $"{a}{message}";

        [Subscribe(With = nameof(Source))]
        public static int ByMethod(int a, [EventMessage] int message) => a + message;

        public static IAsyncEnumerable<int> Source(int a, int b) => new[] { a, b }.ToAsyncEnumerable();
    }
}
