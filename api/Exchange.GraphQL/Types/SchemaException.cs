using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Types;

/// <summary>
/// The declared types do not make a schema; says which members are at fault and what to change. Thrown at start-up.
/// </summary>
public sealed class SchemaException : Exception
{
    /// <summary>Refuses a schema for one fault.</summary>
    /// <param name="message">The member and what to change.</param>
    public SchemaException(string message)
        : this([new GraphQLError(message)])
    {
    }

    /// <summary>Refuses a schema for all of its faults.</summary>
    /// <param name="errors">One fault or more.</param>
    public SchemaException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join('\n', errors.Select(Text))) => Errors = errors;

    /// <summary>The faults; each with its places when the schema was read from SDL.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    private static string Text(GraphQLError error) =>
        error.Message + string.Concat(error.Locations.Select(at => $" ({at.Line}:{at.Column})"));
}
