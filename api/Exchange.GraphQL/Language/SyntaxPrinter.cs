using System.Globalization;
using System.Text;

namespace Exchange.GraphQL.Language;

/// <summary>Prints documents, values and types; what it prints parses back to the same.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints a document, two spaces a level, definitions an empty line apart.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Its text, without a line feed at the end.</returns>
    public static string Print(DocumentNode document)
    {
        var printer = new DocumentPrinter();
        printer.Write(document);
        return printer.ToString();
    }

    /// <summary>Prints a value on one line.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string Print(IValueNode value)
    {
        var printer = new DocumentPrinter { HasBlockStrings = false };
        printer.Write(value);
        return printer.ToString();
    }

    /// <summary>Prints a reference to a type.</summary>
    /// <param name="type">The reference.</param>
    /// <returns>Its text.</returns>
    public static string Print(ITypeNode type)
    {
        var printer = new DocumentPrinter();
        printer.Write(type);
        return printer.ToString();
    }

    /// <summary>Prints a string in quotes, with escapes where the grammar wants them.</summary>
    internal static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') =>
                    text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>
    /// Prints a description as a block string; falls back to quotes where a block cannot hold the text.
    /// </summary>
    internal static string BlockQuote(string value, string indent)
    {
        var isPrintable = value.All(c => c is '\n' or '\t' or >= ' ') && value.Trim().Length == value.Length;
        if (!isPrintable
            || value.Length == 0
            || value.Contains("\n ", StringComparison.Ordinal)
            || value.Contains("\n\t", StringComparison.Ordinal))
        {
            return Quote(value);
        }

        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        if (lines is [var only] && only.Length <= 70 && only[^1] is not ('"' or '\\'))
        {
            return $"\"\"\"{only}\"\"\"";
        }

        var indented = string.Concat(lines.Select(line => line.Length == 0 ? "\n" : $"{indent}{line}\n"));
        return $"\"\"\"\n{indented}{indent}\"\"\"";
    }
}
