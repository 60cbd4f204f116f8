using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="ExecutableDefinitions"/> refuses, and what it lets pass.</summary>
public sealed class ExecutableDefinitionsTests
{
    [Fact]
    public void A_type_definition_in_a_request_is_refused() =>
        Rule<ExecutableDefinitions>.Refuses("{ book { id } } type Cat { name: String }", "1:17");

    [Fact]
    public void Every_definition_that_cannot_run_is_named() =>
        Rule<ExecutableDefinitions>.Refuses(
            "{ book { id } } schema { query: Query } directive @a on FIELD extend type Book { x: Int }",
            "1:17, 1:41, 1:63");

    [Fact]
    public void Operations_and_fragments_are_accepted() =>
        Rule<ExecutableDefinitions>.Accepts("{ ...F } fragment F on Query { book { id } }");
}
