using Exchange.GraphQL.Types.Introspection;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

/// <summary>
/// Lists the types of a schema: every declared one, and of the built-in ones those that are referred to (§3.5).
/// </summary>
internal sealed class ReferredTypes
{
    private readonly List<NamedType> _types = [];
    private readonly HashSet<NamedType> _seen;

    private ReferredTypes(IEnumerable<NamedType> declared) => _seen = [.. declared];

    /// <summary>The types as they were declared, a built-in one after the first that refers to it.</summary>
    public static IReadOnlyList<NamedType> InOrder(
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveType> directives)
    {
        List<NamedType> declared = [.. types.Except(BuiltInScalars.Specified).Except(IntrospectionTypes.All)];
        var referred = new ReferredTypes(declared);
        foreach (var type in declared)
        {
            referred._types.Add(type);
            referred.VisitReferences(type);
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
        {
            referred.Visit(argument.Type.Named);
        }

        referred.Visit(IntrospectionTypes.SchemaField.Type.Named);
        return referred._types;
    }

    private void Visit(NamedType type)
    {
        if (_seen.Add(type))
        {
            _types.Add(type);
            VisitReferences(type);
        }
    }

    private void VisitReferences(NamedType type)
    {
        IEnumerable<NamedType> references = type switch
        {
            UnionType union => union.Types,
            FieldsType fields => fields.Interfaces.Concat(fields.Fields.Values.SelectMany(field =>
                field.Arguments.Select(argument => argument.Type.Named).Prepend(field.Type.Named))),
            InputObjectType input => input.Fields.Values.Select(field => field.Type.Named),
            _ => [],
        };
        foreach (var reference in references)
        {
            Visit(reference);
        }
    }
}
