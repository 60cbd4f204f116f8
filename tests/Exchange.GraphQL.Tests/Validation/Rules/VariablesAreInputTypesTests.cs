using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="VariablesAreInputTypes"/> refuses, and what it lets pass.</summary>
public sealed class VariablesAreInputTypesTests
{
    [Fact]
    public void A_variable_of_an_output_type_is_refused() =>
        Rule<VariablesAreInputTypes>.Refuses(
            "query($a: Book, $b: [Titled!]!, $c: Found) { __typename }",
            "1:11, 1:21, 1:37");

    [Fact]
    public void Variables_of_input_types_are_accepted() =>
        Rule<VariablesAreInputTypes>.Accepts("query($a: String, $b: [Range!]!, $c: Genre, $d: Unheard) { __typename }");
}
