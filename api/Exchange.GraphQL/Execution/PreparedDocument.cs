using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// A document that was parsed and found valid against the schema, so that only its variables are still open.
/// </summary>
internal sealed class PreparedDocument
{
    public PreparedDocument(DocumentNode document)
    {
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        Fragments = document.Definitions
            .OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value);
    }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    private IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>The operation to run (§6.1, GetOperation).</summary>
    public OperationDefinitionNode Operation(string? name)
    {
        if (name is null)
        {
            return Operations is [var only]
                ? only
                : throw Refusal("The document has several operations: the request must name the one to run.");
        }

        return Operations.FirstOrDefault(operation => operation.Name?.Value == name)
            ?? throw Refusal($"The document has no operation \"{name}\".");
    }

    private static GraphQLException Refusal(string message) => new(message, ErrorCodes.OperationUnknown);
}
