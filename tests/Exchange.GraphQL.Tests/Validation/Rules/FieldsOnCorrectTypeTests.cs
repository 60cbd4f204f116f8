using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="FieldsOnCorrectType"/> refuses, and what it lets pass.</summary>
public sealed class FieldsOnCorrectTypeTests
{
    [Fact]
    public void A_field_that_the_type_lacks_is_refused() =>
        Rule<FieldsOnCorrectType>.Refuses("{ book { cover } unheard { deeper } }", "1:10, 1:18");

    [Fact]
    public void A_field_of_an_implementer_is_refused_on_the_interface() =>
        Rule<FieldsOnCorrectType>.Refuses("{ titled { pages } }", "1:12");

    [Fact]
    public void A_field_on_a_union_is_refused() =>
        Rule<FieldsOnCorrectType>.Refuses("{ found { title } }", "1:11");

    [Fact]
    public void An_unknown_field_behind_an_alias_is_refused() =>
        Rule<FieldsOnCorrectType>.Refuses("{ book { title: cover } }", "1:10");

    [Fact]
    public void Introspection_of_the_schema_is_a_field_of_the_query_root_only() =>
        Rule<FieldsOnCorrectType>.Refuses("{ book { __schema { description } } }", "1:10");

    [Fact]
    public void Fields_of_the_type_are_accepted_the_name_of_the_type_included() =>
        Rule<FieldsOnCorrectType>.Accepts(
            "{ __typename book { id __typename } found { __typename ... on Book { title } } __schema { "
                + "description } }");

    [Fact]
    public void Nothing_is_said_of_fields_on_unknown_types() =>
        Rule<FieldsOnCorrectType>.Accepts("{ ... on Cat { x } }");
}
