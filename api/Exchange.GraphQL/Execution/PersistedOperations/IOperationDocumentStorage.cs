namespace Exchange.GraphQL.Execution.PersistedOperations;

/// <summary>Holds the documents that clients may ask for by an id in place of their text.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>Gives a document.</summary>
    /// <param name="documentId">The id a client sent: any text up to the size of a request.</param>
    /// <param name="stop">Stops when the caller has gone or the request's time is over.</param>
    /// <returns>The document's text; null when there is none of that id.</returns>
    ValueTask<string?> TryReadAsync(string documentId, CancellationToken stop);
}
