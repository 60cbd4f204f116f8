using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="NoFragmentCycles"/> refuses, and what it lets pass.</summary>
public sealed class NoFragmentCyclesTests
{
    [Fact]
    public void A_fragment_that_spreads_itself_is_refused() =>
        Rule<NoFragmentCycles>.Refuses("fragment F on Book { author { books { ...F } } }", "1:39");

    [Fact]
    public void A_circle_of_fragments_is_refused_with_its_whole_path() =>
        Rule<NoFragmentCycles>.Refuses(
            "fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }",
            "1:23 1:52 1:81");

    [Fact]
    public void A_circle_by_an_inline_fragment_is_refused() =>
        Rule<NoFragmentCycles>.Refuses("fragment A on Query { ... on Query { ...A } }", "1:38");

    [Fact]
    public void A_fragment_spread_twice_is_no_circle() =>
        Rule<NoFragmentCycles>.Accepts(
            "fragment A on Query { ...B ...C } fragment B on Query { ...C } fragment C on Query { "
                + "__typename }");

    [Fact]
    public void A_spread_of_an_unknown_fragment_is_no_circle() =>
        Rule<NoFragmentCycles>.Accepts("fragment A on Query { ...Unknown }");
}
