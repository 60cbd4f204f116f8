using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// Walks a document once for all rules, keeps the position in the schema as it goes, and shows each rule the nodes
/// that it asked for.
/// </summary>
/// <remarks>It recurses as deep as the parser let the document nest, and no deeper.</remarks>
internal sealed partial class DocumentWalker
{
    private readonly ValidationContext _context;
    private readonly TypePosition _at;
    private readonly Listeners<DocumentNode> _documents;
    private readonly Listeners<OperationDefinitionNode> _operations;
    private readonly Listeners<FragmentDefinitionNode> _fragments;
    private readonly Listeners<VariableDefinitionNode> _variables;
    private readonly Listeners<SelectionSetNode> _selectionSets;
    private readonly Listeners<FieldNode> _fields;
    private readonly Listeners<FragmentSpreadNode> _spreads;
    private readonly Listeners<InlineFragmentNode> _inlines;
    private readonly Listeners<DirectivePlace> _places;
    private readonly Listeners<DirectiveNode> _directives;
    private readonly Listeners<ArgumentNode> _arguments;
    private readonly Listeners<NamedTypeNode> _types;

    private DocumentWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
    {
        (_context, _at) = (context, context.Position);
        (_documents, _operations, _fragments) = (new(rules), new(rules), new(rules));
        (_variables, _selectionSets, _fields) = (new(rules), new(rules), new(rules));
        (_spreads, _inlines, _places) = (new(rules), new(rules), new(rules));
        (_directives, _arguments, _types) = (new(rules), new(rules), new(rules));
        (_values, _members) = (new(rules), new(rules));
    }

    public static void Walk(ValidationContext context, IReadOnlyList<ValidationRule> rules) =>
        new DocumentWalker(context, rules).Visit(context.Document);

    /// <summary>The field that a selection on a type means, introspection's included.</summary>
    public static OutputField? FieldOf(Schema schema, NamedType? parent, string name) => name switch
    {
        "__typename" when parent is { IsComposite: true } => IntrospectionTypes.TypeNameField,
        "__schema" when parent is not null && ReferenceEquals(parent, schema.QueryType) =>
            IntrospectionTypes.SchemaField,
        "__type" when parent is not null && ReferenceEquals(parent, schema.QueryType) => IntrospectionTypes.TypeField,
        _ => (parent as FieldsType)?.Fields.GetValueOrDefault(name),
    };

    /// <summary>The type whose fields an operation selects; null when the schema has no such operations.</summary>
    public static ObjectType? RootOf(Schema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.QueryType,
        OperationType.Mutation => schema.MutationType,
        _ => schema.SubscriptionType,
    };

    private void Visit(DocumentNode document)
    {
        _documents.Enter(document, _context);
        foreach (var definition in document.Definitions)
        {
            if (!_context.Step())
            {
                return;
            }

            _context.EnterDefinition(definition);
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Visit(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Visit(fragment);
                    break;
                default:
                    break;
            }
        }

        _documents.Leave(document, _context);
    }

    private void Visit(OperationDefinitionNode operation)
    {
        _at.OutputType = RootOf(_context.Schema, operation.Operation);
        _operations.Enter(operation, _context);
        foreach (var variable in operation.VariableDefinitions)
        {
            Visit(variable);
        }

        Visit(operation, operation.Directives, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        Visit(operation.SelectionSet);
        _operations.Leave(operation, _context);
        _at.OutputType = null;
    }

    private void Visit(VariableDefinitionNode variable)
    {
        if (!_context.Step())
        {
            return;
        }

        _variables.Enter(variable, _context);
        var type = variable.Type;
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        _types.Enter((NamedTypeNode)type, _context);
        if (variable.DefaultValue is { } value)
        {
            var resolved = TypeReferences.Resolve(_context.Schema, variable.Type);
            _at.InputType = resolved is { IsInput: true } ? resolved : null;
            Visit(value);
            _at.InputType = null;
        }

        Visit(variable, variable.Directives, "VARIABLE_DEFINITION");
        _variables.Leave(variable, _context);
    }

    private void Visit(FragmentDefinitionNode fragment)
    {
        _at.OutputType = _context.Schema.FindType(fragment.TypeCondition.Name.Value);
        _fragments.Enter(fragment, _context);
        _types.Enter(fragment.TypeCondition, _context);
        Visit(fragment, fragment.Directives, "FRAGMENT_DEFINITION");
        Visit(fragment.SelectionSet);
        _fragments.Leave(fragment, _context);
        _at.OutputType = null;
    }

    private void Visit(SelectionSetNode selectionSet)
    {
        if (!_context.Step())
        {
            return;
        }

        var outer = _at.ParentType;
        _at.ParentType = _at.OutputType?.Named is { IsComposite: true } parent ? parent : null;
        _selectionSets.Enter(selectionSet, _context);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Visit(field);
                    break;
                case FragmentSpreadNode spread when _context.Step():
                    _spreads.Enter(spread, _context);
                    Visit(spread, spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline:
                    Visit(inline);
                    break;
                default:
                    break;
            }
        }

        _selectionSets.Leave(selectionSet, _context);
        _at.ParentType = outer;
    }

    private void Visit(FieldNode field)
    {
        if (!_context.Step())
        {
            return;
        }

        var (outerField, outerType) = (_at.Field, _at.OutputType);
        _at.Field = FieldOf(_context.Schema, _at.ParentType, field.Name.Value);
        _at.OutputType = _at.Field?.Type;
        _fields.Enter(field, _context);
        Visit(field.Arguments, _at.Field?.Arguments);
        Visit(field, field.Directives, "FIELD");
        if (field.SelectionSet is { } inner)
        {
            Visit(inner);
        }

        _fields.Leave(field, _context);
        (_at.Field, _at.OutputType) = (outerField, outerType);
    }

    private void Visit(InlineFragmentNode inline)
    {
        if (!_context.Step())
        {
            return;
        }

        var outer = _at.OutputType;
        _at.OutputType = inline.TypeCondition is { } condition
            ? _context.Schema.FindType(condition.Name.Value)
            : _at.ParentType;
        _inlines.Enter(inline, _context);
        if (inline.TypeCondition is { } named)
        {
            _types.Enter(named, _context);
        }

        Visit(inline, inline.Directives, "INLINE_FRAGMENT");
        Visit(inline.SelectionSet);
        _inlines.Leave(inline, _context);
        _at.OutputType = outer;
    }

    private void Visit(ISyntaxNode owner, IReadOnlyList<DirectiveNode> directives, string place)
    {
        if (directives.Count == 0)
        {
            return;
        }

        _places.Enter(new DirectivePlace(owner, directives, place), _context);
        _at.IsInDirective = true;
        foreach (var directive in directives)
        {
            _at.Directive = _context.Schema.FindDirective(directive.Name.Value);
            _directives.Enter(directive, _context);
            // Of an unknown directive, which is refused for itself, values are judged as the field's around it.
            Visit(directive.Arguments, _at.Directive?.Arguments ?? _at.Field?.Arguments);
        }

        (_at.IsInDirective, _at.Directive) = (false, null);
    }
}
