using System.Security.Cryptography;
using System.Text;
using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Execution.PersistedOperations;

/// <summary>
/// Finds the text that a request means: its own, one of the storage by its id, or one that a client left here by its
/// hash. What clients leave is bounded, and a hash is never believed.
/// </summary>
/// <remarks>https://www.apollographql.com/docs/apollo-server/performance/apq, "Automatic persisted queries".</remarks>
internal sealed class PersistedDocuments(PersistedOperationOptions options, IOperationDocumentStorage? storage)
{
    // What an entry costs beside its text: the hash, the places in dictionary and queue.
    private const int BytesPerEntry = 512;

    private readonly BoundedCache<string> _left = new(options.AutomaticPersistedQueryBytes);

    /// <summary>The text to run.</summary>
    /// <exception cref="GraphQLException">There is none, or it may not run here.</exception>
    public async ValueTask<string> TextOf(GraphQLRequest request, CancellationToken stop)
    {
        if (request.DocumentId is { } id && storage is not null)
        {
            var text = request.Query is null ? await storage.TryReadAsync(id, stop) : throw NotBoth();
            return text ?? throw NotFound();
        }

        if (options.OnlyAllowPersistedDocuments)
        {
            throw Refusal(ErrorCodes.OnlyPersistedOperationsAllowed, "Only persisted operations are allowed.");
        }

        return request.Sha256Hash is { } hash
            ? TextOf(hash, request.Query)
            : request.Query ?? throw NoQuery();
    }

    /// <summary>Keeps a document that was found valid, when its request gave a hash to ask for it by.</summary>
    public void Leave(GraphQLRequest request, string text)
    {
        if (request is { Sha256Hash: { } hash, Query: not null })
        {
            _left.Keep(hash, text, BytesPerEntry + (2L * text.Length));
        }
    }

    private string TextOf(string hash, string? query)
    {
        if (!options.AutomaticPersistedQueries)
        {
            throw Refusal(ErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");
        }

        if (query is null)
        {
            return _left.Find(hash) ?? throw Refusal(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");
        }

        var actual = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
        return hash == actual ? query : throw Refusal(ErrorCodes.InvalidRequest, "provided sha does not match query");
    }

    private static GraphQLException NoQuery() => Refusal(
        ErrorCodes.QueryMissing, "The request carries no query.");

    private static GraphQLException NotBoth() => Refusal(
        ErrorCodes.InvalidRequest, "A request has a document or the id of one, not both.");

    private static GraphQLException NotFound() => Refusal(
        ErrorCodes.PersistedOperationNotFound, "There is no persisted operation of that id.");

    private static GraphQLException Refusal(string code, string message) => new(message, code);
}
