using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>
/// The directives of a type system document are known, stand where they may, and have the arguments they ask for.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System.Directives</remarks>
internal sealed class SdlDirectives
{
    private readonly Dictionary<string, Known> _known = [];
    private readonly SchemaErrors _errors;

    private SdlDirectives(DocumentNode document, SchemaErrors errors)
    {
        _errors = errors;
        foreach (var directive in StandardDirectives.All)
        {
            _known[directive.Name] = new Known(
                directive.Locations,
                directive.IsRepeatable,
                [.. directive.Arguments.Select(argument => argument.Name)],
                [.. directive.Arguments.Where(argument => argument.IsRequired).Select(argument => argument.Name)]);
        }

        // A document may write down a built-in directive too; what it writes is what holds.
        foreach (var directive in SdlSyntax.Directives(document))
        {
            var required = directive.Arguments.Where(one => one is { Type: NonNullTypeNode, DefaultValue: null });
            _known[directive.Name.Value] = new Known(
                [.. directive.Locations.Select(location => location.Value)],
                directive.Repeatable,
                [.. directive.Arguments.Select(argument => argument.Name.Value)],
                [.. required.Select(argument => argument.Name.Value).Distinct()]);
        }
    }

    public static void Check(DocumentNode document, SchemaErrors errors)
    {
        var checks = new SdlDirectives(document, errors);
        var owners = new Dictionary<string, Dictionary<string, DirectiveNode>>();
        foreach (var place in SdlSyntax.DirectivePlaces(document))
        {
            var seen = new Dictionary<string, DirectiveNode>();
            if (place.Owner is { } owner && !owners.TryAdd(owner, seen))
            {
                seen = owners[owner];
            }

            checks.CheckUnique(place.Directives, seen);
            foreach (var directive in place.Directives)
            {
                checks.CheckUse(directive, place.Place);
            }
        }

        foreach (var value in SdlSyntax.InputValues(document).Select(value => value.DefaultValue).OfType<IValueNode>())
        {
            checks.CheckObjects(value);
        }

        // A OneOf input is one from its definition on (§3.10.3).
        foreach (var directive in SdlSyntax.Types(document)
            .Where(type => type is { IsExtension: true } and InputObjectTypeDefinitionNode)
            .SelectMany(type => type.Directives)
            .Where(directive => directive.Name.Value == "oneOf"))
        {
            errors.Report("An extension cannot make an input object a OneOf one.", directive);
        }
    }

    private void CheckUnique(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (_known.GetValueOrDefault(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                _errors.Report(
                    $"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }

    private void CheckUse(DirectiveNode directive, string place)
    {
        var name = directive.Name.Value;
        foreach (var same in directive.Arguments
            .GroupBy(argument => argument.Name.Value)
            .Where(same => same.Skip(1).Any()))
        {
            _errors.Report(
                $"There can be only one argument named \"{same.Key}\".", same.Select(argument => argument.Name));
        }

        foreach (var argument in directive.Arguments)
        {
            CheckObjects(argument.Value);
        }

        if (!_known.TryGetValue(name, out var known))
        {
            _errors.Report($"Unknown directive \"@{name}\".", directive);
            return;
        }

        if (!known.Locations.Contains(place))
        {
            _errors.Report($"Directive \"@{name}\" may not be used on {place}.", directive);
        }

        foreach (var argument in directive.Arguments.Where(argument => !known.Arguments.Contains(argument.Name.Value)))
        {
            _errors.Report($"Unknown argument \"{argument.Name.Value}\" on directive \"@{name}\".", argument);
        }

        foreach (var missing in known.Required.Except(directive.Arguments.Select(argument => argument.Name.Value)))
        {
            _errors.Report($"Directive \"@{name}\" argument \"{missing}\" is required.", directive);
        }
    }

    // §5.6.3: an object value has each field once.
    private void CheckObjects(IValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    CheckObjects(item);
                }

                break;
            case ObjectValueNode fields:
                var first = new Dictionary<string, NameNode>();
                foreach (var field in fields.Fields)
                {
                    if (!first.TryAdd(field.Name.Value, field.Name))
                    {
                        _errors.Report(
                            $"There can be only one input field named \"{field.Name.Value}\".",
                            first[field.Name.Value],
                            field.Name);
                    }

                    CheckObjects(field.Value);
                }

                break;
            default:
                break;
        }
    }

    private sealed record Known(
        IReadOnlyList<string> Locations,
        bool IsRepeatable,
        IReadOnlyList<string> Arguments,
        IReadOnlyList<string> Required);
}
