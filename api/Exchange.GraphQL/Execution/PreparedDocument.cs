using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// A document that was parsed and found valid against the schema, so that only its variables are still open.
/// </summary>
internal sealed class PreparedDocument
{
    private readonly PreparedOperation[] _operations;

    public PreparedDocument(Schema schema, DocumentNode document)
    {
        var fragments = document.Definitions
            .OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value);
        _operations =
        [
            .. document.Definitions
                .OfType<OperationDefinitionNode>()
                .Select(operation => new PreparedOperation(schema, operation, fragments)),
        ];
    }

    /// <summary>The operation to run (§6.1, GetOperation).</summary>
    public PreparedOperation Operation(string? name)
    {
        if (name is null)
        {
            return _operations is [var only]
                ? only
                : throw Refusal("The document has several operations: the request must name the one to run.");
        }

        return Array.Find(_operations, operation => operation.Node.Name?.Value == name)
            ?? throw Refusal($"The document has no operation \"{name}\".");
    }

    private static GraphQLException Refusal(string message) => new(message, ErrorCodes.OperationUnknown);
}
