using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="SingleFieldSubscriptions"/> refuses, and what it lets pass.</summary>
public sealed class SingleFieldSubscriptionsTests
{
    [Fact]
    public void A_second_root_field_is_refused() =>
        Rule<SingleFieldSubscriptions>.Refuses("subscription { published { id } withdrawn { id } }", "1:33");

    [Fact]
    public void A_second_root_field_in_a_fragment_is_refused() =>
        Rule<SingleFieldSubscriptions>.Refuses(
            "subscription S { published { id } ...F } fragment F on Subscription { withdrawn { id } }",
            "1:71");

    [Fact]
    public void An_introspection_root_field_is_refused() =>
        Rule<SingleFieldSubscriptions>.Refuses("subscription { __typename }", "1:16");

    [Fact]
    public void A_root_field_that_may_be_skipped_is_refused() =>
        Rule<SingleFieldSubscriptions>.Refuses(
            "subscription { published @skip(if: true) { id } withdrawn { id } }",
            "1:26");

    [Fact]
    public void One_root_field_is_accepted_however_often_it_is_written() =>
        Rule<SingleFieldSubscriptions>.Accepts("subscription { published { id } ... { published { title } } }");

    [Fact]
    public void Queries_may_have_many_root_fields() =>
        Rule<SingleFieldSubscriptions>.Accepts("{ a: book { id } b: book { id } }");
}
