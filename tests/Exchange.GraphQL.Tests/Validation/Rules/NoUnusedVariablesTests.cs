using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="NoUnusedVariables"/> refuses, and what it lets pass.</summary>
public sealed class NoUnusedVariablesTests
{
    [Fact]
    public void A_variable_that_is_never_used_is_refused() =>
        Rule<NoUnusedVariables>.Refuses("query($a: ID, $b: Int) { book(id: $a) { id } }", "1:15");

    [Fact]
    public void A_use_in_a_fragment_of_another_operation_does_not_count() =>
        Rule<NoUnusedVariables>.Refuses(
            "query A($a: ID) { __typename } query B($a: ID) { ...F } fragment F on Query { book(id: $a) { "
                + "id } }",
            "1:9");

    [Fact]
    public void Uses_in_fragments_and_directives_count() =>
        Rule<NoUnusedVariables>.Accepts(
            "query($a: ID, $b: Boolean!) { ...F @include(if: $b) } fragment F on Query { book(id: $a) { "
                + "id } }");
}
