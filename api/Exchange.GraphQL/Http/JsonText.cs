using System.Globalization;
using System.Text.Unicode;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Tells JSON whose strings are Unicode text. JSON itself lets half of a surrogate pair be escaped; no C# string can
/// be read from it, and no String is one (§3.5.3).
/// </summary>
internal static class JsonText
{
    /// <summary>Whether every name and string of well-formed JSON is Unicode text.</summary>
    public static bool IsUnicode(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        // A backslash stands in strings only, and always before what it escapes.
        for (var at = json.IndexOf((byte)'\\'); at >= 0;)
        {
            var rest = json[(at + 2)..];
            if (json[at + 1] == 'u')
            {
                var unit = CodeUnit(rest);
                var isPair = char.IsHighSurrogate(unit)
                    && rest[4..].StartsWith("\\u"u8)
                    && char.IsLowSurrogate(CodeUnit(rest[6..]));
                if (char.IsSurrogate(unit) && !isPair)
                {
                    return false;
                }

                rest = rest[(isPair ? 10 : 4)..];
            }

            json = rest;
            at = json.IndexOf((byte)'\\');
        }

        return true;
    }

    private static char CodeUnit(ReadOnlySpan<byte> digits) => (char)ushort.Parse(
        digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
