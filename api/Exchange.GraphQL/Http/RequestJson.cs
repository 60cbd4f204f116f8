using System.Text;
using System.Text.Json;
using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Reads JSON that a client sent: bounded in depth, no name twice in one object, every string Unicode text. So what
/// comes after it may take any string as text, and no two readers take the same object for two different ones.
/// </summary>
internal static class RequestJson
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Parses the JSON of a request or a message.</summary>
    /// <exception cref="GraphQLException">It is none, or breaks a bound.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, _options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Names that are no text cannot even be compared with each other.
            throw Refusal(
                ErrorCodes.InvalidJson,
                "The request is not JSON, names a member twice, or nests deeper than 64 levels.");
        }

        if (!JsonText.IsUnicode(json.Span))
        {
            document.Dispose();
            throw Refusal(ErrorCodes.InvalidRequest, "The request has a string that is no Unicode text.");
        }

        return document;
    }

    /// <summary>Parses JSON that came as text.</summary>
    public static JsonDocument Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    private static GraphQLException Refusal(string code, string message) => new(message, code) { HttpStatus = 400 };
}
