using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="MaxIntrospectionDepth"/> refuses, and what it lets pass.</summary>
public sealed class MaxIntrospectionDepthTests
{
    [Fact]
    public void Fields_of_types_of_fields_of_types_are_refused_at_the_third_list() =>
        Rule<MaxIntrospectionDepth>.Refuses(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            "1:3");

    [Fact]
    public void Fragments_do_not_hide_the_depth() =>
        Rule<MaxIntrospectionDepth>.Refuses(
            "{ __type(name: \"A\") { ...A } } fragment A on __Type { fields { type { ...B } } } fragment B "
                + "on __Type { interfaces { possibleTypes { name } } }",
            "1:3");

    [Fact]
    public void What_tools_ask_is_accepted() =>
        Rule<MaxIntrospectionDepth>.Accepts(
            "{ __schema { types { fields { args { type { name } } type { ofType { ofType { name } } } } "
                + "inputFields { name } } } }");

    [Fact]
    public void A_circle_of_fragments_ends() =>
        Rule<MaxIntrospectionDepth>.Accepts(
            "{ __schema { ...A } } fragment A on __Schema { types { ...B } } fragment B on __Type { "
                + "ofType { ...B } }");

    [Fact]
    public void A_fragment_that_brings_itself_in_a_list_is_refused() =>
        Rule<MaxIntrospectionDepth>.Refuses(
            "{ __type(name: \"A\") { ...K } } fragment K on __Type { fields { type { ...K } } }", "1:3");

    [Fact]
    public void A_fragment_that_brings_itself_and_no_list_is_another_rules_business() =>
        Rule<MaxIntrospectionDepth>.Accepts(
            "{ __type(name: \"A\") { ...K } } fragment K on __Type { ofType { ...K } }");

    [Fact]
    public void What_stands_inside_a_refused_introspection_is_not_refused_again() =>
        Rule<MaxIntrospectionDepth>.Refuses(
            "{ __schema { types { __schema { types { fields { type { fields { type { inputFields } } } } } } } } }",
            "1:3");
}
