namespace Exchange.GraphQL.Language;

/// <summary>
/// Reads a document by recursive descent; every descent is counted, so no input can overflow the stack.
/// </summary>
/// <remarks>
/// The functions stand in the order of the specification's chapter 2; the type system is in the other part.
/// </remarks>
internal sealed partial class Parser
{
    private readonly Lexer _lexer;
    private readonly ParserOptions _options;
    private Token _token;
    private Token? _ahead;
    private int _lastEnd;
    private int _tokens;
    private int _fields;
    private int _depth;

    public Parser(string source, ParserOptions options)
    {
        (_lexer, _options) = (new Lexer(source), options);
        Advance();
    }

    public DocumentNode ParseDocument()
    {
        var start = _token;
        var definitions = new List<IDefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_token.Kind != TokenKind.EndOfFile);
        return new DocumentNode(From(start), definitions);
    }

    public IValueNode ParseWholeValue()
    {
        var value = ParseValue(isConstant: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    private IDefinitionNode ParseDefinition()
    {
        if (_token.Kind == TokenKind.BraceLeft)
        {
            return ParseOperation(description: null);
        }

        var isDescribed = _token.Kind is TokenKind.String or TokenKind.BlockString;
        var keyword = isDescribed ? LookAhead() : _token;
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        switch (keyword.Value)
        {
            case "query" or "mutation" or "subscription":
                return ParseOperation(ParseDescription());
            case "fragment":
                return ParseFragmentDefinition(ParseDescription());
            case "extend" when !isDescribed:
                return ParseTypeSystemExtension();
            case "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive":
                return ParseTypeSystemDefinition(ParseDescription());
            default:
                throw Unexpected(keyword);
        }
    }

    // §2.3
    private OperationDefinitionNode ParseOperation(StringValueNode? description)
    {
        var start = description is null ? _token.Start : description.Location.Start;
        var first = _token;
        if (_token.Kind == TokenKind.BraceLeft)
        {
            var shorthand = ParseSelectionSet();
            return new OperationDefinitionNode(From(first), null, OperationType.Query, null, [], [], shorthand);
        }

        var operation = ParseOperationType();
        var name = _token.Kind == TokenKind.Name ? ParseName() : null;
        var variables = OptionalMany(TokenKind.ParenthesisLeft, ParseVariableDefinition, TokenKind.ParenthesisRight);
        var directives = ParseDirectives(isConstant: false);
        var selection = ParseSelectionSet();
        return new OperationDefinitionNode(
            FromDescription(description, first), description, operation, name, variables, directives, selection);
    }

    private OperationType ParseOperationType()
    {
        var token = Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    // §2.4
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token;
        Descend();
        var selections = Many(TokenKind.BraceLeft, ParseSelection, TokenKind.BraceRight);
        _depth--;
        return new SelectionSetNode(From(start), selections);
    }

    private ISelectionNode ParseSelection() => _token.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    // §2.5
    private FieldNode ParseField()
    {
        var start = _token;
        if (++_fields > _options.MaxAllowedFields)
        {
            throw PastLimit("fields", _options.MaxAllowedFields, _fields);
        }

        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selection = _token.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null;
        return new FieldNode(From(start), name, alias, directives, arguments, selection);
    }

    // §2.6
    private IReadOnlyList<ArgumentNode> ParseArguments(bool isConstant) => OptionalMany(
        TokenKind.ParenthesisLeft,
        () =>
        {
            var start = _token;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            return new ArgumentNode(From(start), name, value);
        },
        TokenKind.ParenthesisRight);

    // §2.8
    private ISelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on");
        if (!hasCondition && _token.Kind == TokenKind.Name)
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(From(start), name, spreadDirectives);
        }

        var condition = hasCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selection = ParseSelectionSet();
        return new InlineFragmentNode(From(start), condition, directives, selection);
    }

    private FragmentDefinitionNode ParseFragmentDefinition(StringValueNode? description)
    {
        var start = _token;
        ExpectKeyword("fragment");
        // "on" would make the spread ambiguous, so no fragment may be called that.
        var name = _token is { Kind: TokenKind.Name, Value: "on" } ? throw Unexpected(_token) : ParseName();
        ExpectKeyword("on");
        var condition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selection = ParseSelectionSet();
        return new FragmentDefinitionNode(
            FromDescription(description, start), description, name, condition, directives, selection);
    }

    // §2.9
    private IValueNode ParseValue(bool isConstant)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(From(token), token.Value);
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(From(token), token.Value);
            case TokenKind.String or TokenKind.BlockString:
                Advance();
                return new StringValueNode(From(token), token.Value, token.Kind == TokenKind.BlockString);
            case TokenKind.Name:
                Advance();
                return token.Value switch
                {
                    "true" or "false" => new BooleanValueNode(From(token), token.Value == "true"),
                    "null" => new NullValueNode(From(token)),
                    _ => new EnumValueNode(From(token), token.Value),
                };
            case TokenKind.Dollar when isConstant:
                Advance();
                throw _token.Kind == TokenKind.Name
                    ? new SyntaxException($"Unexpected variable \"${_token.Value}\" in constant value.", At(token))
                    : Unexpected(token);
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected(token);
        }
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var start = _token;
        Descend();
        var items = Any(TokenKind.BracketLeft, () => ParseValue(isConstant), TokenKind.BracketRight);
        _depth--;
        return new ListValueNode(From(start), items);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = _token;
        Descend();
        var fields = Any(
            TokenKind.BraceLeft,
            () =>
            {
                var fieldStart = _token;
                var name = ParseName();
                Expect(TokenKind.Colon);
                var value = ParseValue(isConstant);
                return new ObjectFieldNode(From(fieldStart), name, value);
            },
            TokenKind.BraceRight);
        _depth--;
        return new ObjectValueNode(From(start), fields);
    }

    // §2.10
    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(From(start), name);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var description = ParseDescription();
        var start = _token;
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(
            FromDescription(description, start), description, variable, type, defaultValue, directives);
    }

    // §2.11
    private ITypeNode ParseType()
    {
        var start = _token;
        ITypeNode type;
        if (Skip(TokenKind.BracketLeft))
        {
            Descend();
            var item = ParseType();
            _depth--;
            Expect(TokenKind.BracketRight);
            type = new ListTypeNode(From(start), item);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(From(start), type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _token;
        var name = ParseName();
        return new NamedTypeNode(From(start), name);
    }

    // §2.12
    private IReadOnlyList<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (_token.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (_token.Kind == TokenKind.At)
        {
            var start = Expect(TokenKind.At);
            var name = ParseName();
            var arguments = ParseArguments(isConstant);
            directives.Add(new DirectiveNode(From(start), name, arguments));
        }

        return directives;
    }

    private StringValueNode? ParseDescription() =>
        _token.Kind is TokenKind.String or TokenKind.BlockString ? (StringValueNode)ParseValue(isConstant: true) : null;

    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(From(token), token.Value);
    }
}
