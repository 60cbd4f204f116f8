using System.Text;

namespace Exchange.GraphQL.Language;

/// <summary>
/// Writes nodes as documents are commonly laid out: two spaces a level, one selection a line, arguments on lines of
/// their own where a field would be wider than 80 characters.
/// </summary>
/// <remarks>
/// It recurses as deep as the parser let the document nest. The layout is graphql-js's, except where that would not
/// parse back to the same document.
/// </remarks>
internal sealed partial class DocumentPrinter
{
    private const int FieldWidthMax = 80;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Whether braces that came next would be taken for those of the definition before.</summary>
    private bool _takesBraces;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    public void Write(DocumentNode document) => WriteAll(document.Definitions, "\n\n", Write);

    private void Write(IDefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                Write(operation);
                break;
            case FragmentDefinitionNode fragment:
                _takesBraces = false;
                WriteDescription(fragment.Description);
                Write($"fragment {fragment.Name.Value} on {fragment.TypeCondition.Name.Value} ");
                WriteDirectives(fragment.Directives, "", " ");
                Write(fragment.SelectionSet);
                break;
            default:
                WriteTypeSystem(definition);
                break;
        }
    }

    private void Write(OperationDefinitionNode operation)
    {
        if (operation is { Operation: OperationType.Query, Name: null, Description: null } && !_takesBraces
            && operation.VariableDefinitions.Count + operation.Directives.Count == 0)
        {
            Write(operation.SelectionSet);
            return;
        }

        _takesBraces = false;
        WriteDescription(operation.Description);
        Write(operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        });
        if (operation.Name is not null || operation.VariableDefinitions.Count > 0)
        {
            Write($" {operation.Name?.Value}");
            WriteVariables(operation.VariableDefinitions);
        }

        WriteDirectives(operation.Directives, " ");
        Write(" ");
        Write(operation.SelectionSet);
    }

    private void WriteVariables(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count > 0)
        {
            var areMany = variables.Any(IsLong);
            Write(areMany ? "(\n" : "(");
            WriteAll(variables, areMany ? "\n" : ", ", Write);
            Write(areMany ? "\n)" : ")");
        }
    }

    private void Write(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write($"${variable.Variable.Name.Value}: ");
        Write(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives, " ");
    }

    private void Write(SelectionSetNode selectionSet) => WriteBlock(selectionSet.Selections, Write);

    private void Write(ISelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                Write(field);
                break;
            case FragmentSpreadNode spread:
                Write($"...{spread.Name.Value}");
                WriteDirectives(spread.Directives, " ");
                break;
            case InlineFragmentNode inline:
                Write(inline.TypeCondition is null ? "... " : $"... on {inline.TypeCondition.Name.Value} ");
                WriteDirectives(inline.Directives, "", " ");
                Write(inline.SelectionSet);
                break;
            default:
                break;
        }
    }

    private void Write(FieldNode field)
    {
        var name = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        Write(name);
        if (field.Arguments.Count > 0)
        {
            var arguments = Apart(printer => printer.WriteAll(field.Arguments, ", ", printer.Write));
            if (name.Length + arguments.Length + 2 > FieldWidthMax)
            {
                Write("(");
                _depth++;
                Write("\n");
                WriteAll(field.Arguments, "\n", Write);
                _depth--;
                Write("\n)");
            }
            else
            {
                Write($"({arguments})");
            }
        }

        WriteDirectives(field.Directives, " ");
        if (field.SelectionSet is { } inner)
        {
            Write(" ");
            Write(inner);
        }
    }

    private void Write(ArgumentNode argument)
    {
        Write($"{argument.Name.Value}: ");
        Write(argument.Value);
    }

    private void Write(DirectiveNode directive)
    {
        Write($"@{directive.Name.Value}");
        if (directive.Arguments.Count > 0)
        {
            Write("(");
            WriteAll(directive.Arguments, ", ", Write);
            Write(")");
        }
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives, string before, string after = "")
    {
        if (directives.Count > 0)
        {
            Write(before);
            WriteAll(directives, " ", Write);
            Write(after);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            Write("\n");
        }
    }

    private void WriteDefault(IValueNode? value)
    {
        if (value is not null)
        {
            Write(" = ");
            Write(value);
        }
    }

    /// <summary>Writes items in braces, each on lines of its own; nothing when there are none.</summary>
    private void WriteBlock<T>(IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            Write("{");
            _depth++;
            Write("\n");
            WriteAll(items, "\n", write);
            _depth--;
            Write("\n}");
        }
    }

    private void WriteAll<T>(IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Write(i == 0 ? "" : separator);
            write(items[i]);
        }
    }

    // Every line begins with the indentation of its level, those of block strings too.
    private void Write(string text)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _text.Append(rest[..(end + 1)]).Append(' ', _depth * 2);
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
    }

    private static string Apart(Action<DocumentPrinter> write)
    {
        var printer = new DocumentPrinter();
        write(printer);
        return printer.ToString();
    }

    private static bool IsLong(VariableDefinitionNode variable) =>
        Apart(printer => printer.Write(variable)).Contains('\n', StringComparison.Ordinal);
}
