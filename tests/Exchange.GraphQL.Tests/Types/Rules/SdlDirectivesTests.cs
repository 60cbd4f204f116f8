using Xunit;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>How a document of the type system uses directives.</summary>
public sealed class SdlDirectivesTests
{
    [Theory]
    [InlineData("schema @no { query: Query } extend schema @no", "1:43, 1:8")]
    [InlineData("scalar A @no extend scalar A @no", "1:10, 1:30")]
    [InlineData("type A @no { a(b: Int @no): Int @no }", "1:23, 1:33, 1:8")]
    [InlineData("interface A @no { a: Int } union B @no = Query", "1:13, 1:36")]
    [InlineData("enum A @no { B @no } input C @no { d: Int @no }", "1:16, 1:30, 1:43, 1:8")]
    [InlineData("directive @a(b: Int @no) on FIELD", "1:21")]
    public void A_directive_is_known_wherever_it_stands(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("type A @deprecated { a: Int }", "1:8")]
    [InlineData("input A { b: Int } extend input A { c: Int @args } directive @args on ARGUMENT_DEFINITION", "1:44")]
    [InlineData("type A { b(c: Int @field): Int } directive @field on FIELD_DEFINITION", "1:19")]
    [InlineData("scalar A @oneOf", "1:10")]
    public void A_directive_stands_where_it_may(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void Every_place_of_a_directive_is_known() =>
        Sdl.Accepts(
            """
            directive @all repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE
              | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            schema @all { query: Query } extend schema @all
            scalar A @all extend scalar A @all
            type B @all { b(c: Int @all): Int @all } extend type B @all
            interface C @all { b: Int } extend interface C @all
            union D @all = B extend union D @all
            enum E @all { F @all } extend enum E @all
            input G @all { h: Int @all } extend input G @all { i: Int @all }
            """);

    [Theory]
    [InlineData("type A @once @once { a: Int } directive @once on OBJECT", "1:8 1:14")]
    [InlineData("type A @once { a: Int } extend type A @once directive @once on OBJECT", "1:8 1:39")]
    [InlineData("schema @s { query: Query } extend schema @s directive @s on SCHEMA", "1:8 1:42")]
    [InlineData("type A { a: Int @deprecated @deprecated }", "1:17 1:29")]
    public void A_directive_stands_once_unless_it_is_repeatable(string sdl, string places) =>
        Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("type A @a(no: 1, b: 1, b: 2) { a: Int } directive @a(b: Int) on OBJECT", "1:11, 1:18 1:24")]
    [InlineData("type A @a { a: Int } directive @a(b: Int!, c: Int! = 1, d: Int) on OBJECT", "1:8")]
    [InlineData("scalar A @specifiedBy", "1:10")]
    [InlineData("type A { a: Int @deprecated(why: \"\") }", "1:29")]
    public void A_directive_has_the_arguments_it_asks_for(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("type A { a: Int @deprecated(reason: null) }", "1:37")]
    [InlineData("type A { a: Int @deprecated(reason: 1) }", "1:37")]
    [InlineData("scalar A @specifiedBy(url: null)", "1:28")]
    public void The_texts_of_built_in_directives_are_strings(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("input A { b: A = { b: null, b: null } }", "1:20 1:29")]
    [InlineData("type A @a(b: [{ c: { d: 1, d: 1 } }]) { a: Int } directive @a(b: X) on OBJECT scalar X", "1:22 1:28")]
    public void An_object_value_has_each_field_once(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void A_document_may_define_a_built_in_directive_its_own_way()
    {
        var schema = Sdl.Accepts("directive @skip(if: Boolean!, why: String) on FIELD");

        Assert.Equal(2, schema.FindDirective("skip")!.Arguments.Count);
    }

    [Theory]
    [InlineData("directive @a(b: Int @a) on ARGUMENT_DEFINITION", "1:1")]
    [InlineData("directive @a(b: Int @c) on ENUM directive @c(d: E) on ARGUMENT_DEFINITION enum E @a { F }",
        "1:1, 1:33")]
    [InlineData("directive @a(b: I) on INPUT_FIELD_DEFINITION input I { c: I d: [J!] } input J { e: Int @a }", "1:1")]
    [InlineData("directive @a(b: E) on ENUM_VALUE enum E { F } extend enum E { G @a }", "1:1")]
    [InlineData("directive @a(b: S) on SCALAR scalar S @a", "1:1")]
    [InlineData("directive @a(b: O) on OBJECT type O @a { c: Int }", "1:14")]
    public void A_directive_is_not_used_in_its_own_definition(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void A_directive_may_be_used_in_the_definition_of_another() =>
        Sdl.Accepts("directive @a(b: Int @c, d: E) on OBJECT directive @c on ARGUMENT_DEFINITION enum E { F }");

    [Fact]
    public void An_extension_makes_no_input_a_OneOf_one() =>
        Sdl.Refuses("input A { a: Int } extend input A @oneOf", "1:35");
}
