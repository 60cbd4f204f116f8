using System.Text.Json;
using Exchange.GraphQL.Execution.Cost;

namespace Exchange.GraphQL.Execution;

/// <summary>What a client asks: a document, which of its operations, and the variables.</summary>
/// <param name="Query">The document's text; null when the request names a document instead.</param>
/// <param name="OperationName">The operation to run; null when the document has only one.</param>
/// <param name="Variables">The variables, an object; null when there are none.</param>
internal sealed record GraphQLRequest(string? Query, string? OperationName, JsonElement? Variables)
{
    /// <summary>The id of a document in the storage.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The SHA-256, in hex, by which a document is left here or asked for.</summary>
    public string? Sha256Hash { get; init; }

    /// <summary>What the client wants to know of the cost.</summary>
    public CostReport CostReport { get; init; }
}
