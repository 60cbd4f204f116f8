using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="FragmentsOnCompositeTypes"/> refuses, and what it lets pass.</summary>
public sealed class FragmentsOnCompositeTypesTests
{
    [Fact]
    public void A_fragment_on_an_enum_is_refused() =>
        Rule<FragmentsOnCompositeTypes>.Refuses("fragment F on Genre { x }", "1:15");

    [Fact]
    public void An_inline_fragment_on_a_scalar_is_refused() =>
        Rule<FragmentsOnCompositeTypes>.Refuses("{ book { ... on String { x } } }", "1:17");

    [Fact]
    public void A_fragment_on_an_input_object_is_refused() =>
        Rule<FragmentsOnCompositeTypes>.Refuses("fragment F on Range { from }", "1:15");

    [Fact]
    public void Fragments_on_objects_interfaces_and_unions_are_accepted() =>
        Rule<FragmentsOnCompositeTypes>.Accepts(
            "{ titled { ... on Book { id } } found { ... on Titled { title } ... on Found { __typename } "
                + "... { __typename } } }");
}
