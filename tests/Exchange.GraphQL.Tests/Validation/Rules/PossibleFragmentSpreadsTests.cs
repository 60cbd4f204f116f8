using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="PossibleFragmentSpreads"/> refuses, and what it lets pass.</summary>
public sealed class PossibleFragmentSpreadsTests
{
    [Fact]
    public void An_object_that_can_never_be_the_other_is_refused() =>
        Rule<PossibleFragmentSpreads>.Refuses(
            "{ book { ... on Magazine { issue } ...F } } fragment F on Author { name }",
            "1:10, 1:36");

    [Fact]
    public void An_object_outside_the_union_is_refused() =>
        Rule<PossibleFragmentSpreads>.Refuses("{ found { ... on Author { name } } }", "1:11");

    [Fact]
    public void An_interface_that_the_object_does_not_implement_is_refused() =>
        Rule<PossibleFragmentSpreads>.Refuses("{ book { author { ... on Titled { title } } } }", "1:19");

    [Fact]
    public void Types_with_an_object_in_common_are_accepted() =>
        Rule<PossibleFragmentSpreads>.Accepts(
            "{ titled { ... on Book { id } ... on Found { __typename } } found { ... on Titled { title } "
                + "} book { ... on Titled { title } ... on Book { id } ... { id } } }");

    [Fact]
    public void Unknown_types_are_another_rule() =>
        Rule<PossibleFragmentSpreads>.Accepts("{ book { ... on Cat { x } ... on String { y } } }");
}
