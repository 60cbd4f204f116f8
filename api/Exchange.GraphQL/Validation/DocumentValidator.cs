using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation.Rules;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// Says whether a document may be executed against a schema: every rule of chapter 5, then the server's bounds.
/// </summary>
internal static class DocumentValidator
{
    /// <summary>Makes the rules of the specification; each instance serves one document.</summary>
    public static IReadOnlyList<Func<ValidationRule>> SpecifiedRules { get; } =
    [
        () => new FieldsOnCorrectType(),
        () => new KnownFragmentNames(),
    ];

    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions options) =>
        Validate(schema, document, options, SpecifiedRules);

    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions options,
        IEnumerable<Func<ValidationRule>> rules)
    {
        var context = new ValidationContext(schema, document, options);
        DocumentWalker.Walk(document, context, [.. rules.Select(make => make())]);
        return context.Errors;
    }
}
