namespace Exchange.GraphQL.Language;

/// <summary>The kinds of token (§2.1.6), punctuators one by one.</summary>
internal enum TokenKind
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenthesisLeft,
    ParenthesisRight,
    Spread,
    Colon,
    Equals,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>One lexical token and its place; names, numbers and strings carry their text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column, string Value)
{
    /// <summary>How messages name the token.</summary>
    public string Describe() => Kind is TokenKind.Name or TokenKind.Int or TokenKind.Float or TokenKind.String
        or TokenKind.BlockString
            ? $"{Describe(Kind)} \"{Value}\""
            : Describe(Kind);

    /// <summary>How messages name a kind of token.</summary>
    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenthesisLeft => "\"(\"",
        TokenKind.ParenthesisRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        _ => kind.ToString(),
    };
}
