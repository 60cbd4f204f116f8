using System.Collections.Immutable;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Xunit;

namespace Exchange.GraphQL.Tests.Types.Discovery;

/// <summary>A schema that is none tells all that is wrong with it at once, each fault by its C# members.</summary>
public sealed class SchemaFaultsTests
{
    [Fact]
    public void Every_member_that_cannot_be_declared_is_told() =>
        Assert.Equal(
            [
                "ManyFaults.Price: there is no GraphQL type for System.Decimal",
                "ManyFaults.Nothing: a field must give a value.",
                "ManyFaults.Twice and ManyFaults.GetTwice: Query already has a field twice",
                "ManyFaults.Take(a) and ManyFaults.Take(b): Two parameters want the name same.",
                "ManyFaults.ByKey: there is no GraphQL type for System.Collections.Generic.Dictionary",
                "ManyFaults.ByKeyToo: there is no GraphQL type for System.Collections.Immutable.ImmutableDictionary",
                "OneOfFaults.Number: the members of a [OneOf] input must be nullable.",
            ],
            FaultsOf(typeof(ManyFaults)),
            StartsAlike);

    [Fact]
    public void Every_rule_of_chapter_3_that_is_broken_is_told() =>
        Assert.Equal(
            [
                "BrokenRules.A(first): \"my-name\" is no name",
                "BrokenRules.B(required): Query.b(required:) is required and cannot be deprecated.",
                "BrokenRules.Hidden: Name \"__hidden\" must not begin with \"__\"",
                "Colours.True: An enum value cannot be called true.",
                "Endless: The input EndlessInput requires a value of itself",
                "ILate.Name and Late.Name: Late.name cannot be deprecated while Late_.name is not.",
            ],
            FaultsOf(typeof(BrokenRules), typeof(ILate), typeof(Late)).Order(StringComparer.Ordinal),
            StartsAlike);

    [Theory]
    [InlineData(typeof(TwoTypes), "Cat and Tiger: Two types want the name Cat")]
    [InlineData(typeof(TwoValues), "Sizes.Large and Sizes.Great: Two values want the name LARGE")]
    [InlineData(typeof(TwoInputFields), "Pair.A and Pair.B: PairInput already has a field both")]
    [InlineData(typeof(TwoFields), "Twin.One and Twin.Two: Twin already has a field both")]
    [InlineData(typeof(AbstractInput), "Shape: an input is a class or record with a public constructor.")]
    [InlineData(typeof(WrongDefault), "WrongDefault.Any(number): the default is no Int.")]
    public void A_fault_names_every_member_at_fault(Type query, string fault) =>
        Assert.StartsWith(fault, Assert.Single(FaultsOf(query)), StringComparison.Ordinal);

    [Fact]
    public void An_interface_implements_the_interfaces_of_its_C_sharp_interface()
    {
        var printed = SchemaBuilder
            .Build([typeof(Animals), typeof(INamed), typeof(IPet), typeof(Dog)], _ => null, new PagingOptions())
            .Print();

        Assert.Contains("interface Pet implements Named {", printed, StringComparison.Ordinal);
        Assert.Contains("type Dog implements Named & Pet {", printed, StringComparison.Ordinal);
    }

    private static bool StartsAlike(string expected, string actual) =>
        actual.StartsWith(expected, StringComparison.Ordinal);

    private static IEnumerable<string> FaultsOf(params Type[] types) => Assert
        .Throws<SchemaException>(() => SchemaBuilder.Build(types, _ => null, new PagingOptions()))
        .Errors
        .Select(error => error.Message);

    [QueryType]
    private static class ManyFaults
    {
        public static decimal Price() => 1;

        public static void Nothing()
        {
        }

        public static int Twice() => 1;

        public static int GetTwice() => 2;

        public static int Take([GraphQLName("same")] int a, [GraphQLName("same")] int b) => a + b;

        public static Dictionary<string, int> ByKey() => [];

        public static ImmutableDictionary<string, int> ByKeyToo() =>
            ImmutableDictionary<string, int>.Empty;

        public static int Choose(OneOfFaults choice) => choice.Number;
    }

    [OneOf]
    private sealed record OneOfFaults(int Number, string? Text);

    [QueryType]
    private static class BrokenRules
    {
        public static int A([GraphQLName("my-name")] int first) => first;

        [GraphQLName("__hidden")]
        public static int Hidden() => 1;

        public static int B([GraphQLDeprecated("No.")] int required) => required;

        public static Colours Colour() => Colours.Red;

        public static int Deep(Endless input) => input.Next is null ? 0 : 1;
    }

    private enum Colours
    {
        Red,

        [GraphQLName("true")]
        True,
    }

    private sealed record Endless(int Depth, Endless Next);

    [InterfaceType]
    [GraphQLName("Late_")]
    private interface ILate
    {
        string Name { get; }
    }

    [ObjectType]
    private sealed record Late([property: GraphQLDeprecated("Too late.")] string Name) : ILate;

    [QueryType]
    private static class TwoTypes
    {
        public static Cat Cat() => new(1);

        public static Tiger Tiger() => new(2);
    }

    private sealed record Cat(int Lives);

    [GraphQLName("Cat")]
    private sealed record Tiger(int Lives);

    [QueryType]
    private static class TwoValues
    {
        public static Sizes Size() => Sizes.Large;
    }

    private enum Sizes
    {
        Large,

        [GraphQLName("LARGE")]
        Great,
    }

    [QueryType]
    private static class TwoInputFields
    {
        public static int Sum(Pair pair) => pair.A + pair.B;
    }

    private sealed record Pair([property: GraphQLName("both")] int A, [property: GraphQLName("both")] int B);

    [QueryType]
    private static class TwoFields
    {
        public static Twin Twin() => new(1, 2);
    }

    private sealed record Twin([property: GraphQLName("both")] int One, [property: GraphQLName("both")] int Two);

    [QueryType]
    private static class AbstractInput
    {
        public static int Area(Shape shape) => shape.Width;
    }

    private abstract record Shape(int Width);

    [QueryType]
    private static class WrongDefault
    {
        public static int Any([DefaultValue("many")] int number) => number;
    }

    [QueryType]
    private static class Animals
    {
        public static IPet? Pet() => null;
    }

    [InterfaceType]
    private interface INamed
    {
        string Name { get; }
    }

    [InterfaceType]
    private interface IPet : INamed
    {
        int Age { get; }
    }

    private sealed record Dog(string Name, int Age) : IPet;
}
