using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Xunit;

namespace Exchange.GraphQL.Tests.Types.Discovery;

/// <summary>What C# members become input fields with, and what a request's values become for them.</summary>
public sealed class InputMembersTests
{
    private static readonly Schema _schema = SchemaBuilder.Build([typeof(Orders)], _ => null, new PagingOptions());

    [Fact]
    public void Names_defaults_and_marks_are_told()
    {
        var printed = _schema.Print();

        Assert.Contains(
            """
            input OrderInput {
              amounts: [Int!]! = [1, 2]
              buyer: ID! = "7"
              kind: Kind! = SALE
              note: String = null
              of: Int! = 3
              price: Float
            }
            """,
            Sorted(printed),
            StringComparison.Ordinal);
        Assert.Contains("enum Kind {\n  SALE\n  gift\n}", printed, StringComparison.Ordinal);
        Assert.Contains("place(kind: Kind = gift, order: OrderInput!): Int!", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_given_is_the_default()
    {
        var order = Coerced("{}");

        Assert.Equal([1, 2], order.Amounts);
        Assert.Equal((7, Kind.Sale, 3, null, null), (order.Buyer, order.Kind, order.Of, order.Note, order.Price));
    }

    [Fact]
    public void What_was_given_has_the_C_sharp_type()
    {
        var order = Coerced("""{ "amounts": 4, "buyer": "8", "kind": "gift", "of": 5, "note": "n", "price": 1 }""");

        Assert.Equal([4], order.Amounts);
        Assert.Equal((8, Kind.Gift, 5, "n", 1.0), (order.Buyer, order.Kind, order.Of, order.Note, order.Price));
    }

    [Theory]
    [InlineData("seven")]
    [InlineData("7.5")]
    [InlineData("99999999999999999999")]
    public void An_ID_that_is_none_of_its_owners_is_refused_by_name(string id)
    {
        var refusal = Assert.Throws<InputCoercionException>(() => Coerced($$"""{ "buyer": "{{id}}" }"""));

        Assert.Equal(".buyer", refusal.At);
    }

    [Fact]
    public void A_refused_ID_is_cut_short()
    {
        var long_ = new string('x', 10_000);

        var refusal = Assert.Throws<InputCoercionException>(() => Coerced($$"""{ "buyer": "{{long_}}" }"""));

        Assert.InRange(refusal.Message.Length, 10, 200);
    }

    private static Order Coerced(string json)
    {
        var coercion = new JsonCoercion(maxFaults: 1);
        var value = coercion.Coerce(JsonElement.Parse(json), _schema.FindType("OrderInput")!);
        return coercion.Faults is [var fault] ? throw fault : (Order)value!;
    }

    private static string Sorted(string printed)
    {
        var lines = printed.Split('\n');
        var start = Array.IndexOf(lines, "input OrderInput {") + 1;
        Array.Sort(lines, start, Array.IndexOf(lines, "}", start) - start, StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private enum Kind
    {
        Sale,

        [GraphQLName("gift")]
        Gift,

        [GraphQLIgnore]
        Internal,
    }

    private sealed record Order([property: DefaultValue(new[] { 1, 2 })] IReadOnlyList<int> Amounts, int Of = 3)
    {
        [ID]
        [DefaultValue(7)]
        public int Buyer { get; init; }

        [DefaultValue(Kind.Sale)]
        public Kind Kind { get; init; }

        [DefaultValue(null)]
        public string? Note { get; init; }

        public double? Price { get; init; }
    }

    [QueryType]
    private static class Orders
    {
        public static int Place([DefaultValue(Kind.Gift)] Kind? kind, Order order) => order.Of + (int)(kind ?? 0);
    }
}
