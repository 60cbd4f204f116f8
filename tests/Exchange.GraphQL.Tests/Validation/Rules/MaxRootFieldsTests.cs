using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="MaxRootFields"/> refuses, and what it lets pass.</summary>
public sealed class MaxRootFieldsTests
{
    private static readonly ValidationOptions _few =
        ValidationOptions.Unbounded with { MaxRootFields = 2, MaxMutationRootFields = 1 };

    [Fact]
    public void A_third_root_field_is_refused() =>
        Rule<MaxRootFields>.Refuses(
            "{ a: book { id } ... { b: book { id } } ...F } fragment F on Query { c: book { id } }", "1:1", _few);

    [Fact]
    public void A_mutation_may_have_fewer_than_a_query() =>
        Rule<MaxRootFields>.Refuses(
            """mutation { a: rename(id: 1, title: "") { id } b: rename(id: 1, title: "") { id } }""", "1:1", _few);

    [Fact]
    public void A_field_that_is_merged_counts_once() =>
        Rule<MaxRootFields>.Accepts("{ book { id } book { title } a: book { id } }", _few);
}
