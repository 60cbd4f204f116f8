using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="NoUndefinedVariables"/> refuses, and what it lets pass.</summary>
public sealed class NoUndefinedVariablesTests
{
    [Fact]
    public void A_variable_that_is_not_defined_is_refused() =>
        Rule<NoUndefinedVariables>.Refuses(
            "query A($a: ID) { book(id: $a) { id } books(limit: $b) { id } }",
            "1:52 1:1");

    [Fact]
    public void A_fragment_is_looked_into_for_every_operation_that_uses_it() =>
        Rule<NoUndefinedVariables>.Refuses(
            "query A { ...F } query B($id: ID) { ...F } fragment F on Query { book(id: $id) { id } }",
            "1:75 1:1");

    [Fact]
    public void Variables_deep_in_lists_and_objects_are_seen() =>
        Rule<NoUndefinedVariables>.Refuses("{ books(range: { from: $f, genres: [$g] }) { id } }", "1:24 1:1, 1:37 1:1");

    [Fact]
    public void Defined_variables_are_accepted_in_fragments_too() =>
        Rule<NoUndefinedVariables>.Accepts("query A($a: ID) { ...F } fragment F on Query { book(id: $a) { id } }");
}
