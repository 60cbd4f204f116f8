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
    internal static WebAuthnClientData Read(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw Bad("The client data are no UTF-8.");
        }

        try
        {
            // As deep as it likes: token by token, nothing recurses and nothing is searched for twice.
            return Read(new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue }));
        }
        catch (JsonException e)
        {
            throw new WebAuthnException(WebAuthnFault.BadClientData, "The client data are no JSON.", e);
        }
    }

    private static WebAuthnClientData Read(Utf8JsonReader reader)
    {
        Said type = default;
        Said challenge = default;
        Said origin = default;
        Said crossOrigin = default;
        Require(reader.Read() && reader.TokenType == JsonTokenType.StartObject, "no JSON object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = TextOf(ref reader);
            reader.Read();
            Said said = new(reader.TokenType, reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : null);
            reader.Skip();
            switch (name)
            {
                case "type":
                    type = said;
                    break;
                case "challenge":
                    challenge = said;
                    break;
                case "origin":
                    origin = said;
                    break;
                case "crossOrigin":
                    crossOrigin = said;
                    break;
            }
        }

        reader.Read(); // Whatever followed the object would throw.
        Require(type.IsText && challenge.IsText && origin.IsText, "without the texts type, challenge and origin");
        Require(
            crossOrigin.Token is JsonTokenType.None or JsonTokenType.True or JsonTokenType.False,
            "with a crossOrigin neither true nor false");
        return new WebAuthnClientData(
            type.Text, challenge.Text, origin.Text, crossOrigin.Token == JsonTokenType.True);
    }

    // Half of a surrogate pair, escaped, is JSON and no Unicode: null.
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw Bad($"The client data are {what}.");
        }
    }

    private static WebAuthnException Bad(string message) => new(WebAuthnFault.BadClientData, message);

    private readonly record struct Said(JsonTokenType Token, string? Text)
    {
        internal bool IsText => Token == JsonTokenType.String;
    }
}
