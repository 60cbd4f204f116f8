using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>What chapter 3 asks of roots, names and members.</summary>
public sealed class SchemaChecksTests
{
    [Theory]
    [InlineData("type A { a: Int }", "")]
    [InlineData("schema { mutation: A } type A { a: Int }", "1:1")]
    [InlineData("schema { query: A } enum A { B }", "1:17")]
    [InlineData("scalar Query", "1:1")]
    [InlineData("type Query { a: Int } union Mutation = Query", "1:23")]
    [InlineData("schema { query: A mutation: A subscription: B } type A { a: Int } type B { a: Int }", "1:10 1:19")]
    public void The_roots_are_different_objects_and_one_is_of_queries(string sdl, string places) =>
        Sdl.RefusesWhole(sdl, places);

    [Fact]
    public void The_customary_names_are_the_roots_when_no_definition_says_otherwise()
    {
        var schema = SdlSchema.Parse("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");
        var queryOnly = SdlSchema.Parse("schema { query: Query } type Query { a: Int } type Mutation { a: Int }");

        Assert.Equal("Mutation Subscription", $"{schema.MutationType} {schema.SubscriptionType}");
        Assert.Null(queryOnly.MutationType);
    }

    [Theory]
    [InlineData("type __A { a: Int }", "1:1")]
    [InlineData("type A { __a(__b: Int): Int }", "1:10, 1:14")]
    [InlineData("enum A { __B }", "1:10")]
    [InlineData("input A { __b: Int }", "1:11")]
    [InlineData("directive @__a(__b: Int) on FIELD", "1:1, 1:16")]
    public void Names_with_two_underscores_are_reserved(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("type A interface B", "1:1, 1:8")]
    [InlineData("union A", "1:1")]
    [InlineData("enum A @a extend enum A @a directive @a repeatable on ENUM", "1:1 1:11")]
    [InlineData("input A", "1:1")]
    public void A_type_has_members(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("union A = Query | B | Query scalar B", "1:11 1:23, 1:19")]
    [InlineData("union A = A", "1:11")]
    public void A_union_has_object_types_each_of_them_once(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void Fields_are_of_output_types_and_arguments_of_input_types() =>
        Sdl.Refuses(
            """
            input I { a: Query }
            type A { a: [I!] b(c: Query, d: [I]): Int }
            directive @d(e: Query) on FIELD
            """,
            "1:14, 2:13, 2:23, 3:14");

    [Fact]
    public void A_built_in_scalar_is_of_the_schema_when_something_refers_to_it()
    {
        var schema = Sdl.Accepts("type A { a(b: Float): B } scalar B");

        Assert.NotNull(schema.FindType("Float"));
        Assert.Null(schema.FindType("ID"));
    }
}
