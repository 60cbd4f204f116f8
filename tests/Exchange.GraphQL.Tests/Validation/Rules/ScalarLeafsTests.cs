using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="ScalarLeafs"/> refuses, and what it lets pass.</summary>
public sealed class ScalarLeafsTests
{
    [Fact]
    public void A_selection_on_a_leaf_is_refused() =>
        Rule<ScalarLeafs>.Refuses("{ book { title { x } genre { x } } }", "1:16, 1:28");

    [Fact]
    public void An_object_without_a_selection_is_refused() =>
        Rule<ScalarLeafs>.Refuses("{ book found }", "1:3, 1:8");

    [Fact]
    public void Leaves_without_and_objects_with_a_selection_are_accepted() =>
        Rule<ScalarLeafs>.Accepts("{ book { title author { name } } }");
}
