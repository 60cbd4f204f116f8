using System.Text.Json;
using Exchange.GraphQL.Execution.Cost;

namespace Exchange.GraphQL.Execution;

/// <summary>What a client asks: a document, which of its operations, and the variables.</summary>
/// <param name="Query">The document's text.</param>
/// <param name="OperationName">The operation to run; null when the document has only one.</param>
/// <param name="Variables">The variables, an object; null when there are none.</param>
internal sealed record GraphQLRequest(string Query, string? OperationName, JsonElement? Variables)
{
    /// <summary>What the client wants to know of the cost.</summary>
    public CostReport CostReport { get; init; }
}
