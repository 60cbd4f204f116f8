using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="LoneAnonymousOperation"/> refuses, and what it lets pass.</summary>
public sealed class LoneAnonymousOperationTests
{
    [Fact]
    public void An_anonymous_operation_beside_another_is_refused() =>
        Rule<LoneAnonymousOperation>.Refuses("{ book { id } } query B { book { id } }", "1:1");

    [Fact]
    public void Two_anonymous_operations_are_both_refused() =>
        Rule<LoneAnonymousOperation>.Refuses("{ book { id } } { book { id } }", "1:1, 1:17");

    [Fact]
    public void An_anonymous_operation_with_fragments_is_accepted() =>
        Rule<LoneAnonymousOperation>.Accepts("{ ...F } fragment F on Query { book { id } }");
}
