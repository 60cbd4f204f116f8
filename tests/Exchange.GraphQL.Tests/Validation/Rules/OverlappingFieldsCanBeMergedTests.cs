using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="OverlappingFieldsCanBeMerged"/> refuses, and what it lets pass.</summary>
public sealed class OverlappingFieldsCanBeMergedTests
{
    [Fact]
    public void Two_fields_under_one_name_are_refused() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses("{ book { x: title x: pages } }", "1:10 1:19");

    [Fact]
    public void One_field_with_different_arguments_is_refused() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses("{ book { label(copy: 1) label(copy: 2) } }", "1:10 1:25");

    [Fact]
    public void A_field_with_and_without_arguments_is_refused() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses("{ a: books { id } a: books(limit: 1) { id } }", "1:3 1:19");

    [Fact]
    public void A_conflict_deep_below_is_refused_with_its_path() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses(
            "{ book { author { x: name } } book { author { x: books { id } } } }",
            "1:3 1:10 1:19 1:31 1:38 1:47");

    [Fact]
    public void A_conflict_between_fragments_is_refused() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses(
            "{ book { ...A ...B } } fragment A on Book { x: title } fragment B on Book { x: id }",
            "1:45 1:77");

    [Fact]
    public void A_conflict_with_a_fragment_is_refused() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses(
            "{ book { x: title ...A } } fragment A on Book { x: id }",
            "1:10 1:49");

    [Fact]
    public void Exclusive_objects_must_still_agree_in_shape() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses(
            "{ found { ... on Book { x: pages } ... on Magazine { x: pages } } }",
            "1:25 1:54");

    [Fact]
    public void Exclusive_objects_must_still_agree_in_leaf_types() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses(
            "{ found { ... on Book { x: title } ... on Magazine { x: issue } } }",
            "1:25 1:54");

    [Fact]
    public void Equal_fields_are_merged_the_order_of_input_fields_aside() =>
        Rule<OverlappingFieldsCanBeMerged>.Accepts(
            "{ a: books(range: { from: 1, to: 2 }) { id } a: books(range: { to: 2, from: 1 }) { title } }");

    [Fact]
    public void Exclusive_objects_may_differ_in_fields_and_arguments() =>
        Rule<OverlappingFieldsCanBeMerged>.Accepts(
            "{ found { ... on Book { x: label(copy: 1) } ... on Magazine { x: title } } }");

    [Fact]
    public void A_conflict_inside_an_inline_fragment_is_told_once() =>
        Rule<OverlappingFieldsCanBeMerged>.Refuses(
            "{ ... { ... { x: required(n: 1) x: required(n: 2) } } }", "1:15 1:33");

    [Fact]
    public void One_directive_more_makes_no_conflict() =>
        Rule<OverlappingFieldsCanBeMerged>.Accepts("{ book { title @skip(if: true) title } }");

    [Fact]
    public void A_circle_of_fragments_ends() =>
        Rule<OverlappingFieldsCanBeMerged>.Accepts(
            "{ book { ...A } } fragment A on Book { x: title author { books { ...A } } }");
}
