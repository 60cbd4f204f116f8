using System.Globalization;
using System.Text;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types;

/// <summary>
/// Prints a schema as SDL: roots first, then types by name, fields in the schema's order; stable across runs.
/// </summary>
internal static class SchemaPrinter
{
    private static readonly HashSet<string> _standardScalars = ["String", "Int", "Float", "Boolean", "ID"];
    private static readonly HashSet<string> _standardDirectives =
        ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static string Print(Schema schema)
    {
        var text = new StringBuilder();
        PrintSchemaDefinition(schema, text);
        foreach (var directive in schema.Directives
            .Where(directive => !_standardDirectives.Contains(directive.Name))
            .OrderBy(directive => directive.Name, StringComparer.Ordinal))
        {
            PrintDirective(directive, text);
        }

        NamedType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        foreach (var type in schema.Types
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .Where(type => !_standardScalars.Contains(type.Name))
            .OrderBy(type => Array.IndexOf(roots, type) is var at && at < 0 ? roots.Length : at)
            .ThenBy(type => type.Name, StringComparer.Ordinal))
        {
            PrintType(type, text);
        }

        return text.ToString();
    }

    private static void PrintSchemaDefinition(Schema schema, StringBuilder text)
    {
        // The roots need no definition when they, and nothing else, have their customary names (§3.3.1).
        if (schema.Description is null
            && IsCustomary(schema.QueryType, "Query")
            && IsCustomary(schema.MutationType, "Mutation")
            && IsCustomary(schema.SubscriptionType, "Subscription"))
        {
            return;
        }

        PrintDescription(schema.Description, "", text);
        text.Append("schema {\n");
        PrintRoot("query", schema.QueryType);
        PrintRoot("mutation", schema.MutationType);
        PrintRoot("subscription", schema.SubscriptionType);
        text.Append("}\n");

        bool IsCustomary(ObjectType? root, string name) => root?.Name == schema.FindType(name)?.Name;

        void PrintRoot(string operation, ObjectType? type)
        {
            if (type is not null)
            {
                text.Append("  ").Append(operation).Append(": ").Append(type.Name).Append('\n');
            }
        }
    }

    private static void PrintDirective(DirectiveType directive, StringBuilder text)
    {
        Separate(text);
        PrintDescription(directive.Description, "", text);
        text.Append("directive @").Append(directive.Name);
        PrintArguments(directive.Arguments, "", text);
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ")
            .AppendJoin(" | ", directive.Locations)
            .Append('\n');
    }

    private static void PrintType(NamedType type, StringBuilder text)
    {
        Separate(text);
        PrintDescription(type.Description, "", text);
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedBy is { } url)
                {
                    text.Append(" @specifiedBy(url: ").Append(SyntaxPrinter.Quote(url.OriginalString)).Append(')');
                }

                text.Append('\n');
                break;
            case FieldsType fields:
                text.Append(fields is ObjectType ? "type " : "interface ").Append(fields.Name);
                if (fields.Interfaces.Count > 0)
                {
                    text.Append(" implements ").AppendJoin(" & ", fields.Interfaces.Select(one => one.Name));
                }

                PrintCost(fields.Cost, text);
                PrintBlock(fields.Fields.Values, PrintField, text);
                break;
            case UnionType union:
                text.Append("union ").Append(union.Name);
                text.Append(union.Types.Count > 0 ? " = " : "").AppendJoin(" | ", union.Types.Select(one => one.Name));
                text.Append('\n');
                break;
            case EnumType @enum:
                text.Append("enum ").Append(@enum.Name);
                PrintCost(@enum.Cost, text);
                PrintBlock(@enum.Values, PrintEnumValue, text);
                break;
            case InputObjectType input:
                text.Append("input ").Append(input.Name).Append(input.IsOneOf ? " @oneOf" : "");
                PrintBlock(input.Fields.Values, PrintInputField, text);
                break;
            default:
                throw new NotSupportedException($"{type.GetType().Name} has no form in SDL.");
        }
    }

    private static void PrintBlock<T>(IEnumerable<T> members, Action<T, StringBuilder> print, StringBuilder text)
    {
        text.Append(" {\n");
        foreach (var member in members)
        {
            print(member, text);
        }

        text.Append("}\n");
    }

    private static void PrintField(OutputField field, StringBuilder text)
    {
        PrintDescription(field.Description, "  ", text);
        text.Append("  ").Append(field.Name);
        PrintArguments(field.Arguments, "  ", text);
        text.Append(": ").Append(field.Type);
        PrintDeprecation(field.DeprecationReason, text);
        PrintCost(field.Cost, text);
        PrintListSize(field.ListSize, text);
        text.Append('\n');
    }

    private static void PrintEnumValue(EnumValue value, StringBuilder text)
    {
        PrintDescription(value.Description, "  ", text);
        text.Append("  ").Append(value.Name);
        PrintDeprecation(value.DeprecationReason, text);
        text.Append('\n');
    }

    private static void PrintInputField(InputValue field, StringBuilder text)
    {
        PrintDescription(field.Description, "  ", text);
        text.Append("  ");
        PrintInputValue(field, text);
        text.Append('\n');
    }

    private static void PrintArguments(IReadOnlyList<InputValue> arguments, string indent, StringBuilder text)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        // One line as long as nothing needs a line of its own.
        var onOneLine = arguments.All(argument => argument.Description is null);
        text.Append(onOneLine ? "(" : "(\n");
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!onOneLine)
            {
                PrintDescription(arguments[i].Description, indent + "  ", text);
                text.Append(indent).Append("  ");
            }

            PrintInputValue(arguments[i], text);
            text.Append(onOneLine ? (i < arguments.Count - 1 ? ", " : "") : "\n");
        }

        text.Append(onOneLine ? ")" : indent + ")");
    }

    private static void PrintInputValue(InputValue value, StringBuilder text)
    {
        text.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is { } given)
        {
            text.Append(" = ").Append(SyntaxPrinter.Print(given));
        }

        PrintDeprecation(value.DeprecationReason, text);
        PrintCost(value.Cost, text);
    }

    private static void PrintDeprecation(string? reason, StringBuilder text)
    {
        if (reason is not null)
        {
            text.Append(" @deprecated(reason: ").Append(SyntaxPrinter.Quote(reason)).Append(')');
        }
    }

    private static void PrintCost(double? weight, StringBuilder text)
    {
        if (weight is { } given)
        {
            text.Append(CultureInfo.InvariantCulture, $" @cost(weight: \"{given}\")");
        }
    }

    private static void PrintListSize(ListSize? size, StringBuilder text)
    {
        if (size is null)
        {
            return;
        }

        var parts = new List<string>();
        Add("assumedSize", size.AssumedSize?.ToString(CultureInfo.InvariantCulture));
        Add("slicingArguments", Names(size.SlicingArguments));
        Add("slicingArgumentDefaultValue", size.SlicingArgumentDefaultValue?.ToString(CultureInfo.InvariantCulture));
        Add("sizedFields", Names(size.SizedFields));
        Add("requireOneSlicingArgument", size.RequireOneSlicingArgument ? null : "false");
        text.Append(" @listSize(").AppendJoin(", ", parts).Append(')');

        void Add(string name, string? value) => parts.AddRange(value is null ? [] : [$"{name}: {value}"]);
        static string? Names(IReadOnlyList<string> names) =>
            names.Count == 0 ? null : $"[{string.Join(", ", names.Select(SyntaxPrinter.Quote))}]";
    }

    private static void PrintDescription(string? description, string indent, StringBuilder text)
    {
        if (description is not null)
        {
            text.Append(indent).Append(SyntaxPrinter.BlockQuote(description, indent)).Append('\n');
        }
    }

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }
    }
}
