using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types;

/// <summary>A client's own value in a message, cut short so that no refusal is as long as what it refuses.</summary>
internal static class Excerpt
{
    private const int MaxLength = 64;

    public static string Of(IValueNode value) => Of(SyntaxPrinter.Print(value));

    public static string Of(JsonElement value) => Of(value.GetRawText());

    public static string Of(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
