using System.Globalization;
using System.Text;

namespace Exchange.GraphQL.Language;

/// <content>How strings are read (§2.9.4); each gives the offset after it and leaves its value.</content>
internal ref partial struct Lexer
{
    private int ReadString(int start)
    {
        var at = start + 1;
        var runStart = at;
        StringBuilder? text = null;
        while ((uint)at < (uint)_text.Length && _text[at] is not ('\n' or '\r'))
        {
            var c = _text[at];
            if (c == '"')
            {
                var run = _text[runStart..at];
                _value = text?.Append(run).ToString() ?? run.ToString();
                return at + 1;
            }

            if (c == '\\')
            {
                text = (text ?? new StringBuilder()).Append(_text[runStart..at]);
                at += ReadEscape(at, text);
                runStart = at;
                continue;
            }

            at += ScalarWidth(at) is > 0 and var width
                ? width
                : throw Error(at, $"Invalid character within String: {Describe(at)}.");
        }

        throw Error(at, "Unterminated string.");
    }

    private readonly int ReadEscape(int at, StringBuilder text)
    {
        switch (At(at + 1))
        {
            case '"' or '\\' or '/':
                text.Append(_text[at + 1]);
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

    private readonly int ReadVariableEscape(int at, StringBuilder text)
    {
        // At most eight digits: more could only be leading zeros, which the grammar does not forbid but nobody writes.
        var end = _text.Slice(at, Math.Min(12, _text.Length - at)).IndexOf('}');
        var digits = end > 3 ? _text.Slice(at + 3, end - 3) : [];
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code))
        {
            throw InvalidUnicodeEscape(at, end < 0 ? 3 : end + 1);
        }

        text.Append(new Rune(code).ToString());
        return end + 1;
    }

    private readonly int ReadFixedEscape(int at, StringBuilder text)
    {
        if (TryHex4(at + 2, out var unit))
        {
            if (!char.IsSurrogate(unit))
            {
                text.Append(unit);
                return 6;
            }

            // Two escapes may make one supplementary character, but no half may stand alone.
            if (char.IsHighSurrogate(unit) && At(at + 6) == '\\' && At(at + 7) == 'u'
                && TryHex4(at + 8, out var low) && char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                return 12;
            }
        }

        throw InvalidUnicodeEscape(at, 6);
    }

    private readonly bool TryHex4(int at, out char unit)
    {
        unit = default;
        for (var i = at; i < at + 4; i++)
        {
            var c = At(i);
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            unit = (char)((unit << 4) | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10));
        }

        return true;
    }

    private int ReadBlockString(int start)
    {
        var (at, line, lineStart) = (start + 3, _scanLine, _scanLineStart);
        while ((uint)at < (uint)_text.Length)
        {
            switch (_text[at])
            {
                case '"' when _text[at..].StartsWith("\"\"\""):
                    _value = BlockString.Dedent(_text[(start + 3)..at]);
                    (_scanLine, _scanLineStart) = (line, lineStart);
                    return at + 3;
                case '\\' when _text[at..].StartsWith("\\\"\"\""):
                    at += 4;
                    break;
                case '\n' or '\r':
                    at += _text[at..].StartsWith("\r\n") ? 2 : 1;
                    (line, lineStart) = (line + 1, at);
                    break;
                default:
                    at += ScalarWidth(at) is > 0 and var width
                        ? width
                        : throw Error(at, $"Invalid character within String: {Describe(at)}.");
                    break;
            }
        }

        throw Error(at, "Unterminated string.");
    }

    /// <summary>How many UTF-16 units the Unicode scalar value here takes; 0 when a surrogate stands alone.</summary>
    private readonly int ScalarWidth(int at) => !char.IsSurrogate(_text[at])
        ? 1
        : char.IsHighSurrogate(_text[at]) && char.IsLowSurrogate(At(at + 1)) ? 2 : 0;

    /// <summary>Where the first surrogate stands that is no half of a pair; below 0 when there is none.</summary>
    private static int LoneSurrogate(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\ud800', '\udfff');
        while (at >= 0 && at < text.Length)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (!isPair && char.IsSurrogate(text[at]))
            {
                return at;
            }

            at += isPair ? 2 : 1;
        }

        return -1;
    }

    private readonly SyntaxException InvalidUnicodeEscape(int at, int length) =>
        Error(at, $"Invalid Unicode escape sequence: \"{Excerpt(at, length)}\".");

    private readonly string Excerpt(int at, int length) =>
        _text.Slice(at, Math.Min(length, _text.Length - at)).ToString();
}
