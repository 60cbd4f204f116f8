using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Exchange.GraphQL.Data.Nodes;

/// <summary>
/// An id that no two values of a server share: the type's name and the value's own key, <c>Type:key</c> in Base64Url
/// without padding. Every id has one spelling.
/// </summary>
/// <param name="TypeName">The type in the schema.</param>
/// <param name="Key">The key's text.</param>
public readonly record struct GlobalId(string TypeName, string Key)
{
    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a value's id.</summary>
    public static string Encode(string typeName, object key) => Base64Url.EncodeToString(
        _utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{typeName}:{key}")));

    /// <summary>The id of a text; null when it is none.</summary>
    public static GlobalId? TryDecode(string text)
    {
        try
        {
            var inside = _utf8.GetString(Base64Url.DecodeFromChars(text));
            var colon = inside.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && Encode(inside[..colon], inside[(colon + 1)..]) == text
                ? new GlobalId(inside[..colon], inside[(colon + 1)..])
                : null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
