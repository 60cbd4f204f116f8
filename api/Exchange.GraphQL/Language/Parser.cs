namespace Exchange.GraphQL.Language;

/// <summary>
/// Reads a document by recursive descent; every descent is counted, so no input can overflow the stack.
/// </summary>
/// <remarks>
/// The functions stand in the order of the specification's chapter 2; the type system is in the other part.
/// </remarks>
internal ref partial struct Parser
{
    private readonly int _maxTokens;
    private readonly int _maxNodes;
    private readonly int _maxFields;
    private readonly int _maxDepth;
    private readonly PreparationBudget? _budget;
    private Lexer _lexer;
    private Item[] _items = new Item[32];
    private int _itemCount;
    private int _lastEnd;
    private int _tokens;
    private int _uncheckedTokens;
    private int _nodes;
    private int _fields;
    private int _depth;

    public Parser(string source, ParserOptions options, PreparationBudget? budget = null)
    {
        _budget = budget;
        _uncheckedTokens = Math.Min(options.MaxAllowedTokens, PreparationBudget.StepsBetweenChecks);
        (_maxTokens, _maxNodes) = (options.MaxAllowedTokens, options.MaxAllowedNodes);
        (_maxFields, _maxDepth) = (
            options.MaxAllowedFields, Math.Min(options.MaxAllowedRecursionDepth, DeepestNesting));
        _lexer = new Lexer(source);
        Advance();
    }

    public DocumentNode ParseDocument()
    {
        var start = _lexer.Location;
        do
        {
            Add(ParseDefinition());
        }
        while (_lexer.Kind != TokenKind.EndOfFile);
        return new DocumentNode(From(start), Close(0, new IDefinitionNode[_itemCount]));
    }

    public IValueNode ParseWholeValue()
    {
        var value = ParseValue(isConstant: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    private IDefinitionNode ParseDefinition()
    {
        var keyword = _lexer;
        var isDescribed = keyword.Kind is TokenKind.String or TokenKind.BlockString;
        if (isDescribed)
        {
            keyword.Next();
        }

        switch (keyword.Kind == TokenKind.Name ? keyword.Text : "")
        {
            case "" when keyword.Kind == TokenKind.BraceLeft && !isDescribed:
                return ParseShorthand();
            case "query":
                return ParseOperation(ParseDescription(), OperationType.Query);
            case "mutation":
                return ParseOperation(ParseDescription(), OperationType.Mutation);
            case "subscription":
                return ParseOperation(ParseDescription(), OperationType.Subscription);
            case "fragment":
                return ParseFragmentDefinition(ParseDescription());
            case "extend" when !isDescribed:
                return ParseTypeSystemExtension();
            case "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive":
                return ParseTypeSystemDefinition(ParseDescription());
            // What has no description is refused with the description, as graphql-js places it.
            default:
                throw Unexpected(keyword.Kind is TokenKind.Name or TokenKind.BraceLeft ? _lexer : keyword);
        }
    }

    // §2.3
    private OperationDefinitionNode ParseShorthand()
    {
        var start = _lexer.Location;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(From(start), null, OperationType.Query, null, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperation(StringValueNode? description, OperationType operation)
    {
        var start = _lexer.Location;
        Advance();
        var name = _lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            From(description, start), description, operation, name, variables, directives, selectionSet);
    }

    // §2.4
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Location;
        Expect(TokenKind.BraceLeft);
        Descend();
        var from = _itemCount;
        do
        {
            Add(_lexer.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
        }
        while (!Skip(TokenKind.BraceRight));
        _depth--;
        return new SelectionSetNode(From(start), Close(from, new ISelectionNode[_itemCount - from]));
    }

    // §2.5
    private FieldNode ParseField()
    {
        var start = _lexer.Location;
        if (++_fields > _maxFields)
        {
            throw PastLimit("fields", _maxFields, _fields);
        }

        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _lexer.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null;
        return new FieldNode(From(start), name, alias, directives, arguments, selectionSet);
    }

    // §2.6
    private ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var from = _itemCount;
        do
        {
            var start = _lexer.Location;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            Add(new ArgumentNode(From(start), name, value));
        }
        while (!Skip(TokenKind.ParenthesisRight));
        return Close(from, new ArgumentNode[_itemCount - from]);
    }

    // §2.8
    private ISelectionNode ParseFragment()
    {
        var start = _lexer.Location;
        Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on");
        if (!hasCondition && _lexer.Kind == TokenKind.Name)
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(From(start), name, spreadDirectives);
        }

        var condition = hasCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(From(start), condition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition(StringValueNode? description)
    {
        var start = _lexer.Location;
        ExpectKeyword("fragment");
        // "on" would make the spread ambiguous, so no fragment may be called that.
        var name = _lexer.Kind == TokenKind.Name && _lexer.Text is "on" ? throw Unexpected() : ParseName();
        ExpectKeyword("on");
        var condition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(
            From(description, start), description, name, condition, directives, selectionSet);
    }

    // §2.9
    private IValueNode ParseValue(bool isConstant)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.Int:
                return new IntValueNode(FromToken(), TakeValue());
            case TokenKind.Float:
                return new FloatValueNode(FromToken(), TakeValue());
            case TokenKind.String:
                return new StringValueNode(FromToken(), TakeValue(), block: false);
            case TokenKind.BlockString:
                return new StringValueNode(FromToken(), TakeValue(), block: true);
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when isConstant:
                throw VariableInConstant();
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private IValueNode ParseNamedValue()
    {
        var at = FromToken();
        var name = TakeValue();
        return name switch
        {
            "true" => new BooleanValueNode(at, true),
            "false" => new BooleanValueNode(at, false),
            "null" => new NullValueNode(at),
            _ => new EnumValueNode(at, name),
        };
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var start = _lexer.Location;
        Expect(TokenKind.BracketLeft);
        Descend();
        var from = _itemCount;
        while (!Skip(TokenKind.BracketRight))
        {
            Add(ParseValue(isConstant));
        }

        _depth--;
        return new ListValueNode(From(start), Close(from, new IValueNode[_itemCount - from]));
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = _lexer.Location;
        Expect(TokenKind.BraceLeft);
        Descend();
        var from = _itemCount;
        while (!Skip(TokenKind.BraceRight))
        {
            var fieldStart = _lexer.Location;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            Add(new ObjectFieldNode(From(fieldStart), name, value));
        }

        _depth--;
        return new ObjectValueNode(From(start), Close(from, new ObjectFieldNode[_itemCount - from]));
    }

    // §2.10
    private VariableNode ParseVariable()
    {
        var start = _lexer.Location;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(From(start), name);
    }

    private SyntaxException VariableInConstant()
    {
        var start = _lexer.Location;
        Advance();
        return _lexer.Kind == TokenKind.Name
            ? new SyntaxException($"Unexpected variable \"${_lexer.Value}\" in constant value.", start)
            : new SyntaxException("Unexpected \"$\".", start);
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var from = _itemCount;
        do
        {
            Add(ParseVariableDefinition());
        }
        while (!Skip(TokenKind.ParenthesisRight));
        return Close(from, new VariableDefinitionNode[_itemCount - from]);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var description = ParseDescription();
        var start = _lexer.Location;
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(
            From(description, start), description, variable, type, defaultValue, directives);
    }

    // §2.11
    private ITypeNode ParseType()
    {
        var start = _lexer.Location;
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
        var start = _lexer.Location;
        var name = ParseName();
        return new NamedTypeNode(From(start), name);
    }

    // §2.12
    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var from = _itemCount;
        do
        {
            var start = _lexer.Location;
            Expect(TokenKind.At);
            var name = ParseName();
            var arguments = ParseArguments(isConstant);
            Add(new DirectiveNode(From(start), name, arguments));
        }
        while (_lexer.Kind == TokenKind.At);
        return Close(from, new DirectiveNode[_itemCount - from]);
    }

    private StringValueNode? ParseDescription() => _lexer.Kind is TokenKind.String or TokenKind.BlockString
        ? (StringValueNode)ParseValue(isConstant: true)
        : null;

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Missing(TokenKind.Name);
        }

        return new NameNode(FromToken(), TakeValue());
    }

    private string TakeValue()
    {
        var value = _lexer.Value;
        Advance();
        return value;
    }
}
