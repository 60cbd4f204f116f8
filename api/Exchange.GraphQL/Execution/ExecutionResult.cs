using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// What a request came to: data, perhaps partial, with field errors; or no data and the request's errors.
/// </summary>
internal sealed record ExecutionResult
{
    /// <summary>The root object; null when a non-null root field failed.</summary>
    public ResultObject? Data { get; init; }

    /// <summary>Whether execution began, so that the response has <c>data</c> even when it is null.</summary>
    public bool IsExecuted { get; init; }

    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <summary>The HTTP status that a refusal of the whole request asks for.</summary>
    public int? HttpStatus { get; init; }

    public static ExecutionResult Refused(params IReadOnlyList<GraphQLError> errors) => new() { Errors = errors };
}

/// <summary>An object of the response, its fields in the order of the request.</summary>
/// <param name="Fields">The response names.</param>
/// <param name="Values">Their values: null, a leaf, a <see cref="ResultObject"/> or an array of such.</param>
internal sealed record ResultObject(IReadOnlyList<FieldGroup> Fields, object?[] Values);
