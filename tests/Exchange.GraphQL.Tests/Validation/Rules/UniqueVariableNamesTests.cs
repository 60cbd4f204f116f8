using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="UniqueVariableNames"/> refuses, and what it lets pass.</summary>
public sealed class UniqueVariableNamesTests
{
    [Fact]
    public void Variables_of_one_name_are_refused_together() =>
        Rule<UniqueVariableNames>.Refuses(
            "query($a: Int, $b: Int, $a: String, $a: Int) { __typename }",
            "1:8 1:26 1:38");

    [Fact]
    public void Each_operation_has_variables_of_its_own() =>
        Rule<UniqueVariableNames>.Accepts("query A($a: Int) { __typename } query B($a: String) { __typename }");
}
