using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation.Rules;

/// <summary>What <see cref="KnownOperationTypes"/> refuses, and what it lets pass.</summary>
public sealed class KnownOperationTypesTests
{
    [Fact]
    public void Operations_of_every_kind_of_the_schema_are_let_pass() =>
        Rule<KnownOperationTypes>.Accepts("query A { a } mutation B { a } subscription C { a }");

    [Fact]
    public void An_operation_of_a_kind_that_the_schema_has_not_is_refused()
    {
        var schema = SdlSchema.Parse("type Query { a: Int }");
        var document = Utf8GraphQLParser.Parse("query A { a }\nmutation B { a }\nsubscription C { a }");

        var errors = DocumentValidator.Validate(
            schema, document, ValidationOptions.Unbounded, [() => new KnownOperationTypes()]);

        Assert.Equal([2, 3], errors.Select(error => error.Locations[0].Line));
    }
}
