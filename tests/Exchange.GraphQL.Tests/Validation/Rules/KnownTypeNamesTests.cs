using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="KnownTypeNames"/> refuses, and what it lets pass.</summary>
public sealed class KnownTypeNamesTests
{
    [Fact]
    public void A_type_that_the_schema_lacks_is_refused_wherever_it_stands() =>
        Rule<KnownTypeNames>.Refuses(
            "query($a: Cat) { book { ... on Dog { x } ...F } } fragment F on Mouse { x }",
            "1:11, 1:32, 1:65");

    [Fact]
    public void Types_of_the_schema_are_accepted_lists_and_introspection_included() =>
        Rule<KnownTypeNames>.Accepts(
            "query($a: [Genre!], $b: String) { __schema { types { ... on __Type { name } } } titled { ... "
                + "on Book { id } } }");
}
