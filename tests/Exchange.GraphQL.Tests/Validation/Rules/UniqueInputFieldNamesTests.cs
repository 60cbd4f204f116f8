using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="UniqueInputFieldNames"/> refuses, and what it lets pass.</summary>
public sealed class UniqueInputFieldNamesTests
{
    [Fact]
    public void Input_fields_of_one_name_are_refused() =>
        Rule<UniqueInputFieldNames>.Refuses(
            "{ books(range: { from: 1, from: 2, inner: { from: 1, to: 2, to: 3 } }) { id } }",
            "1:18 1:27, 1:54 1:61");

    [Fact]
    public void One_name_in_several_objects_is_accepted() =>
        Rule<UniqueInputFieldNames>.Accepts("{ books(range: { from: 1, inner: { from: 1 } }) { id } }");
}
