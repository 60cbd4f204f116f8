using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="MaxExecutionDepth"/> refuses, and what it lets pass.</summary>
public sealed class MaxExecutionDepthTests
{
    private static readonly ValidationOptions _three = ValidationOptions.Unbounded with { MaxExecutionDepth = 3 };

    [Fact]
    public void A_fourth_level_is_refused() =>
        Rule<MaxExecutionDepth>.Refuses("{ book { author { books { id } } } }", "1:1", _three);

    [Fact]
    public void Fragments_do_not_hide_the_depth() =>
        Rule<MaxExecutionDepth>.Refuses(
            "{ book { ...A } } fragment A on Book { author { ... { ...B } } } fragment B on Author { books { id } }",
            "1:1",
            _three);

    [Fact]
    public void Introspection_and_a_third_level_are_accepted() =>
        Rule<MaxExecutionDepth>.Accepts(
            "{ book { author { name } } __schema { types { fields { type { ofType { name } } } } } }", _three);

    [Fact]
    public void A_circle_of_fragments_ends() =>
        Rule<MaxExecutionDepth>.Accepts("{ ...A } fragment A on Query { book { ...A } }", _three);
}
