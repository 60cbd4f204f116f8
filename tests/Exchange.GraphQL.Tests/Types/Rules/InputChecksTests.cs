using Xunit;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>What chapter 3 asks of arguments, input objects and their defaults.</summary>
public sealed class InputChecksTests
{
    [Theory]
    [InlineData("type A { a(b: Int! @deprecated): Int }", "1:20 1:15")]
    [InlineData("input A { b: Int! @deprecated }", "1:19 1:14")]
    [InlineData("directive @a(b: Int! @deprecated) on FIELD", "1:22 1:17")]
    public void What_is_required_is_not_deprecated(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void What_has_a_default_or_may_be_null_can_be_deprecated() =>
        Sdl.Accepts("input A { b: Int! = 1 @deprecated c: Int @deprecated(reason: \"\") }");

    [Theory]
    [InlineData("input A @oneOf { b: Int! }", "1:21")]
    [InlineData("input A @oneOf { b: Int = 1 }", "1:18")]
    public void The_members_of_a_OneOf_input_are_nullable_and_have_no_default(string sdl, string places) =>
        Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "2147483648")]
    [InlineData("Float", "\"1\"")]
    [InlineData("String", "1")]
    [InlineData("Boolean", "0")]
    [InlineData("ID", "1.5")]
    [InlineData("Int!", "null")]
    [InlineData("[Int!]", "[1, null]")]
    [InlineData("E", "\"B\"")]
    [InlineData("E", "C")]
    [InlineData("I", "{ e: B }")]
    [InlineData("I", "{ a: 1, f: 1 }")]
    [InlineData("O", "{}")]
    [InlineData("O", "{ a: 1, b: 1 }")]
    [InlineData("O", "{ a: null }")]
    public void A_default_is_a_value_of_its_type(string type, string value) =>
        Sdl.Refuses(
            $"type A {{ f(a: {type} = {value}): Int }} enum E {{ B }} input I {{ a: Int! e: E }} "
                + "input O @oneOf { a: Int b: Int }",
            "1:12");

    [Theory]
    [InlineData("Float", "1")]
    [InlineData("ID", "1")]
    [InlineData("[Int]", "1")]
    [InlineData("[[Int]]", "[1, null, [2]]")]
    [InlineData("E", "B")]
    [InlineData("I", "{ a: 1, e: null }")]
    [InlineData("[I]", "{ a: 1 }")]
    [InlineData("O", "{ a: 1 }")]
    [InlineData("S", "{ any: [THING, 1.5] }")]
    public void A_default_is_coerced_like_any_value(string type, string value) =>
        Sdl.Accepts(
            $"type A {{ f(a: {type} = {value}): Int }} enum E {{ B }} input I {{ a: Int! e: E }} "
                + "input O @oneOf { a: Int b: Int } scalar S");

    [Theory]
    [InlineData("input A { a: A! }", "1:1")]
    [InlineData("input A { b: B! } input B { a: A! }", "1:1, 1:19")]
    [InlineData("input A @oneOf { a: A }", "1:1")]
    [InlineData("input A @oneOf { b: B } input B { a: A! }", "1:1, 1:25")]
    [InlineData("input A { b: B! } input B { b: B! }", "1:1, 1:19")]
    public void An_input_object_without_end_is_refused(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("input A { a: A }")]
    [InlineData("input A { a: [A!]! }")]
    [InlineData("input A @oneOf { a: A b: Int }")]
    [InlineData("input A @oneOf { a: [A!] }")]
    [InlineData("input A { b: B! } input B @oneOf { a: A c: Int }")]
    public void An_input_object_that_can_end_is_accepted(string sdl) => Sdl.Accepts(sdl);

    [Theory]
    [InlineData("input A { a: A = {} }", "1:11")]
    [InlineData("input A { a: [A] = [{}] }", "1:11")]
    [InlineData("input A { b: B = {} } input B { a: A = {} }", "1:11")]
    [InlineData("input A { b: B = { c: 1 } } input B { c: Int a: [A] = { } }", "1:11")]
    public void A_default_that_needs_itself_is_refused(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Theory]
    [InlineData("input A { a: A = null }")]
    [InlineData("input A { a: A = { a: null } }")]
    [InlineData("input A { a: [A!] = [] }")]
    [InlineData("input A { b: B = { a: null } } input B { a: A = {} }")]
    public void A_default_that_ends_is_accepted(string sdl) => Sdl.Accepts(sdl);
}
