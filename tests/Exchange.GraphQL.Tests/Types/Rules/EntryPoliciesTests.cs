using Exchange.GraphQL.Data;
using Exchange.GraphQL.Data.Nodes;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Rules;
using Exchange.GraphQL.Types.Subscriptions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using AuthorizeAttribute = Exchange.GraphQL.Types.AuthorizeAttribute;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>Where policies are required, no way in is open because somebody forgot to close it.</summary>
public sealed class EntryPoliciesTests
{
    [Theory]
    [InlineData(typeof(OpenQueries), "OpenQueries.Forgotten")]
    [InlineData(typeof(OpenMutations), "OpenMutations.Forget")]
    [InlineData(typeof(OpenSubscriptions), "OpenSubscriptions.OnForgotten")]
    [InlineData(typeof(OpenNode), "OpenNode.GetThing")]
    [InlineData(typeof(TornQueries), "TornQueries.Torn")]
    public void A_way_in_without_one_policy_is_refused(Type sinner, string place)
    {
        var refusal = Assert.Throws<SchemaException>(() => Build(typeof(GuardedQueries), sinner));

        Assert.Equal(
            $"{place}: Say who may use it, by either [Authorize] or [AllowAnonymous].",
            Assert.Single(refusal.Errors).Message);
    }

    [Fact]
    public void What_is_guarded_and_what_is_open_on_purpose_is_served() =>
        Assert.Equal(
            ["thing", "greeting", "node", "nodes"],
            Build(typeof(GuardedQueries), typeof(OpenOnPurpose), typeof(GuardedNode)).QueryType!.Fields.Keys);

    private static Schema Build(params Type[] types) => SchemaBuilder.Build(
        types,
        type => type == typeof(ITopicEventReceiver) ? ServiceLifetime.Singleton : null,
        new PagingOptions(),
        registry => new EntryPolicies(registry),
        registry => new NodeFields(registry, new DataOptions()));

    private sealed record Thing([property: ID(nameof(Thing)), GraphQLName("id")] int Key);

    [QueryType]
    [Authorize]
    private static class GuardedQueries
    {
        public static Thing? Thing() => null;
    }

    [QueryType]
    private static class OpenQueries
    {
        public static int Forgotten() => 0;
    }

    [QueryType]
    [Authorize]
    private static class TornQueries
    {
        [AllowAnonymous]
        public static int Torn() => 0;
    }

    [MutationType]
    private static class OpenMutations
    {
        public static int Forget() => 0;
    }

    [SubscriptionType]
    private static class OpenSubscriptions
    {
        [Subscribe]
        [Topic("forgotten")]
        public static int OnForgotten([EventMessage] int number) => number;
    }

    [Node]
    [ObjectType<Thing>]
    private static class OpenNode
    {
        [NodeResolver]
        public static Thing? GetThing(int key) => new(key);
    }

    [Node]
    [ObjectType<Thing>]
    private static class GuardedNode
    {
        [NodeResolver]
        [Authorize]
        public static Thing? GetThing(int key) => new(key);
    }

    [QueryType]
    private static class OpenOnPurpose
    {
        [AllowAnonymous]
        public static string Greeting() => "";
    }
}
