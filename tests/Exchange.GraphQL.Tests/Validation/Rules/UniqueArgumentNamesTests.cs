using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="UniqueArgumentNames"/> refuses, and what it lets pass.</summary>
public sealed class UniqueArgumentNamesTests
{
    [Fact]
    public void Arguments_of_one_name_are_refused_together() =>
        Rule<UniqueArgumentNames>.Refuses(
            "{ book(id: 1, id: 2, id: 3) { id @skip(if: true, if: false) } }",
            "1:40 1:50, 1:8 1:15 1:22");

    [Fact]
    public void One_name_on_several_fields_is_accepted() =>
        Rule<UniqueArgumentNames>.Accepts("{ a: book(id: 1) { id } b: book(id: 1) { id } }");
}
