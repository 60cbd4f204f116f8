using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="UniqueDirectivesPerLocation"/> refuses, and what it lets pass.</summary>
public sealed class UniqueDirectivesPerLocationTests
{
    [Fact]
    public void A_directive_twice_in_one_place_is_refused() =>
        Rule<UniqueDirectivesPerLocation>.Refuses(
            "{ book @onField @onField { id @skip(if: true) @include(if: true) @skip(if: false) } }",
            "1:31 1:66, 1:8 1:17");

    [Fact]
    public void A_repeatable_directive_may_be_repeated() =>
        Rule<UniqueDirectivesPerLocation>.Accepts("{ book @many(n: 1) @many(n: 2) { id } }");

    [Fact]
    public void One_directive_in_several_places_is_accepted() =>
        Rule<UniqueDirectivesPerLocation>.Accepts("{ book @onField { id @onField } }");

    [Fact]
    public void Unknown_directives_are_another_rule() =>
        Rule<UniqueDirectivesPerLocation>.Accepts("{ book @a @a { id } }");
}
