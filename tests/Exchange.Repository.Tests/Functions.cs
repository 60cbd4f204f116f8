using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Repository.Tests;

/// <summary>
/// Finds the outermost functions of a C#, Solidity or JavaScript text by its braces, and counts their lines.
/// </summary>
internal static partial class Functions
{
    public static IEnumerable<(string Header, int Line, int Lines)> Of(string text)
    {
        var code = WithoutTextAndComments(text);
        var open = new Stack<(bool IsFunction, string Header, int At)>();
        var headerStart = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '{')
            {
                var header = code[headerStart..i].Trim();
                open.Push((IsFunction(header) && !open.Any(block => block.IsFunction), header, i));
            }
            else if (code[i] == '}' && open.TryPop(out var block) && block.IsFunction)
            {
                var before = code.AsSpan(0, block.At).Count('\n');
                yield return (OneLine(block.Header), before + 1, code.AsSpan(block.At, i - block.At).Count('\n') - 1);
            }

            if (code[i] is '{' or '}' or ';')
            {
                headerStart = i + 1;
            }
        }
    }

    /// <summary>The same text with the inside of strings, characters and comments blanked; line breaks stay.</summary>
    public static string WithoutTextAndComments(string text)
    {
        var code = new StringBuilder(text);
        foreach (Match match in TextOrComment().Matches(text))
        {
            for (var i = match.Index; i < match.Index + match.Length; i++)
            {
                if (code[i] != '\n')
                {
                    code[i] = ' ';
                }
            }
        }

        return code.ToString();
    }

    // A block belongs to a function when its header has parameters and is no type, no list of data and no group of
    // tests.
    private static bool IsFunction(string header) =>
        header.Contains('(', StringComparison.Ordinal) && !TypeOrData().IsMatch(header);

    private static string OneLine(string header) =>
        string.Join(' ', header.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var line
        && line.Length > 90
            ? line[..90]
            : line;

    // In order: raw strings, verbatim strings, strings, templates, characters, comments of one line and of many.
    [GeneratedRegex(
        "(?<q>\"{3,})[\\s\\S]*?\\k<q>(?!\")|@\\$?\"(?:[^\"]|\"\")*\"|\\$@\"(?:[^\"]|\"\")*\""
        + "|\"(?:[^\"\\\\\\n]|\\\\.)*\""
        + "|`(?:[^`\\\\]|\\\\[\\s\\S])*`|'(?:[^'\\\\\\n]|\\\\.)+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/")]
    private static partial Regex TextOrComment();

    [GeneratedRegex(
        @"\b(class|struct|interface|enum|namespace|contract|library|record)\s+\w|\bdescribe\s*\("
        + @"|(?<!=)=\s*new\b[^>]*$")]
    private static partial Regex TypeOrData();
}
