using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="KnownFragmentNames"/> refuses, and what it lets pass.</summary>
public sealed class KnownFragmentNamesTests
{
    [Fact]
    public void A_spread_of_an_unknown_fragment_is_refused() =>
        Rule<KnownFragmentNames>.Refuses("{ ...F ... on Query { ...G } } fragment F on Query { ...H }", "1:26, 1:57");

    [Fact]
    public void Spreads_of_fragments_of_the_document_are_accepted() =>
        Rule<KnownFragmentNames>.Accepts("{ ...F } fragment F on Query { ...G } fragment G on Query { __typename }");
}
