using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Exchange.GraphQL.Language;

/// <content>How tokens are taken, counted and refused, and how lists of nodes grow.</content>
internal ref partial struct Parser
{
    /// <summary>
    /// How deep a document may nest whatever the options say: the parser and everything after it recurse as deep, and
    /// this fits a stack of 512 KB.
    /// </summary>
    internal const int DeepestNesting = 500;

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Next();
        if (++_tokens > _uncheckedTokens)
        {
            CheckTokens();
        }
    }

    private void CheckTokens()
    {
        if (_tokens > _maxTokens && _lexer.Kind != TokenKind.EndOfFile)
        {
            throw PastLimit("tokens", _maxTokens, _tokens);
        }

        if (_budget is { IsSpent: true })
        {
            throw new SyntaxException(_budget.Reason, _lexer.Location)
            {
                IsTooSlow = true,
                Limit = _budget.Limit,
                Actual = _budget.Actual,
            };
        }

        _uncheckedTokens = (int)Math.Min(_maxTokens, (long)_tokens + PreparationBudget.StepsBetweenChecks);
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Missing(kind);
        }

        Advance();
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw new SyntaxException($"Expected \"{keyword}\", found {_lexer.Describe()}.", _lexer.Location);
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool SkipKeyword(string keyword)
    {
        if (_lexer.Kind != TokenKind.Name || !_lexer.Text.SequenceEqual(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Descend()
    {
        if (++_depth > _maxDepth)
        {
            throw PastLimit("levels of nesting", _maxDepth, _depth);
        }
    }

    /// <summary>Ends a node that began at a place, and counts it.</summary>
    private Location From(Location start)
    {
        if (++_nodes > _maxNodes)
        {
            throw PastLimit("nodes", _maxNodes, _nodes);
        }

        return start with { End = _lastEnd };
    }

    /// <summary>Makes a node of the token alone, and counts it.</summary>
    private Location FromToken()
    {
        if (++_nodes > _maxNodes)
        {
            throw PastLimit("nodes", _maxNodes, _nodes);
        }

        return _lexer.Location;
    }

    private Location From(StringValueNode? description, Location start) => From(description?.Location ?? start);

    /// <summary>Adds an item to the innermost list that is still open.</summary>
    private void Add(ISyntaxNode item)
    {
        if (_itemCount == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[_itemCount++].Node = item;
    }

    /// <summary>Closes the innermost list: moves its items, all from an index on, to an array of that length.</summary>
    /// <remarks>Whoever adds to a list adds one type of node only, so no item's type needs to be asked again.</remarks>
    private T[] Close<T>(int from, T[] items)
        where T : class, ISyntaxNode
    {
        ref var target = ref MemoryMarshal.GetArrayDataReference(items);
        for (var i = 0; i < items.Length; i++)
        {
            Unsafe.Add(ref target, i) = Unsafe.As<T>(_items[from + i].Node!);
        }

        _itemCount = from;
        return items;
    }

    private T[] OptionalMany<T>(TokenKind open, Production<T> parse, TokenKind close)
        where T : class, ISyntaxNode =>
        _lexer.Kind == open ? Many(open, parse, close) : [];

    private T[] Many<T>(TokenKind open, Production<T> parse, TokenKind close)
        where T : class, ISyntaxNode
    {
        Expect(open);
        var from = _itemCount;
        do
        {
            Add(parse(ref this));
        }
        while (!Skip(close));
        return Close(from, new T[_itemCount - from]);
    }

    private T[] Delimited<T>(TokenKind delimiter, Production<T> parse)
        where T : class, ISyntaxNode
    {
        Skip(delimiter);
        var from = _itemCount;
        do
        {
            Add(parse(ref this));
        }
        while (Skip(delimiter));
        return Close(from, new T[_itemCount - from]);
    }

    private readonly SyntaxException Missing(TokenKind kind) =>
        new($"Expected {kind.Describe()}, found {_lexer.Describe()}.", _lexer.Location);

    private readonly SyntaxException Unexpected() => Unexpected(_lexer);

    private static SyntaxException Unexpected(Lexer lexer) =>
        new($"Unexpected {lexer.Describe()}.", lexer.Location);

    private readonly SyntaxException PastLimit(string what, int limit, int actual) =>
        new($"Document contains more than {limit} {what} ({actual} or more). Parsing aborted.", _lexer.Location)
        {
            Limit = limit,
            Actual = actual,
        };

    /// <summary>Reads one item of a list.</summary>
    private delegate T Production<T>(ref Parser parser);

    /// <summary>An item of an open list; a struct, as storing into an array of interfaces would ask its type.</summary>
    private struct Item
    {
        public ISyntaxNode? Node;
    }
}
