using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Bindings.Generator;

/// <summary>C# in the making: indented by blocks, wrapped at the column where the repository's lines end.</summary>
internal sealed partial class SourceText
{
    private const int ColumnsMax = 120;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>
    /// One line; where it is too long, a lambda in it begins the next one. No empty line follows an opening brace.
    /// </summary>
    internal void Line(string text = "")
    {
        if (text.Length == 0 && _text is [.., '{', '\n'])
        {
            return;
        }

        int lambda = Fits(text) ? -1 : text.IndexOf(" static (", StringComparison.Ordinal);
        string line = lambda < 0 ? text : text[..lambda];
        _text.Append(line.Length == 0 ? "" : new string(' ', 4 * _depth)).Append(line).Append('\n');
        if (lambda >= 0)
        {
            _depth++;
            Line(text[(lambda + 1)..]);
            _depth--;
        }
    }

    internal void Open(string? header = null)
    {
        if (header is not null)
        {
            Line(header);
        }

        Line("{");
        _depth++;
    }

    internal void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }

    /// <summary>A summary: on one line if it fits, else on as many as it takes.</summary>
    internal void Summary(string text)
    {
        string escaped = text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        escaped = QuotedCode().Replace(escaped, "<c>$1</c>");
        string line = $"/// <summary>{escaped}</summary>";
        if (Fits(line))
        {
            Line(line);
            return;
        }

        Line("/// <summary>");
        foreach (string part in Wrap(escaped, ColumnsMax - (4 * _depth) - "/// ".Length))
        {
            Line($"/// {part}");
        }

        Line("/// </summary>");
    }

    /// <summary>A head, items between commas and an end: on one line if they fit, else one item a line.</summary>
    internal void List(string head, IReadOnlyList<string> items, string end, bool isSpread = false)
    {
        string line = $"{head}{string.Join(", ", items)}{end}";
        if (items.Count == 0 || (!isSpread && Fits(line)))
        {
            Line(line);
            return;
        }

        Line(head);
        _depth++;
        for (int i = 0; i < items.Count; i++)
        {
            Line(items[i] + (i < items.Count - 1 ? "," : end));
        }

        _depth--;
    }

    /// <summary>Whether a line at this depth stays within the column.</summary>
    internal bool Fits(string line) => (4 * _depth) + line.Length <= ColumnsMax;

    internal static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : $" {word}";
        }

        yield return line;
    }

    public override string ToString() => _text.ToString();

    // NatSpec quotes code as Markdown does.
    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex QuotedCode();
}
