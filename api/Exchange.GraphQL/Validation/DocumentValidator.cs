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
        () => new KnownOperationTypes(),
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

    /// <summary>Judges a document by every rule, or by some.</summary>
    /// <returns>What is wrong with it; empty when it may be executed.</returns>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions options,
        IEnumerable<Func<ValidationRule>>? rules = null,
        PreparationBudget? budget = null)
    {
        var context = new ValidationContext(schema, document, options, budget);
        Validate(context, rules ?? AllRules);
        return context.Errors;
    }

    /// <summary>Judges a document by some rules; the context tells the errors, and what it cost to find them.</summary>
    public static void Validate(ValidationContext context, IEnumerable<Func<ValidationRule>> rules)
    {
        // Rules and execution recurse as deep, so what is deeper is refused before anything looks into it.
        if (context.Fragments.Nesting > Parser.DeepestNesting)
        {
            context.ReportLimit(
                "levels of nesting with its fragments",
                Parser.DeepestNesting,
                context.Fragments.Nesting,
                context.Document);
            return;
        }

        DocumentWalker.Walk(context, [.. rules.Select(make => make())]);
    }
}
