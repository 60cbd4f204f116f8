namespace Exchange.GraphQL.Language;

/// <summary>
/// Takes the indentation that a block string's lines share out of its value (§2.9.4, BlockStringValue).
/// </summary>
internal static class BlockString
{
    public static string Dedent(IReadOnlyList<string> lines)
    {
        var common = int.MaxValue;
        var (first, last) = (-1, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            if (indent < 0)
            {
                continue;
            }

            (first, last) = (first < 0 ? i : first, i);
            // The first line stands right after the quotes: its indentation is text.
            common = i == 0 ? common : Math.Min(common, indent);
        }

        if (first < 0)
        {
            return "";
        }

        var kept = new List<string>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            kept.Add(i == 0 ? lines[i] : lines[i][Math.Min(common, lines[i].Length)..]);
        }

        return string.Join('\n', kept);
    }
}
