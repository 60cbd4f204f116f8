using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="KnownArgumentNames"/> refuses, and what it lets pass.</summary>
public sealed class KnownArgumentNamesTests
{
    [Fact]
    public void An_argument_that_the_field_lacks_is_refused() =>
        Rule<KnownArgumentNames>.Refuses("{ book(id: 1, isbn: 2) { label(copy: 1, colour: 3) } }", "1:15, 1:41");

    [Fact]
    public void An_argument_that_the_directive_lacks_is_refused() =>
        Rule<KnownArgumentNames>.Refuses("{ book @skip(unless: true) { id } }", "1:14");

    [Fact]
    public void Arguments_of_fields_and_directives_are_accepted() =>
        Rule<KnownArgumentNames>.Accepts("{ book(id: 1) @skip(if: true) { label(mark: \"a\", copy: 1) } }");

    [Fact]
    public void Arguments_of_what_is_unknown_are_another_rule() =>
        Rule<KnownArgumentNames>.Accepts("{ unheard(a: 1) book @unheard(b: 2) { id } }");
}
