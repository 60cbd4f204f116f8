using Exchange.GraphQL.Language;

namespace Exchange.Repository.Tests;

/// <summary>One thing a schema says: a type, a field, an argument, an enum's value or a union's member.</summary>
/// <param name="Name">Its full name, e.g. <c>Query.brand(slug)</c>.</param>
/// <param name="Type">Its type as written; empty where there is none.</param>
/// <param name="IsToCome">Whether a mark says that it is not built yet.</param>
/// <param name="TypeToday">The type it has so far, where a mark says so.</param>
internal sealed record SchemaLine(string Name, string Type, bool IsToCome, string? TypeToday)
{
    /// <summary>What it must be in the schema that is built.</summary>
    public string Expected => TypeToday ?? Type;
}

/// <summary>A schema taken apart into lines: what is written of it can be compared with what is built.</summary>
internal sealed class SchemaText
{
    private readonly string[] _source;
    private readonly List<SchemaLine> _lines = [];

    private SchemaText(string text)
    {
        _source = text.Split('\n');
        foreach (var definition in Utf8GraphQLParser.Parse(text).Definitions)
        {
            Read(definition);
        }
    }

    public static IReadOnlyList<SchemaLine> Read(string text) => new SchemaText(text)._lines;

    private void Read(IDefinitionNode definition)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode type:
                Open(type, type.IsExtension, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Open(type, type.IsExtension, type.Fields);
                break;
            case InputObjectTypeDefinitionNode type:
                var isToCome = Declare(type.Name, isExtension: false, type.Directives);
                foreach (var field in type.Fields)
                {
                    Add($"{type.Name.Value}.{field.Name.Value}", field.Type, MarkOf(field.Name), isToCome);
                }

                break;
            case EnumTypeDefinitionNode type:
                Choices(type.Name, type.Values.Select(value => value.Name));
                break;
            case UnionTypeDefinitionNode type:
                Choices(type.Name, type.Types.Select(member => member.Name));
                break;
            case ScalarTypeDefinitionNode type:
                Declare(type.Name, isExtension: false, []);
                break;
            case DirectiveDefinitionNode directive:
                Add($"@{directive.Name.Value}", null, MarkOf(directive.Name), isToCome: false);
                break;
            default:
                throw new NotSupportedException($"A schema of ours has no {definition.GetType().Name}.");
        }
    }

    private void Open(ITypeDefinitionNode type, bool isExtension, IReadOnlyList<FieldDefinitionNode> fields)
    {
        var isToCome = Declare(type.Name, isExtension, []);
        foreach (var field in fields)
        {
            var mark = MarkOf(field.Name);
            var name = $"{type.Name.Value}.{field.Name.Value}";
            Add(name, field.Type, mark, isToCome);
            foreach (var argument in field.Arguments)
            {
                Add($"{name}({argument.Name.Value})", argument.Type, null,
                    isToCome || mark is { IsWhole: true } || mark?.Names.Contains(argument.Name.Value) == true);
            }
        }
    }

    private void Choices(NameNode type, IEnumerable<NameNode> choices)
    {
        var isToCome = Declare(type, isExtension: false, []);
        foreach (var choice in choices)
        {
            Add($"{type.Value}.{choice.Value}", null, MarkOf(choice), isToCome);
        }
    }

    private bool Declare(NameNode name, bool isExtension, IReadOnlyList<DirectiveNode> directives)
    {
        var mark = isExtension ? null : MarkOf(name);
        if (!isExtension)
        {
            var oneOf = directives.Any(directive => directive.Name.Value == "oneOf") ? " @oneOf" : "";
            Add(name.Value + oneOf, null, mark, isToCome: false);
        }

        return mark is { IsWhole: true };
    }

    private void Add(string name, ITypeNode? type, Mark? mark, bool isToCome) => _lines.Add(new SchemaLine(
        name, type is null ? "" : SyntaxPrinter.Print(type), isToCome || mark is { IsWhole: true }, mark?.TypeToday));

    /// <summary>What the comment behind a name's line says of it: "to come", "to come x y", "today T".</summary>
    private Mark? MarkOf(NameNode name)
    {
        var line = _source[name.Location.Line - 1];
        var at = line.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? null : Mark.Read(line[(at + 1)..].Trim());
    }

    private sealed record Mark(bool IsWhole, IReadOnlyList<string> Names, string? TypeToday)
    {
        private const string ToCome = "to come";
        private const string Today = "today ";

        public static Mark? Read(string comment)
        {
            var parts = comment.Split(':')[0].Split(", ");
            var toCome = parts.FirstOrDefault(part => part.StartsWith(ToCome, StringComparison.Ordinal));
            var today = parts.FirstOrDefault(part => part.StartsWith(Today, StringComparison.Ordinal));
            return toCome is null && today is null ? null : new Mark(
                toCome == ToCome,
                toCome?[ToCome.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
                today?[Today.Length..]);
        }
    }
}
