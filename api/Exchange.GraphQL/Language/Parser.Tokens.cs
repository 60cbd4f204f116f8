namespace Exchange.GraphQL.Language;

/// <content>How tokens are taken, counted and refused.</content>
internal sealed partial class Parser
{
    private void Advance()
    {
        _lastEnd = _token.End;
        _token = _ahead ?? _lexer.Next();
        _ahead = null;
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxAllowedTokens)
        {
            throw PastLimit("tokens", _options.MaxAllowedTokens, _tokens);
        }
    }

    private Token LookAhead() => _ahead ??= _lexer.Next();

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind)
        {
            throw new SyntaxException($"Expected {Token.Describe(kind)}, found {token.Describe()}.", At(token));
        }

        Advance();
        return token;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw new SyntaxException($"Expected \"{keyword}\", found {_token.Describe()}.", At(_token));
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool SkipKeyword(string keyword)
    {
        if (_token.Kind != TokenKind.Name || _token.Value != keyword)
        {
            return false;
        }

        Advance();
        return true;
    }

    private List<T> Many<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do
        {
            items.Add(parse());
        }
        while (!Skip(close));
        return items;
    }

    private List<T> Any<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        while (!Skip(close))
        {
            items.Add(parse());
        }

        return items;
    }

    private IReadOnlyList<T> OptionalMany<T>(TokenKind open, Func<T> parse, TokenKind close) =>
        _token.Kind == open ? Many(open, parse, close) : [];

    private List<T> Delimited<T>(TokenKind delimiter, Func<T> parse)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
        {
            items.Add(parse());
        }
        while (Skip(delimiter));
        return items;
    }

    private void Descend()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth)
        {
            throw PastLimit("levels of nesting", _options.MaxAllowedRecursionDepth, _depth);
        }
    }

    private static Location At(Token token) => new(token.Start, token.End, token.Line, token.Column);

    private Location From(Token start) => new(start.Start, _lastEnd, start.Line, start.Column);

    private Location FromDescription(StringValueNode? description, Token start) => description is null
        ? From(start)
        : description.Location with { End = _lastEnd };

    private static SyntaxException Unexpected(Token token) => new($"Unexpected {token.Describe()}.", At(token));

    private SyntaxException PastLimit(string what, int limit, int actual) =>
        new($"Document contains more than {limit} {what} ({actual} or more). Parsing aborted.", At(_token))
        {
            Limit = limit,
            Actual = actual,
        };
}
