using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>No directive is used in its own definition, nor in that of a type or directive it refers to.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation</remarks>
internal sealed class DirectiveCircles
{
    // What a definition refers to, by name; the names of directives begin with @.
    private readonly Dictionary<string, List<string>> _references = [];

    private DirectiveCircles(DocumentNode document)
    {
        foreach (var directive in SdlSyntax.Directives(document))
        {
            Add($"@{directive.Name.Value}", [], directive.Arguments);
        }

        // Arguments of other types than these are refused for that, and not for what stands on those types.
        foreach (var type in SdlSyntax.Types(document).Where(type => type is
            InputObjectTypeDefinitionNode or EnumTypeDefinitionNode or ScalarTypeDefinitionNode))
        {
            var directives = SdlSyntax.ValuesOf(type).SelectMany(value => value.Directives).Concat(type.Directives);
            Add(type.Name.Value, directives, SdlSyntax.InputFieldsOf(type));
        }
    }

    public static void Check(DocumentNode document, SchemaErrors errors)
    {
        var circles = new DirectiveCircles(document);
        foreach (var directive in SdlSyntax.Directives(document))
        {
            if (circles.Reaches($"@{directive.Name.Value}"))
            {
                errors.Report($"The directive \"@{directive.Name.Value}\" is used in its own definition.", directive);
            }
        }
    }

    private void Add(
        string name,
        IEnumerable<DirectiveNode> directives,
        IReadOnlyList<InputValueDefinitionNode> values)
    {
        if (!_references.TryGetValue(name, out var references))
        {
            _references[name] = references = [];
        }

        references.AddRange(values.Select(value => SdlSyntax.Inner(value.Type).Name.Value));
        references.AddRange(values
            .SelectMany(value => value.Directives)
            .Concat(directives)
            .Select(directive => $"@{directive.Name.Value}"));
    }

    /// <summary>Whether a definition refers to itself, however far around.</summary>
    private bool Reaches(string name)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(_references[name]);
        while (open.TryPop(out var next))
        {
            if (next == name)
            {
                return true;
            }

            if (seen.Add(next) && _references.TryGetValue(next, out var further))
            {
                foreach (var one in further)
                {
                    open.Push(one);
                }
            }
        }

        return false;
    }
}
