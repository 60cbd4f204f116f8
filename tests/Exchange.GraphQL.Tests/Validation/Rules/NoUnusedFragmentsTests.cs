using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="NoUnusedFragments"/> refuses, and what it lets pass.</summary>
public sealed class NoUnusedFragmentsTests
{
    [Fact]
    public void A_fragment_that_no_operation_uses_is_refused() =>
        Rule<NoUnusedFragments>.Refuses("{ __typename } fragment F on Query { __typename }", "1:16");

    [Fact]
    public void Fragments_that_use_only_each_other_are_refused() =>
        Rule<NoUnusedFragments>.Refuses(
            "{ __typename } fragment F on Query { ...G } fragment G on Query { ...F }",
            "1:16, 1:45");

    [Fact]
    public void Both_fragments_of_a_name_that_is_used_are_accepted() =>
        Rule<NoUnusedFragments>.Accepts(
            "{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }");

    [Fact]
    public void A_fragment_used_by_a_fragment_is_accepted() =>
        Rule<NoUnusedFragments>.Accepts("{ ...F } fragment F on Query { ...G } fragment G on Query { __typename }");
}
