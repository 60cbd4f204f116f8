using System.Runtime.Intrinsics;

namespace Exchange.GraphQL.Language;

/// <summary>
/// Stands on one token of a document at a time; ignores what §2.1 ignores and refuses every other character.
/// </summary>
/// <remarks>A copy of it looks ahead. The only tokens it makes strings for are strings, and names on demand.</remarks>
internal ref partial struct Lexer(string source)
{
    private static readonly TokenKind[] _kinds = KindsOfCharacters();

    private readonly ReadOnlySpan<char> _text = source;
    private Vector128<byte> _characters;
    private string? _value;
    private int _scanLine = 1;
    private int _scanLineStart;

    /// <summary>What the token is; before the first, the start of the file.</summary>
    public TokenKind Kind { get; private set; } = TokenKind.StartOfFile;

    /// <summary>The offset of its first character.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after its last character.</summary>
    public int End { get; private set; }

    /// <summary>The line of its first character.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column of its first character.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Where it stands.</summary>
    public readonly Location Location => new(Start, End, Line, Column);

    /// <summary>The characters of it.</summary>
    public readonly ReadOnlySpan<char> Text => _text[Start..End];

    /// <summary>The value of a string; the characters of a name or a number.</summary>
    public readonly string Value => Kind switch
    {
        TokenKind.Name when End - Start <= 16 => NameTable.Intern(Text, _characters),
        TokenKind.String or TokenKind.BlockString => _value!,
        _ => Text.ToString(),
    };

    /// <summary>Goes to the next token; at the end of the document, to the end of file again and again.</summary>
    public void Next()
    {
        var text = _text;
        var at = End;
        while ((uint)at < (uint)text.Length)
        {
            var kind = KindOf(text[at]);
            if (kind >= TokenKind.Space)
            {
                at = kind == TokenKind.Space ? at + 1 : SkipIgnored(kind, at);
                continue;
            }

            (Start, Line, Column) = (at, _scanLine, at - _scanLineStart + 1);
            if (kind == TokenKind.Name)
            {
                Kind = kind;
                End = NameEnd(at);
            }
            else if (kind is > TokenKind.Spread and < TokenKind.Name)
            {
                Kind = kind;
                End = at + 1;
            }
            else
            {
                TakeOther(kind, at);
            }

            return;
        }

        (Kind, Start, End, Line, Column) = (TokenKind.EndOfFile, at, at, _scanLine, at - _scanLineStart + 1);
    }

    private void TakeOther(TokenKind kind, int at) => (Kind, End) = kind switch
    {
        TokenKind.Spread => (kind, SpreadEnd(at)),
        TokenKind.Int => ReadNumber(at),
        TokenKind.String when _text[at..].StartsWith("\"\"\"") => (TokenKind.BlockString, ReadBlockString(at)),
        TokenKind.String => (kind, ReadString(at)),
        TokenKind.None => throw Error(at, $"Unexpected character: {Describe(at)}."),
        _ => (kind, at + 1),
    };

    /// <summary>How messages name the token.</summary>
    public readonly string Describe() => Kind is >= TokenKind.Name and <= TokenKind.BlockString
        ? $"{Kind.Describe()} \"{Value}\""
        : Kind.Describe();

    private static TokenKind KindOf(char c) =>
        c < 128 ? _kinds[c] : c == '\ufeff' ? TokenKind.Space : TokenKind.None;

    private int SkipIgnored(TokenKind kind, int at)
    {
        switch (kind)
        {
            case TokenKind.Space:
                return at + 1;
            case TokenKind.Comment:
                return SkipComment(at);
            case TokenKind.CarriageReturn when At(at + 1) == '\n':
                at++;
                break;
            default:
                break;
        }

        at++;
        (_scanLine, _scanLineStart) = (_scanLine + 1, at);
        // Most lines begin with spaces.
        while (at + 8 <= _text.Length)
        {
            var spaces = SpacesAt(at);
            at += spaces;
            if (spaces < 8)
            {
                break;
            }
        }

        return at;
    }

    private readonly int SkipComment(int at)
    {
        var rest = _text[at..];
        var length = rest.IndexOfAny('\n', '\r');
        rest = length < 0 ? rest : rest[..length];
        return LoneSurrogate(rest) is >= 0 and var lone
            ? throw Error(at + lone, $"Invalid character: {Describe(at + lone)}.")
            : at + rest.Length;
    }

    private int NameEnd(int at)
    {
        _characters = NameTable.Load(_text, at);
        var length = NameTable.NameLength(_characters);
        var end = at + length;
        while (length == 16)
        {
            length = NameTable.NameLength(NameTable.Load(_text, end));
            end += length;
        }

        return end;
    }

    private readonly int SpreadEnd(int at) => _text[at..].StartsWith("...")
        ? at + 3
        : throw Error(at, $"Unexpected character: {Describe(at)}.");

    // §2.9.1 and §2.9.2: a number ends where no digit, dot or name could go on.
    private readonly (TokenKind Kind, int End) ReadNumber(int at)
    {
        var kind = TokenKind.Int;
        var end = _text[at] == '-' ? at + 1 : at;
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

        return At(end) is '.' or '_' || char.IsAsciiLetter(At(end))
            ? throw Error(end, $"Invalid number, expected digit but got: {Describe(end)}.")
            : (kind, end);
    }

    private readonly int SkipDigits(int start)
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

    private readonly int SpacesAt(int at)
    {
        var eight = Vector128.LoadUnsafe(
            ref System.Runtime.CompilerServices.Unsafe.As<char, ushort>(
                ref System.Runtime.InteropServices.MemoryMarshal.GetReference(_text)),
            (nuint)at);
        var others = ~Vector128.Equals(eight, Vector128.Create((ushort)' ')).ExtractMostSignificantBits();
        return int.TrailingZeroCount((int)(others | 0x100));
    }

    private readonly char At(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    private readonly string Describe(int at) => at >= _text.Length
        ? "<EOF>"
        : _text[at] switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{_text[at]}\"",
            _ => $"U+{(int)_text[at]:X4}",
        };

    private readonly SyntaxException Error(int at, string reason) => SyntaxException.At(source, at, reason);

    private static TokenKind[] KindsOfCharacters()
    {
        var kinds = new TokenKind[128];
        foreach (var (characters, kind) in new[]
        {
            ("!", TokenKind.Bang), ("$", TokenKind.Dollar), ("&", TokenKind.Ampersand),
            ("(", TokenKind.ParenthesisLeft), (")", TokenKind.ParenthesisRight), (".", TokenKind.Spread),
            (":", TokenKind.Colon), ("=", TokenKind.Equals), ("@", TokenKind.At), ("[", TokenKind.BracketLeft),
            ("]", TokenKind.BracketRight), ("{", TokenKind.BraceLeft), ("|", TokenKind.Pipe),
            ("}", TokenKind.BraceRight), ("\"", TokenKind.String), ("-0123456789", TokenKind.Int),
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", TokenKind.Name),
            ("\t ,", TokenKind.Space), ("\n", TokenKind.LineFeed), ("\r", TokenKind.CarriageReturn),
            ("#", TokenKind.Comment),
        })
        {
            foreach (var character in characters)
            {
                kinds[character] = kind;
            }
        }

        return kinds;
    }
}
