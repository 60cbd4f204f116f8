using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>Types that make no schema are refused at start-up, by the name of the member at fault.</summary>
public sealed class SchemaBuilderTests
{
    [Theory]
    [InlineData(typeof(Empty), "needs at least one query field")]
    [InlineData(typeof(ForeignType), "ForeignType.Price: there is no GraphQL type for System.Decimal")]
    [InlineData(typeof(NoValue), "NoValue.Nothing: a field must give a value")]
    [InlineData(typeof(NotStatic), "NotStatic: a class of fields must be static")]
    [InlineData(typeof(SameName), "Query already has a field twice")]
    [InlineData(typeof(OneOfNotNull), "Choice.Number: the members of a [OneOf] input must be nullable")]
    [InlineData(typeof(NeedsItself), "The input RingInput requires a value of itself")]
    [InlineData(typeof(WordlessError), "Wordless: a declared error needs a string Message", typeof(WorkingQuery))]
    [InlineData(typeof(TwoOfAName), "Two types want the name Cat")]
    public void Types_that_make_no_schema_are_refused(Type marked, string reason, Type? beside = null)
    {
        var refusal = Assert.Throws<SchemaException>(() => Build(beside is null ? [marked] : [marked, beside]));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_is_printed_alike_whatever_the_order_of_its_types() =>
        Assert.Equal(
            Build([typeof(WorkingQuery), typeof(WorkingMutation)]).Print(),
            Build([typeof(WorkingMutation), typeof(WorkingQuery)]).Print());

    [Fact]
    public void A_printed_schema_reads_back_to_the_same()
    {
        var printed = Build([typeof(WorkingQuery), typeof(WorkingMutation)]).Print();

        Assert.Equal(printed, SdlSchema.Parse(printed).Print());
        Assert.Contains("size(unit: Unit! = MILLI_METRE, of: [Int!]): Float!", printed, StringComparison.Ordinal);
    }

    private static Schema Build(Type[] types) => SchemaBuilder.Build(types, _ => null, new PagingOptions());

    private enum Unit
    {
        Metre,
        MilliMetre,
    }

    [QueryType]
    private static class Empty;

    [QueryType]
    private static class ForeignType
    {
        public static decimal Price() => 1;
    }

    [QueryType]
    private static class NoValue
    {
        public static Task Nothing() => Task.CompletedTask;
    }

    [QueryType]
    private sealed class NotStatic
    {
        public static int One() => 1;
    }

    [QueryType]
    private static class SameName
    {
        public static int Twice() => 1;

        public static int GetTwice() => 2;
    }

    [QueryType]
    private static class OneOfNotNull
    {
        public static int Choose(Choice choice) => choice.Number;
    }

    [OneOf]
    private sealed record Choice(int Number);

    [QueryType]
    private static class NeedsItself
    {
        public static int Round(Ring ring) => ring.Next is null ? 0 : 1;
    }

    private sealed record Ring(int Turns, Ring Next);

    [MutationType]
    private static class WordlessError
    {
        [Error<Wordless>]
        public static int Do() => 1;
    }

    private sealed class Wordless;

    [QueryType]
    private static class TwoOfAName
    {
        public static Cat Cat() => new(1);

        public static Tiger Tiger() => new(2);
    }

    private sealed record Cat(int Lives);

    [GraphQLName("Cat")]
    private sealed record Tiger(int Lives);

    [QueryType]
    private static class WorkingQuery
    {
        [GraphQLDescription("How large.\nIn \"whole\" numbers.")]
        public static double Size(Unit unit = Unit.MilliMetre, int[]? of = null) =>
            (of?.Length ?? 0) + (int)unit;
    }

    [MutationType]
    private static class WorkingMutation
    {
        public static int Grow(string by) => by.Length;
    }
}
