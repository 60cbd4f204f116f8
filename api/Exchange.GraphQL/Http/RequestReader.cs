using System.Buffers;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Reads requests, bounded in size and depth; only JSON bodies, since a browser sends those across sites only after
/// asking.
/// </summary>
internal static class RequestReader
{
    private const int HashLength = 64;

    public static async Task<GraphQLRequest> FromBody(HttpRequest request, int maxBytes, CancellationToken stop)
    {
        if (!IsJson(request.ContentType))
        {
            throw Refusal(
                StatusCodes.Status415UnsupportedMediaType,
                ErrorCodes.InvalidRequest,
                "A request is sent as application/json in UTF-8.");
        }

        using var body = await ReadBody(request, maxBytes, stop);
        using var document = RequestJson.Parse(body.WrittenMemory);
        return FromJson(document.RootElement);
    }

    public static GraphQLRequest FromQuery(IQueryCollection query)
    {
        using var variables = JsonOf(query, "variables");
        using var extensions = JsonOf(query, "extensions");
        return Checked(new GraphQLRequest(
            TextOf(query, "query"),
            TextOf(query, "operationName"),
            variables is null ? null : ObjectOf(variables.RootElement, "variables"))
        {
            DocumentId = TextOf(query, "documentId") ?? TextOf(query, "id"),
            Sha256Hash = extensions is null ? null : HashIn(extensions.RootElement),
        });
    }

    private static string? TextOf(IQueryCollection query, string name) => query[name] switch
    {
        [] => null,
        [{ Length: > 0 } text] => text,
        [_] => null,
        _ => throw Refusal(400, ErrorCodes.InvalidRequest, $"`{name}` is given more than once."),
    };

    private static JsonDocument? JsonOf(IQueryCollection query, string name) =>
        TextOf(query, name) is { } text ? RequestJson.Parse(text) : null;

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue
            || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<PooledBytes> ReadBody(HttpRequest request, int maxBytes, CancellationToken stop)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes, request.ContentLength.Value);
        }

        var bytes = new PooledBytes();
        while (true)
        {
            var read = await Read(request.Body, bytes.GetMemory(4_096), stop);
            if (read == 0)
            {
                return bytes;
            }

            bytes.Advance(read);
            if (bytes.WrittenMemory.Length > maxBytes)
            {
                bytes.Dispose();
                throw TooLarge(maxBytes, maxBytes + 1L);
            }
        }
    }

    // The server tells what is wrong with the framing of a body, or that its end never comes, only as it is read.
    private static async ValueTask<int> Read(Stream body, Memory<byte> into, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(into, stop);
        }
        catch (IOException fault)
        {
            var status = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            throw Refusal(status, ErrorCodes.InvalidRequest, "The body of the request cannot be read.");
        }
    }

    /// <summary>Reads the request that a JSON object is, wherever it came from.</summary>
    public static GraphQLRequest FromJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Refusal(400, ErrorCodes.InvalidRequest, "A request is one JSON object; lists of them are not run.");
        }

        return Checked(new GraphQLRequest(
            TextOf(root, "query"),
            TextOf(root, "operationName") is { Length: > 0 } name ? name : null,
            root.TryGetProperty("variables", out var variables) ? ObjectOf(variables, "variables") : null)
        {
            DocumentId = TextOf(root, "documentId") ?? TextOf(root, "id"),
            Sha256Hash = root.TryGetProperty("extensions", out var extensions) ? HashIn(extensions) : null,
        });
    }

    private static GraphQLRequest Checked(GraphQLRequest request) =>
        request is { Query: null, DocumentId: null, Sha256Hash: null }
            ? throw Refusal(400, ErrorCodes.QueryMissing, "The request carries no query.")
            : request;

    private static string? TextOf(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Refusal(400, ErrorCodes.InvalidRequest, $"`{name}` is a string.");
    }

    /// <summary>The hash by which a document is left or asked for: <c>persistedQuery</c>, version 1.</summary>
    private static string? HashIn(JsonElement extensions)
    {
        if (ObjectOf(extensions, "extensions") is not { } given
            || !given.TryGetProperty("persistedQuery", out var persisted)
            || persisted.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && TextOf(persisted, "sha256Hash") is { Length: HashLength } hash
                ? hash
                : throw Refusal(
                    400, ErrorCodes.InvalidRequest, "`persistedQuery` has version 1 and a sha256Hash of 64 digits.");
    }

    private static JsonElement? ObjectOf(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        // Cloned, since the document's buffers go back to their pool.
        JsonValueKind.Object => value.Clone(),
        _ => throw Refusal(400, ErrorCodes.InvalidRequest, $"`{name}` is an object."),
    };

    private static GraphQLException TooLarge(int limit, long actual) => new(ErrorBuilder.New()
        .SetMessage($"The request has {actual} bytes or more; at most {limit} are read.")
        .SetCode(ErrorCodes.RequestTooLarge)
        .SetExtension("limit", limit)
        .SetExtension("actual", actual)
        .Build())
    {
        HttpStatus = StatusCodes.Status413PayloadTooLarge,
    };

    private static GraphQLException Refusal(int status, string code, string message) =>
        new(message, code) { HttpStatus = status };

    /// <summary>A growing buffer that goes back to the pool.</summary>
    private sealed class PooledBytes : IDisposable
    {
        private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4_096);
        private int _length;

        public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

        public Memory<byte> GetMemory(int size)
        {
            if (_bytes.Length - _length < size)
            {
                var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
                WrittenMemory.Span.CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_bytes);
                _bytes = larger;
            }

            return _bytes.AsMemory(_length);
        }

        public void Advance(int count) => _length += count;

        public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
    }
}
