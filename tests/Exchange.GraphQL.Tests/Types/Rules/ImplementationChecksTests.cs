using Xunit;

namespace Exchange.GraphQL.Tests.Types.Rules;

/// <summary>What an interface asks of the types that implement it.</summary>
public sealed class ImplementationChecksTests
{
    [Theory]
    [InlineData("Int", "Int")]
    [InlineData("Int", "Int!")]
    [InlineData("[Named]", "[Dog!]!")]
    [InlineData("Named", "Puppy")]
    [InlineData("Pet", "Dog")]
    public void A_field_may_be_narrower_than_the_interface_says(string owed, string own) =>
        Sdl.Accepts(Pets(owed, own));

    [Theory]
    [InlineData("Int!", "Int")]
    [InlineData("Int", "Float")]
    [InlineData("[Int]", "Int")]
    [InlineData("Int", "[Int]")]
    [InlineData("Dog", "Named")]
    [InlineData("Puppy", "Named")]
    [InlineData("Dog", "Pet")]
    public void A_field_is_of_no_other_type_than_the_interface_says(string owed, string own) =>
        Sdl.Refuses(Pets(owed, own), "1:18 1:" + (46 + owed.Length));

    [Fact]
    public void Every_field_of_the_interface_is_there() =>
        Sdl.Refuses("interface I { a: Int b: Int } type A implements I { a: Int }", "1:22 1:31");

    [Theory]
    [InlineData("a: Int", "1:17 1:56")]
    [InlineData("a(b: Int!): Int", "1:20 1:61")]
    [InlineData("a(b: [Int]): Int", "1:20 1:61")]
    [InlineData("a(b: Int, c: Int!): Int", "1:66 1:15")]
    public void Arguments_are_those_of_the_interface(string field, string places) =>
        Sdl.Refuses($"interface I {{ a(b: Int): Int }} type A implements I {{   {field} }}", places);

    [Fact]
    public void Further_arguments_are_optional() =>
        Sdl.Accepts("interface I { a: Int } type A implements I { a(b: Int, c: Int! = 1): Int }");

    [Fact]
    public void What_an_interface_implements_its_implementers_name_too() =>
        Sdl.Refuses(
            "interface I { a: Int } interface J implements I { a: Int } type A implements J { a: Int }",
            "1:47 1:78");

    [Theory]
    [InlineData("interface I implements I { a: Int }", "1:24")]
    [InlineData("interface I implements J { a: Int } interface J implements I { a: Int }", "1:24 1:60, 1:60 1:24")]
    public void Interfaces_implement_each_other_in_no_circle(string sdl, string places) => Sdl.Refuses(sdl, places);

    [Fact]
    public void An_interface_is_implemented_once() =>
        Sdl.Refuses("interface I { a: Int } type A implements I & I { a: Int }", "1:42 1:46");

    [Fact]
    public void Only_interfaces_are_implemented() =>
        Sdl.Refuses("scalar S type A implements S & Query { any: Int }", "1:28, 1:32");

    [Fact]
    public void A_field_is_deprecated_only_where_the_interface_deprecates_it()
    {
        const string Interface = "interface I { a: Int @deprecated b: Int }";

        Sdl.Accepts(Interface + " type A implements I { a: Int @deprecated b: Int }");
        Sdl.Accepts(Interface + " type A implements I { a: Int b: Int }");
        Sdl.Refuses(Interface + " type A implements I { a: Int b: Int @deprecated }", "1:34 1:72");
    }

    private static string Pets(string owed, string own) =>
        $$"""
        interface I { a: {{owed}} } type A implements I { a: {{own}} }
        interface Named { name: Int } interface Puppy implements Named { name: Int }
        type Dog implements Puppy & Named { name: Int } union Pet = Dog
        """;
}
