using System.Text;

namespace Exchange.GraphQL.Language;

/// <summary>Parses documents: operations and fragments, and the schema definition language.</summary>
public static class Utf8GraphQLParser
{
    private static readonly UTF8Encoding _strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Parses a document.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="options">The bounds; wide ones when absent.</param>
    /// <returns>The document.</returns>
    /// <exception cref="SyntaxException">It is not in the language, or passes a bound.</exception>
    public static DocumentNode Parse(string source, ParserOptions? options = null) =>
        new Parser(source, options ?? ParserOptions.Default).ParseDocument();

    /// <summary>Parses a document within what is left of a time.</summary>
    internal static DocumentNode Parse(string source, ParserOptions options, PreparationBudget budget) =>
        new Parser(source, options, budget).ParseDocument();

    /// <summary>Parses a document in UTF-8.</summary>
    /// <param name="source">Its bytes.</param>
    /// <param name="options">The bounds; wide ones when absent.</param>
    /// <returns>The document.</returns>
    /// <exception cref="SyntaxException">It is not in the language, or passes a bound.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null)
    {
        try
        {
            return Parse(_strict.GetString(source), options);
        }
        catch (DecoderFallbackException)
        {
            throw new SyntaxException("The document is not UTF-8.", new Location(0, 0, 1, 1));
        }
    }

    /// <summary>Parses a value on its own.</summary>
    /// <param name="source">Its text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="SyntaxException">It is no value.</exception>
    public static IValueNode ParseValue(string source) => new Parser(source, ParserOptions.Default).ParseWholeValue();
}
