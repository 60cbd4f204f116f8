using System.Globalization;
using System.Text;

namespace Exchange.GraphQL.Language;

/// <summary>
/// Turns a document into tokens, one at a time; ignores what §2.1 ignores and refuses every other character.
/// </summary>
internal sealed class Lexer(string source)
{
    private int _position = source.StartsWith('\ufeff') ? 1 : 0;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Reads the next token; at the end of the document, the end of file again and again.</summary>
    public Token Next()
    {
        SkipIgnored();
        if (_position >= source.Length)
        {
            return Make(TokenKind.EndOfFile, source.Length, "");
        }

        var c = source[_position];
        return c switch
        {
            '!' => Punctuator(TokenKind.Bang),
            '$' => Punctuator(TokenKind.Dollar),
            '&' => Punctuator(TokenKind.Ampersand),
            '(' => Punctuator(TokenKind.ParenthesisLeft),
            ')' => Punctuator(TokenKind.ParenthesisRight),
            ':' => Punctuator(TokenKind.Colon),
            '=' => Punctuator(TokenKind.Equals),
            '@' => Punctuator(TokenKind.At),
            '[' => Punctuator(TokenKind.BracketLeft),
            ']' => Punctuator(TokenKind.BracketRight),
            '{' => Punctuator(TokenKind.BraceLeft),
            '|' => Punctuator(TokenKind.Pipe),
            '}' => Punctuator(TokenKind.BraceRight),
            '.' when source.AsSpan(_position).StartsWith("...") => Make(TokenKind.Spread, _position + 3, ""),
            '"' when source.AsSpan(_position).StartsWith("\"\"\"") => ReadBlockString(),
            '"' => ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ when IsNameStart(c) => ReadName(),
            _ => throw Error(_position, $"Unexpected character: {Describe(_position)}."),
        };
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private void SkipIgnored()
    {
        while (_position < source.Length)
        {
            switch (source[_position])
            {
                case '\ufeff' or '\t' or ' ' or ',':
                    _position++;
                    break;
                case '\n' or '\r':
                    SkipLineTerminator();
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineTerminator()
    {
        _position += source.AsSpan(_position).StartsWith("\r\n") ? 2 : 1;
        _line++;
        _lineStart = _position;
    }

    private void SkipComment()
    {
        _position++;
        while (_position < source.Length && source[_position] is not ('\n' or '\r'))
        {
            var width = ScalarWidth(_position);
            if (width == 0)
            {
                throw Error(_position, $"Invalid character: {Describe(_position)}.");
            }

            _position += width;
        }
    }

    private Token ReadName()
    {
        var end = _position + 1;
        while (end < source.Length && IsNameContinue(source[end]))
        {
            end++;
        }

        return Make(TokenKind.Name, end, source[_position..end]);
    }

    // §2.9.1 and §2.9.2: a number ends where no digit, dot or name could go on.
    private Token ReadNumber()
    {
        var end = _position;
        var kind = TokenKind.Int;
        if (source[end] == '-')
        {
            end++;
        }

        if (At(end) == '0')
        {
            end++;
            if (char.IsAsciiDigit(At(end)))
            {
                throw Error(end, $"Invalid number, unexpected digit after 0: {Describe(end)}.");
            }
        }
        else
        {
            end = SkipDigits(end);
        }

        if (At(end) == '.')
        {
            kind = TokenKind.Float;
            end = SkipDigits(end + 1);
        }

        if (At(end) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            end = SkipDigits(At(end + 1) is '+' or '-' ? end + 2 : end + 1);
        }

        if (At(end) == '.' || IsNameStart(At(end)))
        {
            throw Error(end, $"Invalid number, expected digit but got: {Describe(end)}.");
        }

        return Make(kind, end, source[_position..end]);
    }

    private int SkipDigits(int start)
    {
        if (!char.IsAsciiDigit(At(start)))
        {
            throw Error(start, $"Invalid number, expected digit but got: {Describe(start)}.");
        }

        var end = start + 1;
        while (char.IsAsciiDigit(At(end)))
        {
            end++;
        }

        return end;
    }

    private Token ReadString()
    {
        var at = _position + 1;
        var runStart = at;
        StringBuilder? text = null;
        while (at < source.Length && source[at] is not ('\n' or '\r'))
        {
            if (source[at] == '"')
            {
                var value = text?.Append(source, runStart, at - runStart).ToString() ?? source[runStart..at];
                return Make(TokenKind.String, at + 1, value);
            }

            if (source[at] == '\\')
            {
                text = (text ?? new StringBuilder()).Append(source, runStart, at - runStart);
                at += ReadEscape(at, text);
                runStart = at;
                continue;
            }

            var width = ScalarWidth(at);
            at += width > 0 ? width : throw Error(at, $"Invalid character within String: {Describe(at)}.");
        }

        throw Error(at, "Unterminated string.");
    }

    private int ReadEscape(int at, StringBuilder text)
    {
        switch (At(at + 1))
        {
            case '"' or '\\' or '/':
                text.Append(source[at + 1]);
                return 2;
            case 'b':
                text.Append('\b');
                return 2;
            case 'f':
                text.Append('\f');
                return 2;
            case 'n':
                text.Append('\n');
                return 2;
            case 'r':
                text.Append('\r');
                return 2;
            case 't':
                text.Append('\t');
                return 2;
            case 'u' when At(at + 2) == '{':
                return ReadVariableEscape(at, text);
            case 'u':
                return ReadFixedEscape(at, text);
            default:
                throw Error(at, $"Invalid character escape sequence: \"{Excerpt(at, 2)}\".");
        }
    }

    private int ReadVariableEscape(int at, StringBuilder text)
    {
        // At most eight digits: more could only be leading zeros, which the grammar does not forbid but nobody writes.
        var end = source.AsSpan(at, Math.Min(12, source.Length - at)).IndexOf('}');
        var digits = end > 3 ? source.AsSpan(at + 3, end - 3) : [];
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code))
        {
            throw InvalidUnicodeEscape(at, end < 0 ? 3 : end + 1);
        }

        text.Append(new Rune(code).ToString());
        return end + 1;
    }

    private int ReadFixedEscape(int at, StringBuilder text)
    {
        if (TryHex4(at + 2, out var unit))
        {
            if (!char.IsSurrogate(unit))
            {
                text.Append(unit);
                return 6;
            }

            // Two escapes may make one supplementary character, but no half may stand alone (§2.9.4).
            if (char.IsHighSurrogate(unit) && At(at + 6) == '\\' && At(at + 7) == 'u'
                && TryHex4(at + 8, out var low) && char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                return 12;
            }
        }

        throw InvalidUnicodeEscape(at, 6);
    }

    private bool TryHex4(int at, out char unit)
    {
        unit = default;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiHexDigit(At(i)))
            {
                return false;
            }

            unit = (char)((unit << 4) | Convert.ToInt32(At(i).ToString(), 16));
        }

        return true;
    }

    private Token ReadBlockString()
    {
        var (at, runStart, line, lineStart) = (_position + 3, _position + 3, _line, _lineStart);
        var lines = new List<string>();
        var current = new StringBuilder();
        while (at < source.Length)
        {
            var rest = source.AsSpan(at);
            if (rest.StartsWith("\"\"\""))
            {
                lines.Add(current.Append(source, runStart, at - runStart).ToString());
                var token = Make(TokenKind.BlockString, at + 3, BlockString.Dedent(lines));
                (_line, _lineStart) = (line, lineStart);
                return token;
            }

            if (rest.StartsWith("\\\"\"\""))
            {
                current.Append(source, runStart, at - runStart);
                runStart = at + 1;
                at += 4;
            }
            else if (rest[0] is '\n' or '\r')
            {
                lines.Add(current.Append(source, runStart, at - runStart).ToString());
                current.Clear();
                at += rest.StartsWith("\r\n") ? 2 : 1;
                (runStart, line, lineStart) = (at, line + 1, at);
            }
            else
            {
                var width = ScalarWidth(at);
                at += width > 0 ? width : throw Error(at, $"Invalid character within String: {Describe(at)}.");
            }
        }

        throw Error(at, "Unterminated string.");
    }

    /// <summary>How many UTF-16 units the Unicode scalar value here takes; 0 when a surrogate stands alone.</summary>
    private int ScalarWidth(int at) => !char.IsSurrogate(source[at])
        ? 1
        : char.IsHighSurrogate(source[at]) && char.IsLowSurrogate(At(at + 1)) ? 2 : 0;

    private char At(int at) => at < source.Length ? source[at] : '\0';

    private Token Punctuator(TokenKind kind) => Make(kind, _position + 1, "");

    private Token Make(TokenKind kind, int end, string value)
    {
        var token = new Token(kind, _position, end, _line, _position - _lineStart + 1, value);
        _position = end;
        return token;
    }

    private string Describe(int at) => at >= source.Length
        ? "<EOF>"
        : source[at] switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{source[at]}\"",
            _ => $"U+{(int)source[at]:X4}",
        };

    private SyntaxException InvalidUnicodeEscape(int at, int length) =>
        Error(at, $"Invalid Unicode escape sequence: \"{Excerpt(at, length)}\".");

    private string Excerpt(int at, int length) => source.Substring(at, Math.Min(length, source.Length - at));

    private SyntaxException Error(int at, string reason) => SyntaxException.At(source, at, reason);
}
