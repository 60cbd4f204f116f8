namespace Exchange.GraphQL.Language;

/// <content>Values and types.</content>
internal sealed partial class DocumentPrinter
{
    /// <summary>Whether block strings are written as such; else everything stays on one line.</summary>
    public bool HasBlockStrings { get; init; } = true;

    public void Write(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Write($"${variable.Name.Value}");
                break;
            case StringValueNode text:
                Write(text.Block && HasBlockStrings ? BlockString.Print(text.Value) : SyntaxPrinter.Quote(text.Value));
                break;
            case ListValueNode list:
                Write("[");
                WriteAll(list.Items, ", ", Write);
                Write("]");
                break;
            case ObjectValueNode fields:
                Write("{");
                WriteAll(fields.Fields, ", ", Write);
                Write("}");
                break;
            default:
                Write(value switch
                {
                    IntValueNode number => number.Value,
                    FloatValueNode number => number.Value,
                    BooleanValueNode boolean => boolean.Value ? "true" : "false",
                    NullValueNode => "null",
                    EnumValueNode name => name.Value,
                    _ => throw new NotSupportedException($"{value.GetType().Name} is no value."),
                });
                break;
        }
    }

    public void Write(ITypeNode type)
    {
        switch (type)
        {
            case ListTypeNode list:
                Write("[");
                Write(list.Type);
                Write("]");
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                Write("!");
                break;
            default:
                Write(((NamedTypeNode)type).Name.Value);
                break;
        }
    }

    private void Write(ObjectFieldNode field)
    {
        Write($"{field.Name.Value}: ");
        Write(field.Value);
    }
}
