using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="MaxDirectivesPerLocation"/> refuses, and what it lets pass.</summary>
public sealed class MaxDirectivesPerLocationTests
{
    private static readonly ValidationOptions _one = ValidationOptions.Unbounded with { MaxDirectivesPerLocation = 1 };

    [Fact]
    public void A_second_directive_in_one_place_is_refused() =>
        Rule<MaxDirectivesPerLocation>.Refuses("{ book @many(n: 1) @many(n: 2) { id @onField } }", "1:3", _one);

    [Fact]
    public void One_directive_in_each_of_many_places_is_accepted() =>
        Rule<MaxDirectivesPerLocation>.Accepts("query @onQuery { book @onField { id @onField } }", _one);
}
