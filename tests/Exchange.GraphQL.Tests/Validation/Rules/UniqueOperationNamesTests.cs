using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="UniqueOperationNames"/> refuses, and what it lets pass.</summary>
public sealed class UniqueOperationNamesTests
{
    [Fact]
    public void The_second_operation_of_a_name_is_refused() =>
        Rule<UniqueOperationNames>.Refuses(
            "query A { book { id } } mutation A { rename(id: 1, title: \"\") { id } }",
            "1:7 1:34");

    [Fact]
    public void Operations_of_different_names_are_accepted() =>
        Rule<UniqueOperationNames>.Accepts("query A { book { id } } query B { book { id } }");

    [Fact]
    public void A_fragment_may_share_the_name_of_an_operation() =>
        Rule<UniqueOperationNames>.Accepts("query A { ...A } fragment A on Query { book { id } }");
}
