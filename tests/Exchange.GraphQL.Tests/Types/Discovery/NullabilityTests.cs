using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Xunit;

namespace Exchange.GraphQL.Tests.Types.Discovery;

/// <summary>What C# says of null and of lists, the schema says too, however deep.</summary>
public sealed class NullabilityTests
{
    private static readonly Schema _schema = SchemaBuilder.Build(
        [typeof(Shapes), typeof(MoreOfThing)], _ => null, new PagingOptions());

    [Theory]
    [InlineData("number", "Int!")]
    [InlineData("numberOrNull", "Int")]
    [InlineData("text", "String!")]
    [InlineData("textOrNull", "String")]
    [InlineData("texts", "[String!]!")]
    [InlineData("textsWithNulls", "[String]!")]
    [InlineData("textsOrNull", "[String!]")]
    [InlineData("numbersWithNulls", "[Int]")]
    [InlineData("nested", "[[String]!]!")]
    [InlineData("nestedArrays", "[[String]]!")]
    [InlineData("later", "[Thing]!")]
    [InlineData("laterOrNull", "[Thing!]")]
    [InlineData("soon", "Int")]
    [InlineData("things", "[Thing]!")]
    [InlineData("ids", "[ID]!")]
    [InlineData("idOrNull", "ID")]
    public void The_type_of_a_field_is_as_C_sharp_has_it(string field, string type) =>
        Assert.Equal(type, _schema.QueryType!.Fields[field].Type.ToString());

    [Theory]
    [InlineData("number", "Int!")]
    [InlineData("numberOrNull", "Int")]
    [InlineData("texts", "[String]!")]
    [InlineData("nested", "[[Int]!]")]
    [InlineData("ids", "[ID!]!")]
    [InlineData("keys", "[ID]")]
    [InlineData("inner", "[InnerInput]!")]
    public void The_type_of_an_argument_is_as_C_sharp_has_it(string argument, string type) =>
        Assert.Equal(
            type, _schema.QueryType!.Fields["take"].Arguments.Single(one => one.Name == argument).Type.ToString());

    [Theory]
    [InlineData("Thing", "name", "String!")]
    [InlineData("Thing", "alias", "String")]
    [InlineData("Thing", "parts", "[Thing]!")]
    [InlineData("Thing", "key", "ID!")]
    [InlineData("Thing", "owners", "[String]!")]
    public void The_type_of_a_property_is_as_C_sharp_has_it(string type, string field, string expected) =>
        Assert.Equal(expected, ((FieldsType)_schema.FindType(type)!).Fields[field].Type.ToString());

    [Theory]
    [InlineData("key", "ID!")]
    [InlineData("others", "[ID!]")]
    [InlineData("weights", "[Float]!")]
    public void The_type_of_an_input_field_is_as_C_sharp_has_it(string field, string expected) =>
        Assert.Equal(expected, ((InputObjectType)_schema.FindType("InnerInput")!).Fields[field].Type.ToString());

    private sealed record Thing(string Name, string? Alias, IReadOnlyList<Thing?> Parts, [property: ID] int Key);

    private sealed record Inner([property: ID] Guid Key, [property: ID] List<long>? Others, double?[] Weights);

    [ObjectType<Thing>]
    private static class MoreOfThing
    {
        public static async Task<IEnumerable<string?>> GetOwnersAsync([Parent] Thing thing) =>
            await Task.FromResult<IEnumerable<string?>>([thing.Name]);
    }

    [QueryType]
    private static class Shapes
    {
        public static int Number() => 1;

        public static int? NumberOrNull() => null;

        public static string Text() => "";

        public static string? TextOrNull() => null;

        public static List<string> Texts() => [];

        public static IReadOnlyList<string?> TextsWithNulls() => [];

        public static string[]? TextsOrNull() => null;

        public static int?[]? NumbersWithNulls() => null;

        public static List<List<string?>> Nested() => [];

        public static string?[]?[] NestedArrays() => [];

        public static Task<List<Thing?>> Later() => Task.FromResult<List<Thing?>>([]);

        public static Task<List<Thing>?> LaterOrNullAsync() => Task.FromResult<List<Thing>?>(null);

        public static ValueTask<int?> Soon() => ValueTask.FromResult<int?>(null);

        public static IEnumerable<Thing?> Things() => [];

        [ID]
        public static List<int?> Ids() => [];

        [ID]
        public static Guid? IdOrNull() => null;

        public static int Take(
            int number,
            int? numberOrNull,
            string?[] texts,
            List<int?[]>? nested,
            [ID] long[] ids,
            [ID] IReadOnlyList<Guid?>? keys,
            List<Inner?> inner) =>
            number + (numberOrNull ?? 0) + texts.Length + (nested?.Count ?? 0) + ids.Length + (keys?.Count ?? 0)
            + inner.Count;
    }
}
