using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="ValuesOfCorrectType"/> refuses, and what it lets pass.</summary>
public sealed class ValuesOfCorrectTypeTests
{
    [Fact]
    public void A_string_for_an_Int_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(limit: \"1\") { id } }", "1:16");

    [Fact]
    public void A_float_for_an_Int_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(limit: 1.0) { id } }", "1:16");

    [Fact]
    public void A_number_beyond_32_bits_for_an_Int_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(limit: 2147483648) { id } }", "1:16");

    [Fact]
    public void A_string_for_a_Float_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(ratio: \"1\") { id } }", "1:16");

    [Fact]
    public void A_number_for_a_String_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(text: 1) { id } }", "1:15");

    [Fact]
    public void A_number_for_a_Boolean_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(flag: 1) { id } }", "1:15");

    [Fact]
    public void A_float_for_an_ID_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ book(id: 1.5) { id } }", "1:12");

    [Fact]
    public void A_string_for_an_enum_value_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(genre: \"POETRY\") { id } }", "1:16");

    [Fact]
    public void An_unknown_enum_value_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(genre: DRAMA) { id } }", "1:16");

    [Fact]
    public void Null_where_null_is_not_allowed_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ required(n: null) by(key: null) { id } }", "1:15, 1:29");

    [Fact]
    public void Null_in_a_list_of_non_null_items_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(ids: [1, null]) { id } }", "1:18");

    [Fact]
    public void A_list_for_a_single_value_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(limit: [1]) { id } }", "1:16");

    [Fact]
    public void A_missing_required_input_field_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(range: { to: 1 }) { id } }", "1:16");

    [Fact]
    public void An_unknown_input_field_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(range: { from: 1, step: 2 }) { id } }", "1:27");

    [Fact]
    public void A_wrong_value_deep_in_an_input_object_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses(
            "{ books(range: { from: 1, inner: { from: \"x\", genres: [POETRY, 1] } }) { id } }",
            "1:42, 1:64");

    [Fact]
    public void A_scalar_for_an_input_object_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(range: 1) { id } }", "1:16");

    [Fact]
    public void Two_members_of_a_oneOf_input_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ by(key: { id: 1, title: \"a\" }) { id } }", "1:11");

    [Fact]
    public void No_member_of_a_oneOf_input_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ by(key: {}) { id } }", "1:11");

    [Fact]
    public void A_null_member_of_a_oneOf_input_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ by(key: { id: null }) { id } }", "1:11");

    [Fact]
    public void A_wrong_default_of_a_variable_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses(
            "query($a: Int = \"x\", $b: Range = { to: 1 }, $c: Int! = null) { __typename }",
            "1:17, 1:34, 1:56");

    [Fact]
    public void An_object_for_an_enum_is_refused() =>
        Rule<ValuesOfCorrectType>.Refuses("{ books(genre: { a: 1 }) { id } }", "1:16");

    [Fact]
    public void Right_values_are_accepted() =>
        Rule<ValuesOfCorrectType>.Accepts(
            "query($a: Int = 1, $r: Range = { from: 1 }) { books(range: { from: 1, genres: [PROSE], "
                + "inner: { from: 2, to: null } }, ids: [\"a\", 1], genre: POETRY, limit: -3, ratio: 1, flag: "
                + "true, text: \"\"\"block\"\"\") { id } by(key: { id: 1 }) { id } }");

    [Fact]
    public void One_value_stands_for_a_list_of_it() =>
        Rule<ValuesOfCorrectType>.Accepts("{ books(ids: 1, range: { from: 1, genres: PROSE }) { id } }");

    [Fact]
    public void Null_is_accepted_where_it_is_allowed() =>
        Rule<ValuesOfCorrectType>.Accepts("{ books(limit: null, range: null, ids: null) { id } }");

    [Fact]
    public void Values_of_an_unknown_directive_are_judged_as_those_of_the_field() =>
        Rule<ValuesOfCorrectType>.Refuses("{ required(n: 1) @unknown(n: \"x\") }", "1:30");
}
