using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// Reads what a case gives. Of a member given twice the last counts; null is leaving out, as it is to graphql-js.
/// </summary>
internal static class Given
{
    /// <summary>A member that must be there.</summary>
    internal static string Text(this JsonElement given, string name) =>
        given.Optional(name)?.AsText() ?? throw new Refusal($"The member '{name}' is missing.");

    /// <summary>A whole number that must be there.</summary>
    internal static int Number(this JsonElement given, string name) =>
        given.Optional(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out int number)
            ? number
            : throw new Refusal($"The member '{name}' is no whole number.");

    /// <summary>A member that may be left out.</summary>
    internal static JsonElement? Optional(this JsonElement given, string name) =>
        given.ValueKind == JsonValueKind.Object
        && given.TryGetProperty(name, out JsonElement member)
        && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>Text, surrogates without their partner included: a lexer has to refuse them itself.</summary>
    internal static string AsText(this JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.String)
        {
            throw new Refusal($"Expected a string, got {given.ValueKind}.");
        }

        try
        {
            return given.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The framework gives no text that is not well-formed.
            return Unescaped(given.GetRawText().AsSpan(1..^1));
        }
    }

    private static string Unescaped(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder();
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var itself => itself,
            });
            i += raw[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
