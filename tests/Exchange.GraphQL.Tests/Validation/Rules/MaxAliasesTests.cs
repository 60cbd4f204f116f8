using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="MaxAliases"/> refuses, and what it lets pass.</summary>
public sealed class MaxAliasesTests
{
    private static readonly ValidationOptions _two = ValidationOptions.Unbounded with { MaxAliases = 2 };

    [Fact]
    public void A_third_alias_is_refused() =>
        Rule<MaxAliases>.Refuses("{ a: book { b: id } ...F } fragment F on Query { c: book { id } }", "1:1", _two);

    [Fact]
    public void Two_aliases_are_accepted() =>
        Rule<MaxAliases>.Accepts("{ a: book { b: id title } book { id } }", _two);
}
