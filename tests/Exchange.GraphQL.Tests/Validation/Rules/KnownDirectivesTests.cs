using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="KnownDirectives"/> refuses, and what it lets pass.</summary>
public sealed class KnownDirectivesTests
{
    [Fact]
    public void An_unknown_directive_is_refused() =>
        Rule<KnownDirectives>.Refuses("{ book @unheard { id @skip(if: true) } }", "1:8");

    [Fact]
    public void A_directive_in_another_place_than_its_own_is_refused() =>
        Rule<KnownDirectives>.Refuses(
            "query @onField { book @onQuery { id } ... @deprecated { __typename } }",
            "1:23, 1:43, 1:7");

    [Fact]
    public void A_directive_on_a_variable_must_admit_it() =>
        Rule<KnownDirectives>.Refuses("query($a: ID @onField) { book(id: $a) { id } }", "1:14");

    [Fact]
    public void Directives_in_their_places_are_accepted() =>
        Rule<KnownDirectives>.Accepts(
            "query @onQuery { book @onField { id @include(if: true) } ... @skip(if: false) { __typename } "
                + "}");
}
