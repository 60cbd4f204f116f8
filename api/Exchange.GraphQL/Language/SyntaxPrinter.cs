using System.Globalization;
using System.Text;

namespace Exchange.GraphQL.Language;

/// <summary>Prints values and types as they stand in documents; what it prints parses back to the same.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints a value on one line.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string Print(IValueNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode text => Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{string.Join(", ", list.Items.Select(Print))}]",
        ObjectValueNode fields =>
            $"{{{string.Join(", ", fields.Fields.Select(field => $"{field.Name.Value}: {Print(field.Value)}"))}}}",
        _ => throw new NotSupportedException($"{value.GetType().Name} is no value."),
    };

    /// <summary>Prints a reference to a type.</summary>
    /// <param name="type">The reference.</param>
    /// <returns>Its text.</returns>
    public static string Print(ITypeNode type) => type switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Print(list.Type)}]",
        NonNullTypeNode nonNull => $"{Print(nonNull.Type)}!",
        _ => throw new NotSupportedException($"{type.GetType().Name} is no type."),
    };

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
