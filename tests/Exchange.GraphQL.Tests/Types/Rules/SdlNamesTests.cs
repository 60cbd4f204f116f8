using Xunit;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>What a document of the type system defines and names.</summary>
public sealed class SdlNamesTests
{
    [Theory]
    [InlineData("type A { a: Int } type A { b: Int }", "1:6 1:24")]
    [InlineData("type A { a: Int } enum A { B }", "1:6 1:24")]
    [InlineData("type A { a: Int } input A { b: Int } scalar A", "1:6 1:25, 1:6 1:45")]
    public void A_type_is_defined_once(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("scalar Int", "1:8")]
    [InlineData("type __Type { a: Int }", "1:6")]
    public void A_built_in_type_is_not_defined_again(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void A_directive_is_defined_once() =>
        Sdl.Refuses("directive @a on FIELD directive @a on ENUM", "1:12 1:34");

    [Theory]
    [InlineData("type A { a: Int a: Int }", "1:10 1:17")]
    [InlineData("type A { a: Int } extend type A { a: Int }", "1:10 1:35")]
    [InlineData("interface A { a: Int a: Int }", "1:15 1:22")]
    [InlineData("input A { a: Int a: Int }", "1:11 1:18")]
    [InlineData("extend input A { a: Int } input A { a: Int }", "1:18 1:37")]
    public void A_field_is_defined_once(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("type A { a(b: Int, b: Int, b: Int): Int }", "1:12 1:20 1:28")]
    [InlineData("directive @a(b: Int, b: Int) on FIELD", "1:14 1:22")]
    public void An_argument_is_defined_once(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void An_enum_value_is_defined_once() => Sdl.Refuses("enum A { B } extend enum A { B }", "1:10 1:30");

    [Fact]
    public void There_is_one_definition_of_the_schema() =>
        Sdl.Refuses("schema { query: Query } schema { mutation: Query }", "1:25");

    [Fact]
    public void There_is_one_type_for_each_operation() =>
        Sdl.Refuses("schema { query: Query query: Query } extend schema { query: Query }", "1:10 1:23, 1:10 1:54");

    [Theory]
    [InlineData("type A implements B { a: C b(c: [D!]): Int }", "1:19, 1:26, 1:34")]
    [InlineData("union A = B", "1:11")]
    [InlineData("input A { b: B }", "1:14")]
    [InlineData("schema { query: Query mutation: B }", "1:33")]
    [InlineData("directive @a(b: B) on FIELD", "1:17")]
    [InlineData("type A { a: B } extend type B { a: Int }", "1:13, 1:29")]
    public void What_is_named_is_defined(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void The_types_of_introspection_may_be_named() => Sdl.Accepts("type A { a: __Type b: [__TypeKind!] }");

    [Theory]
    [InlineData("extend type A { a: Int }", "1:13")]
    [InlineData("extend scalar Int @specifiedBy(url: \"a\")", "1:15")]
    [InlineData("enum A { B } extend type A { a: Int }", "1:1 1:14")]
    public void What_is_extended_is_defined_as_the_same_kind(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void A_document_of_the_type_system_has_no_operations() => Sdl.Refuses("{ any }", "1:1");

    [Fact]
    public void All_faults_are_told_at_once() =>
        Sdl.Refuses("type A { a: Int a: Int @no } type A { b: B }", "1:10 1:17, 1:24, 1:42, 1:6 1:35");
}
