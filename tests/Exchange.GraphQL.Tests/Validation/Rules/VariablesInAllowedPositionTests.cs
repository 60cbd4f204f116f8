using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="VariablesInAllowedPosition"/> refuses, and what it lets pass.</summary>
public sealed class VariablesInAllowedPositionTests
{
    [Fact]
    public void A_nullable_variable_in_a_non_null_place_is_refused() =>
        Rule<VariablesInAllowedPosition>.Refuses("query($n: Int) { required(n: $n) }", "1:7 1:30");

    [Fact]
    public void A_variable_of_another_type_is_refused() =>
        Rule<VariablesInAllowedPosition>.Refuses(
            "query($n: String, $l: [ID]) { books(limit: $n, ids: $l) { id } }",
            "1:19 1:53, 1:7 1:44");

    [Fact]
    public void A_single_variable_where_a_list_is_expected_is_refused() =>
        Rule<VariablesInAllowedPosition>.Refuses("query($a: ID!) { books(ids: $a) { id } }", "1:7 1:29");

    [Fact]
    public void A_variable_in_a_fragment_is_refused_in_every_operation() =>
        Rule<VariablesInAllowedPosition>.Refuses(
            "query A($n: Int) { ...F } query B($n: Int) { ...F } fragment F on Query { required(n: $n) }",
            "1:35 1:87, 1:9 1:87");

    [Fact]
    public void A_nullable_variable_in_a_oneOf_input_is_refused() =>
        Rule<VariablesInAllowedPosition>.Refuses("query($t: String) { by(key: { title: $t }) { id } }", "1:7 1:38");

    [Fact]
    public void A_null_default_does_not_make_up_for_nullability() =>
        Rule<VariablesInAllowedPosition>.Refuses("query($n: Int = null) { required(n: $n) }", "1:7 1:37");

    [Fact]
    public void A_default_of_the_variable_or_of_the_place_makes_up_for_nullability() =>
        Rule<VariablesInAllowedPosition>.Accepts("query($n: Int = 1, $m: Int) { required(n: $n) defaulted(n: $m) }");

    [Fact]
    public void A_non_null_variable_fits_everywhere() =>
        Rule<VariablesInAllowedPosition>.Accepts(
            "query($n: Int!, $i: [ID!]!, $t: String!, $b: Boolean!) { required(n: $n) books(limit: $n, "
                + "ids: $i, range: { from: $n }) { id } by(key: { title: $t }) { id @skip(if: $b) } }");

    [Fact]
    public void A_variable_in_a_list_where_a_OneOf_input_is_expected_must_not_be_null() =>
        Rule<VariablesInAllowedPosition>.Refuses("query($key: Key) { by(key: [$key]) { id } }", "1:7 1:29");

    [Fact]
    public void A_variable_in_a_list_where_a_value_is_expected_may_be_null_as_an_item_may() =>
        Rule<VariablesInAllowedPosition>.Accepts("query($n: Int) { required(n: [$n]) }");
}
