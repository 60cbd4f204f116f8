using System.Reflection;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Discovery;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>Gathers what is wrong with a schema, each fault with its place, so that all is told at once.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphQLError> _errors = [];

    /// <summary>Tells a fault.</summary>
    /// <param name="message">What is wrong, and with what.</param>
    /// <param name="origins">
    /// What declared it: syntax nodes become locations, C# members stand before the message; others are passed over.
    /// </param>
    public void Report(string message, params IEnumerable<object?> origins) => _errors.Add(ErrorOf(message, origins));

    /// <summary>Does a part of the work; what stops it is told with the rest.</summary>
    public void Attempt(Action part)
    {
        try
        {
            part();
        }
        catch (SchemaException refusal)
        {
            _errors.AddRange(refusal.Errors);
        }
    }

    /// <summary>Makes the refusal of a part that cannot be declared at all; see <see cref="Report"/>.</summary>
    public static SchemaException Refusal(string message, params IEnumerable<object?> origins) =>
        new([ErrorOf(message, origins)]);

    /// <exception cref="SchemaException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new SchemaException(_errors);
        }
    }

    /// <summary>Where the type of a field or input value was declared.</summary>
    public static object? TypeOf(object? origin) => origin switch
    {
        FieldDefinitionNode field => field.Type,
        InputValueDefinitionNode value => value.Type,
        _ => origin,
    };

    /// <summary>Where an input value was declared deprecated.</summary>
    public static object? DeprecationOf(object? origin) => origin is InputValueDefinitionNode value
        ? value.Directives.FirstOrDefault(directive => directive.Name.Value == "deprecated")
        : origin;

    private static GraphQLError ErrorOf(string message, IEnumerable<object?> origins)
    {
        var all = origins.SelectMany(one => one is IEnumerable<object?> several ? several : [one]).ToList();
        var members = all.Select(PlaceOf).Where(place => place is not null).Distinct().ToList();
        return new GraphQLError(members.Count > 0 ? $"{string.Join(" and ", members)}: {message}" : message)
        {
            Locations = [.. all.OfType<ISyntaxNode>().Select(node => node.Location)],
        };
    }

    private static string? PlaceOf(object? origin) => origin switch
    {
        Type type => type.Name,
        MemberInfo member => member.Place(),
        ParameterInfo parameter => $"{parameter.Member.Place()}({parameter.Name})",
        _ => null,
    };
}
