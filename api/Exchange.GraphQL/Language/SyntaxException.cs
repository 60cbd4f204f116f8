namespace Exchange.GraphQL.Language;

/// <summary>A document is not in the language, or costs more than the parser's bounds allow.</summary>
public sealed class SyntaxException : Exception
{
    internal SyntaxException(string reason, Location location)
        : base($"Syntax Error: {reason}") => Location = location;

    /// <summary>The first character that cannot be part of a document.</summary>
    public Location Location { get; }

    /// <summary>The bound that was passed, if that was the reason.</summary>
    public int? Limit { get; init; }

    /// <summary>How much was asked for when the bound was passed.</summary>
    public int? Actual { get; init; }

    /// <summary>Whether the bound that was passed is the time.</summary>
    internal bool IsTooSlow { get; init; }

    /// <summary>Makes the error of a character; lines are counted only now, so that lexing need not.</summary>
    internal static SyntaxException At(string source, int offset, string reason)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < offset; i++)
        {
            // A carriage return and the line feed after it are one line terminator (§2.1.2).
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n')))
            {
                (line, lineStart) = (line + 1, i + 1);
            }
        }

        return new SyntaxException(reason, new Location(offset, offset, line, offset - lineStart + 1));
    }
}
