using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="ProvidedRequiredArguments"/> refuses, and what it lets pass.</summary>
public sealed class ProvidedRequiredArgumentsTests
{
    [Fact]
    public void A_missing_required_argument_of_a_field_is_refused() =>
        Rule<ProvidedRequiredArguments>.Refuses("{ required book { label(mark: \"a\") } }", "1:19, 1:3");

    [Fact]
    public void A_missing_required_argument_of_a_directive_is_refused() =>
        Rule<ProvidedRequiredArguments>.Refuses("{ book @many { id @skip } }", "1:19, 1:8");

    [Fact]
    public void Arguments_with_a_default_may_be_left_out() =>
        Rule<ProvidedRequiredArguments>.Accepts("{ defaulted required(n: 1) book { label(copy: 1) } }");
}
