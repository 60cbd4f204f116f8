namespace Exchange.GraphQL.Language;

/// <content>
/// Chapter 3's definitions, in its order; an extension is a definition with the mark set and no description.
/// </content>
internal ref partial struct Parser
{
    /// <summary>Where directives may stand (§3.13), in the order of the specification.</summary>
    /// <remarks>
    /// The last one is of the draft after September 2025; graphql-js already expects it of @deprecated.
    /// </remarks>
    internal static IReadOnlyList<string> DirectiveLocations { get; } =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", "DIRECTIVE_DEFINITION",
    ];

    private static readonly Production<NamedTypeNode> _namedType = (ref parser) => parser.ParseNamedType();
    private static readonly Production<OperationTypeDefinitionNode> _root = (ref parser) => parser.ParseRoot();
    private static readonly Production<FieldDefinitionNode> _fieldDefinition =
        (ref parser) => parser.ParseFieldDefinition();
    private static readonly Production<InputValueDefinitionNode> _inputValue =
        (ref parser) => parser.ParseInputValue();
    private static readonly Production<EnumValueDefinitionNode> _enumValue =
        (ref parser) => parser.ParseEnumValue();
    private static readonly Production<NameNode> _directiveLocation =
        (ref parser) => parser.ParseDirectiveLocation();

    private IDefinitionNode ParseTypeSystemDefinition(StringValueNode? description) => _lexer.Text switch
    {
        "schema" => ParseSchema(description, null),
        "directive" => ParseDirectiveDefinition(description),
        _ => ParseTypeDefinition(description, null),
    };

    // §3.4.3: an extension must add something, or it is refused at the token where that should stand.
    private IDefinitionNode ParseTypeSystemExtension()
    {
        var extend = _lexer.Location;
        Advance();
        return (_lexer.Kind == TokenKind.Name ? _lexer.Text : "") switch
        {
            "schema" => ParseSchema(null, extend),
            "scalar" or "type" or "interface" or "union" or "enum" or "input" => ParseTypeDefinition(null, extend),
            _ => throw Unexpected(),
        };
    }

    private ITypeDefinitionNode ParseTypeDefinition(StringValueNode? description, Location? extend) =>
        _lexer.Text switch
        {
            "scalar" => ParseScalar(description, extend),
            "type" => ParseObjectType(description, extend),
            "interface" => ParseInterface(description, extend),
            "union" => ParseUnion(description, extend),
            "enum" => ParseEnum(description, extend),
            _ => ParseInputObject(description, extend),
        };

    private SchemaDefinitionNode ParseSchema(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("schema");
        var directives = ParseDirectives(isConstant: true);
        var roots = extend is null
            ? Many(TokenKind.BraceLeft, _root, TokenKind.BraceRight)
            : OptionalMany(TokenKind.BraceLeft, _root, TokenKind.BraceRight);
        RequireAddition(extend, directives.Length + roots.Length);
        return new SchemaDefinitionNode(
            From(description, start), extend is not null, description, directives, roots);
    }

    private OperationTypeDefinitionNode ParseRoot()
    {
        var start = _lexer.Location;
        var keyword = _lexer;
        var operation = ParseName().Value switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(keyword),
        };
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(From(start), operation, type);
    }

    private ScalarTypeDefinitionNode ParseScalar(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("scalar");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireAddition(extend, directives.Length);
        return new ScalarTypeDefinitionNode(
            From(description, start), extend is not null, description, name, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectType(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("type");
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, _fieldDefinition, TokenKind.BraceRight);
        RequireAddition(extend, interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode(
            From(description, start), extend is not null, description, name, interfaces, directives, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterface(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("interface");
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, _fieldDefinition, TokenKind.BraceRight);
        RequireAddition(extend, interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode(
            From(description, start), extend is not null, description, name, interfaces, directives, fields);
    }

    private NamedTypeNode[] ParseImplements() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, _namedType) : [];

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var description = ParseDescription();
        var start = _lexer.Location;
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.ParenthesisLeft, _inputValue, TokenKind.ParenthesisRight);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(
            From(description, start), description, name, arguments, type, directives);
    }

    private InputValueDefinitionNode ParseInputValue()
    {
        var description = ParseDescription();
        var start = _lexer.Location;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(
            From(description, start), description, name, type, defaultValue, directives);
    }

    private UnionTypeDefinitionNode ParseUnion(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("union");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, _namedType) : [];
        RequireAddition(extend, directives.Length + types.Length);
        return new UnionTypeDefinitionNode(
            From(description, start), extend is not null, description, name, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnum(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("enum");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = OptionalMany(TokenKind.BraceLeft, _enumValue, TokenKind.BraceRight);
        RequireAddition(extend, directives.Length + values.Length);
        return new EnumTypeDefinitionNode(
            From(description, start), extend is not null, description, name, directives, values);
    }

    private EnumValueDefinitionNode ParseEnumValue()
    {
        var description = ParseDescription();
        var start = _lexer.Location;
        if (_lexer.Kind == TokenKind.Name && _lexer.Text is "true" or "false" or "null")
        {
            throw new SyntaxException(
                $"Name \"{_lexer.Value}\" is reserved and cannot be used for an enum value.", start);
        }

        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(From(description, start), description, name, directives);
    }

    private InputObjectTypeDefinitionNode ParseInputObject(StringValueNode? description, Location? extend)
    {
        var start = extend ?? _lexer.Location;
        ExpectKeyword("input");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, _inputValue, TokenKind.BraceRight);
        RequireAddition(extend, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(
            From(description, start), extend is not null, description, name, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(StringValueNode? description)
    {
        var start = _lexer.Location;
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.ParenthesisLeft, _inputValue, TokenKind.ParenthesisRight);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, _directiveLocation);
        return new DirectiveDefinitionNode(
            From(description, start), description, name, arguments, isRepeatable, locations);
    }

    // Like every name it is judged when the token after it is read: what is no token there is told first.
    private NameNode ParseDirectiveLocation()
    {
        var keyword = _lexer;
        var name = ParseName();
        return DirectiveLocations.Contains(name.Value) ? name : throw Unexpected(keyword);
    }

    private readonly void RequireAddition(Location? extend, int additions)
    {
        if (extend is not null && additions == 0)
        {
            throw Unexpected();
        }
    }
}
