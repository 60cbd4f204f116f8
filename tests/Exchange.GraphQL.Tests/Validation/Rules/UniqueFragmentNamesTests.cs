using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="UniqueFragmentNames"/> refuses, and what it lets pass.</summary>
public sealed class UniqueFragmentNamesTests
{
    [Fact]
    public void The_second_fragment_of_a_name_is_refused() =>
        Rule<UniqueFragmentNames>.Refuses(
            "{ ...F } fragment F on Query { __typename } fragment F on Query { book { id } }",
            "1:19 1:54");

    [Fact]
    public void Fragments_of_different_names_are_accepted() =>
        Rule<UniqueFragmentNames>.Accepts(
            "{ ...F ...G } fragment F on Query { __typename } fragment G on Query { __typename }");
}
