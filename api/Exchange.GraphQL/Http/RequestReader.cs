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
    private static readonly JsonDocumentOptions _json = new() { MaxDepth = 64 };

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
        using var document = Parse(body.WrittenMemory);
        return FromJson(document.RootElement);
    }

    public static GraphQLRequest FromQuery(IQueryCollection query)
    {
        if (!query.TryGetValue("query", out var text) || text is not [{ Length: > 0 }])
        {
            throw Refusal(400, ErrorCodes.QueryMissing, "The request carries no query.");
        }

        var name = query["operationName"];
        return new GraphQLRequest(
            text.ToString(),
            string.IsNullOrEmpty(name) ? null : name.ToString(),
            ObjectOf(query, "variables"));
    }

    private static JsonElement? ObjectOf(IQueryCollection query, string name)
    {
        if (string.IsNullOrEmpty(query[name]))
        {
            return null;
        }

        using var document = Parse(System.Text.Encoding.UTF8.GetBytes(query[name].ToString()));
        return ObjectOf(document.RootElement, name);
    }

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
            var read = await request.Body.ReadAsync(bytes.GetMemory(4_096), stop);
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

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var document = JsonDocument.Parse(json, _json);
            return JsonText.IsUnicode(json.Span)
                ? document
                : throw Refusal(400, ErrorCodes.InvalidRequest, "The request has a string that is no Unicode text.");
        }
        catch (JsonException)
        {
            throw Refusal(400, ErrorCodes.InvalidJson, "The request is not JSON, or nests deeper than 64 levels.");
        }
    }

    /// <summary>Reads the request that a JSON object is, wherever it came from.</summary>
    public static GraphQLRequest FromJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Refusal(400, ErrorCodes.InvalidRequest, "A request is one JSON object; lists of them are not run.");
        }

        if (!root.TryGetProperty("query", out var query) || query.ValueKind == JsonValueKind.Null)
        {
            throw Refusal(400, ErrorCodes.QueryMissing, "The request carries no query.");
        }

        string? name = null;
        if (root.TryGetProperty("operationName", out var operation) && operation.ValueKind != JsonValueKind.Null)
        {
            name = TextOf(operation, "operationName");
        }

        if (root.TryGetProperty("extensions", out var extensions))
        {
            ObjectOf(extensions, "extensions");
        }

        var variables = root.TryGetProperty("variables", out var given) ? ObjectOf(given, "variables") : null;
        return new GraphQLRequest(TextOf(query, "query"), string.IsNullOrEmpty(name) ? null : name, variables);
    }

    private static string TextOf(JsonElement value, string name) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw Refusal(400, ErrorCodes.InvalidRequest, $"`{name}` is a string.");

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
