namespace Exchange.GraphQL.Language;

/// <content>
/// Chapter 3's definitions, in its order; an extension is a definition with the mark set and no description.
/// </content>
internal sealed partial class Parser
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

    private IDefinitionNode ParseTypeSystemDefinition(StringValueNode? description) => _token.Value switch
    {
        "schema" => ParseSchema(description, null),
        "directive" => ParseDirectiveDefinition(description),
        _ => ParseTypeDefinition(description, null),
    };

    // §3.4.3: an extension must add something, or it is refused at the token where that should stand.
    private IDefinitionNode ParseTypeSystemExtension()
    {
        var extend = _token;
        var keyword = LookAhead();
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        switch (keyword.Value)
        {
            case "schema":
                Advance();
                return ParseSchema(null, extend);
            case "scalar" or "type" or "interface" or "union" or "enum" or "input":
                Advance();
                return ParseTypeDefinition(null, extend);
            default:
                throw Unexpected(keyword);
        }
    }

    private ITypeDefinitionNode ParseTypeDefinition(StringValueNode? description, Token? extend) => _token.Value switch
    {
        "scalar" => ParseScalar(description, extend),
        "type" => ParseObjectType(description, extend),
        "interface" => ParseInterface(description, extend),
        "union" => ParseUnion(description, extend),
        "enum" => ParseEnum(description, extend),
        _ => ParseInputObject(description, extend),
    };

    private SchemaDefinitionNode ParseSchema(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("schema");
        var directives = ParseDirectives(isConstant: true);
        var roots = extend is null
            ? Many(TokenKind.BraceLeft, ParseRoot, TokenKind.BraceRight)
            : OptionalMany(TokenKind.BraceLeft, ParseRoot, TokenKind.BraceRight);
        RequireAddition(extend, directives.Count + roots.Count);
        return new SchemaDefinitionNode(
            FromDescription(description, start), extend is not null, description, directives, roots);

        OperationTypeDefinitionNode ParseRoot()
        {
            var rootStart = _token;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            return new OperationTypeDefinitionNode(From(rootStart), operation, type);
        }
    }

    private ScalarTypeDefinitionNode ParseScalar(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("scalar");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireAddition(extend, directives.Count);
        return new ScalarTypeDefinitionNode(
            FromDescription(description, start), extend is not null, description, name, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectType(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("type");
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, ParseFieldDefinition, TokenKind.BraceRight);
        RequireAddition(extend, interfaces.Count + directives.Count + fields.Count);
        return new ObjectTypeDefinitionNode(
            FromDescription(description, start), extend is not null, description, name, interfaces, directives, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterface(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("interface");
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, ParseFieldDefinition, TokenKind.BraceRight);
        RequireAddition(extend, interfaces.Count + directives.Count + fields.Count);
        return new InterfaceTypeDefinitionNode(
            FromDescription(description, start), extend is not null, description, name, interfaces, directives, fields);
    }

    private IReadOnlyList<NamedTypeNode> ParseImplements() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, ParseNamedType) : [];

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var description = ParseDescription();
        var start = _token;
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.ParenthesisLeft, ParseInputValue, TokenKind.ParenthesisRight);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(
            FromDescription(description, start), description, name, arguments, type, directives);
    }

    private InputValueDefinitionNode ParseInputValue()
    {
        var description = ParseDescription();
        var start = _token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(
            FromDescription(description, start), description, name, type, defaultValue, directives);
    }

    private UnionTypeDefinitionNode ParseUnion(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("union");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        IReadOnlyList<NamedTypeNode> types =
            Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, ParseNamedType) : [];
        RequireAddition(extend, directives.Count + types.Count);
        return new UnionTypeDefinitionNode(
            FromDescription(description, start), extend is not null, description, name, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnum(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("enum");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = OptionalMany(TokenKind.BraceLeft, ParseEnumValue, TokenKind.BraceRight);
        RequireAddition(extend, directives.Count + values.Count);
        return new EnumTypeDefinitionNode(
            FromDescription(description, start), extend is not null, description, name, directives, values);
    }

    private EnumValueDefinitionNode ParseEnumValue()
    {
        var description = ParseDescription();
        var start = _token;
        if (_token is { Kind: TokenKind.Name, Value: "true" or "false" or "null" })
        {
            throw new SyntaxException(
                $"Name \"{_token.Value}\" is reserved and cannot be used for an enum value.", At(_token));
        }

        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(FromDescription(description, start), description, name, directives);
    }

    private InputObjectTypeDefinitionNode ParseInputObject(StringValueNode? description, Token? extend)
    {
        var start = extend ?? _token;
        ExpectKeyword("input");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, ParseInputValue, TokenKind.BraceRight);
        RequireAddition(extend, directives.Count + fields.Count);
        return new InputObjectTypeDefinitionNode(
            FromDescription(description, start), extend is not null, description, name, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(StringValueNode? description)
    {
        var start = _token;
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.ParenthesisLeft, ParseInputValue, TokenKind.ParenthesisRight);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(
            TokenKind.Pipe,
            () => _token.Kind == TokenKind.Name && !DirectiveLocations.Contains(_token.Value)
                ? throw Unexpected(_token)
                : ParseName());
        return new DirectiveDefinitionNode(
            FromDescription(description, start), description, name, arguments, isRepeatable, locations);
    }

    private void RequireAddition(Token? extend, int additions)
    {
        if (extend is not null && additions == 0)
        {
            throw Unexpected(_token);
        }
    }
}
