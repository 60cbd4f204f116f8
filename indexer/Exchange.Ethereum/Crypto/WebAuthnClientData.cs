using System.Text.Json;
using System.Text.Unicode;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// What a browser says of an assertion (Web Authentication Level 3, section 5.8.1). Members it may add later are
/// ignored; of a member said twice the last counts, as for every JSON parser of a browser.
/// </summary>
/// <param name="Type">What was asked for; null here and below when the text is no Unicode and so equals
/// nothing.</param>
/// <param name="Challenge">The challenge, base 64 for URLs.</param>
/// <param name="Origin">The page's origin.</param>
/// <param name="IsCrossOrigin">Whether the page stood inside one of another origin.</param>
internal sealed record WebAuthnClientData(string? Type, string? Challenge, string? Origin, bool IsCrossOrigin)
{
    internal static WebAuthnClientData Read(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw Bad("The client data are no UTF-8.");
        }

        try
        {
            // As deep as it likes: the parser does not recurse.
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = int.MaxValue });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : throw Bad("The client data are no JSON object.");
        }
        catch (JsonException e)
        {
            throw new WebAuthnException(WebAuthnFault.BadClientData, "The client data are no JSON.", e);
        }
    }

    private static WebAuthnClientData Read(JsonElement root)
    {
        // One by one: a lookup by name would stumble over a name that is no Unicode.
        JsonElement type = default;
        JsonElement challenge = default;
        JsonElement origin = default;
        JsonElement crossOrigin = default;
        foreach (JsonProperty member in root.EnumerateObject())
        {
            switch (Unescape(() => member.Name))
            {
                case "type":
                    type = member.Value;
                    break;
                case "challenge":
                    challenge = member.Value;
                    break;
                case "origin":
                    origin = member.Value;
                    break;
                case "crossOrigin":
                    crossOrigin = member.Value;
                    break;
            }
        }

        return new WebAuthnClientData(Text(type), Text(challenge), Text(origin), crossOrigin.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Undefined => false,
            _ => throw Bad("The client data's crossOrigin is neither true nor false."),
        });
    }

    private static string? Text(JsonElement member) =>
        member.ValueKind == JsonValueKind.String
            ? Unescape(member.GetString)
            : throw Bad("The client data lack the text of type, challenge or origin.");

    // Half of a surrogate pair, escaped, is JSON and no Unicode: null.
    private static string? Unescape(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static WebAuthnException Bad(string message) => new(WebAuthnFault.BadClientData, message);
}
