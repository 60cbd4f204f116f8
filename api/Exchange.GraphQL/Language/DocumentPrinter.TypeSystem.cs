namespace Exchange.GraphQL.Language;

/// <content>Definitions of the type system and their extensions.</content>
internal sealed partial class DocumentPrinter
{
    private void WriteTypeSystem(IDefinitionNode definition)
    {
        _takesBraces = false;
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Begin(schema.IsExtension, schema.Description, "schema");
                End(schema.Directives, schema.OperationTypes, Write);
                break;
            case ScalarTypeDefinitionNode scalar:
                Begin(scalar, "scalar");
                WriteDirectives(scalar.Directives, " ");
                break;
            case ObjectTypeDefinitionNode type:
                Begin(type, "type");
                WriteNames(" implements ", type.Interfaces, " & ");
                End(type.Directives, type.Fields, Write);
                break;
            case InterfaceTypeDefinitionNode type:
                Begin(type, "interface");
                WriteNames(" implements ", type.Interfaces, " & ");
                End(type.Directives, type.Fields, Write);
                break;
            case UnionTypeDefinitionNode union:
                Begin(union, "union");
                WriteDirectives(union.Directives, " ");
                WriteNames(" = ", union.Types, " | ");
                break;
            case EnumTypeDefinitionNode @enum:
                Begin(@enum, "enum");
                End(@enum.Directives, @enum.Values, Write);
                break;
            case InputObjectTypeDefinitionNode input:
                Begin(input, "input");
                End(input.Directives, input.Fields, Write);
                break;
            case DirectiveDefinitionNode directive:
                WriteDescription(directive.Description);
                Write($"directive @{directive.Name.Value}");
                WriteArguments(directive.Arguments);
                Write(directive.Repeatable ? " repeatable on " : " on ");
                WriteAll(directive.Locations, " | ", location => Write(location.Value));
                break;
            default:
                throw new NotSupportedException($"{definition.GetType().Name} is no definition.");
        }
    }

    private void Begin(ITypeDefinitionNode type, string keyword)
    {
        Begin(type.IsExtension, type.Description, keyword);
        Write($" {type.Name.Value}");
    }

    private void Begin(bool isExtension, StringValueNode? description, string keyword)
    {
        WriteDescription(description);
        Write(isExtension ? $"extend {keyword}" : keyword);
    }

    private void End<T>(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<T> items, Action<T> write)
    {
        WriteDirectives(directives, " ");
        _takesBraces = items.Count == 0;
        Write(_takesBraces ? "" : " ");
        WriteBlock(items, write);
    }

    private void WriteNames(string before, IReadOnlyList<NamedTypeNode> names, string separator)
    {
        Write(names.Count > 0 ? before : "");
        WriteAll(names, separator, name => Write(name.Name.Value));
    }

    private void Write(OperationTypeDefinitionNode root) => Write(
        $"{root.Operation.ToString().ToLowerInvariant()}: {root.Type.Name.Value}");

    private void Write(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        Write(field.Name.Value);
        WriteArguments(field.Arguments);
        Write(": ");
        Write(field.Type);
        WriteDirectives(field.Directives, " ");
    }

    private void Write(EnumValueDefinitionNode value)
    {
        WriteDescription(value.Description);
        Write(value.Name.Value);
        WriteDirectives(value.Directives, " ");
    }

    private void Write(InputValueDefinitionNode value)
    {
        WriteDescription(value.Description);
        Write($"{value.Name.Value}: ");
        Write(value.Type);
        WriteDefault(value.DefaultValue);
        WriteDirectives(value.Directives, " ");
    }

    private void WriteArguments(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        if (!arguments.Any(argument => Apart(printer => printer.Write(argument)).Contains('\n')))
        {
            Write("(");
            WriteAll(arguments, ", ", Write);
            Write(")");
            return;
        }

        Write("(");
        _depth++;
        Write("\n");
        WriteAll(arguments, "\n", Write);
        _depth--;
        Write("\n)");
    }
}
