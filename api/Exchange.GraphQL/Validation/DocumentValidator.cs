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
        () => new ExecutableDefinitions(),
        () => new UniqueOperationNames(),
        () => new LoneAnonymousOperation(),
        () => new SingleFieldSubscriptions(),
        () => new KnownTypeNames(),
        () => new FragmentsOnCompositeTypes(),
        () => new VariablesAreInputTypes(),
        () => new ScalarLeafs(),
        () => new FieldsOnCorrectType(),
        () => new UniqueFragmentNames(),
        () => new KnownFragmentNames(),
        () => new NoUnusedFragments(),
        () => new PossibleFragmentSpreads(),
        () => new NoFragmentCycles(),
        () => new UniqueVariableNames(),
        () => new NoUndefinedVariables(),
        () => new NoUnusedVariables(),
        () => new KnownDirectives(),
        () => new UniqueDirectivesPerLocation(),
        () => new KnownArgumentNames(),
        () => new UniqueArgumentNames(),
        () => new ValuesOfCorrectType(),
        () => new ProvidedRequiredArguments(),
        () => new VariablesInAllowedPosition(),
        () => new OverlappingFieldsCanBeMerged(),
        () => new UniqueInputFieldNames(),
    ];

    /// <summary>
    /// Makes the rules that every request must satisfy: the specification's, and the server's bounds.
    /// </summary>
    public static IReadOnlyList<Func<ValidationRule>> AllRules { get; } =
    [
        .. SpecifiedRules,
        () => new MaxIntrospectionDepth(),
        () => new MaxDirectivesPerLocation(),
        () => new MaxExecutionDepth(),
        () => new MaxAliases(),
        () => new MaxRootFields(),
    ];

    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions options) => Validate(schema, document, options, AllRules);

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
