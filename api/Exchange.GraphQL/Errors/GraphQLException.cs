namespace Exchange.GraphQL.Errors;

/// <summary>A refusal whose message is meant for the client; every other exception of a resolver is masked.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Refuses with a message.</summary>
    /// <param name="message">What went wrong, for a person.</param>
    /// <param name="code">What went wrong, for a program.</param>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message) { Code = code })
    {
    }

    /// <summary>Refuses with an error.</summary>
    /// <param name="error">The error; its path and locations are set by the engine when absent.</param>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>Refuses with several errors, at least one.</summary>
    internal GraphQLException(IReadOnlyList<GraphQLError> errors)
        : base(errors[0].Message) => Errors = errors;

    /// <summary>The error for the response, the first where there are several.</summary>
    public GraphQLError Error => Errors[0];

    /// <summary>All errors for the response; of a field only the first.</summary>
    internal IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>
    /// When set, the whole request is refused: the response has this HTTP status, this error and no data. Otherwise
    /// the error belongs to the field that was resolved.
    /// </summary>
    public int? HttpStatus { get; init; }
}
