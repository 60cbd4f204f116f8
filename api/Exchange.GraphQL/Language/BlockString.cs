using System.Text;

namespace Exchange.GraphQL.Language;

/// <summary>
/// Takes the indentation that a block string's lines share out of its value (§2.9.4, BlockStringValue), and writes a
/// value so that this gives it back.
/// </summary>
internal static class BlockString
{
    /// <summary>The value of what stands between the quotes; an escaped triple quote is resolved.</summary>
    public static string Dedent(ReadOnlySpan<char> raw)
    {
        var common = int.MaxValue;
        var (first, last, index) = (-1, -1, 0);
        for (var at = 0; TryTakeLine(raw, ref at, out var line); index++)
        {
            var indent = line.IndexOfAnyExcept(' ', '\t');
            if (indent >= 0)
            {
                (first, last) = (first < 0 ? index : first, index);
                // The first line stands right after the quotes: its indentation is text.
                common = index == 0 ? common : Math.Min(common, indent);
            }
        }

        if (first < 0)
        {
            return "";
        }

        var text = new StringBuilder(raw.Length);
        index = 0;
        for (var at = 0; index <= last && TryTakeLine(raw, ref at, out var line); index++)
        {
            if (index >= first)
            {
                var kept = index == 0 ? line : line[Math.Min(common, line.Length)..];
                (index == first ? text : text.Append('\n')).Append(kept);
            }
        }

        return text.Replace("\\\"\"\"", "\"\"\"").ToString();
    }

    /// <summary>Writes a value that a block string gave; one on lines of its own where that reads better.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split('\n');
        var isOneLine = lines.Length == 1;
        // Without a first line of its own, lines that are all indented would lose what they share.
        var needsFirstLine = !isOneLine && lines.Skip(1).All(line => line.Length == 0 || IsSpace(line[0]));
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLastLine = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var isApart = !isOneLine || value.Length > 70 || needsLastLine || endsInQuotes;
        var keepsFirst = isOneLine && value.Length > 0 && IsSpace(value[0]);
        return "\"\"\"" + ((isApart && !keepsFirst) || needsFirstLine ? "\n" : "") + escaped
            + (isApart ? "\n\"\"\"" : "\"\"\"");
    }

    private static bool IsSpace(char c) => c is ' ' or '\t';

    /// <summary>Takes the line that begins at an offset, and moves it on; past the end after the last line.</summary>
    private static bool TryTakeLine(ReadOnlySpan<char> raw, ref int at, out ReadOnlySpan<char> line)
    {
        if (at > raw.Length)
        {
            line = default;
            return false;
        }

        line = raw[at..];
        var end = line.IndexOfAny('\n', '\r');
        if (end < 0)
        {
            at = raw.Length + 1;
            return true;
        }

        at += end + (line[end..].StartsWith("\r\n") ? 2 : 1);
        line = line[..end];
        return true;
    }
}
