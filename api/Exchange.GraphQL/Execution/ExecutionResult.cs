using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.Subscriptions;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// What a request came to: data, perhaps partial, with field errors; no data and the request's errors; or events. The
/// data stands in pooled memory: who writes the result disposes it, once for all of its copies.
/// </summary>
internal sealed record ExecutionResult : IDisposable
{
    /// <summary>The JSON of the root object; null when a non-null root field failed.</summary>
    public ResponseBuffer? Data { get; init; }

    /// <summary>Whether execution began, so that the response has <c>data</c> even when it is null.</summary>
    public bool IsExecuted { get; init; }

    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <summary>The events of a subscription; null when there is one answer, or the subscription was refused.</summary>
    public ResponseStream? Events { get; init; }

    /// <summary>The HTTP status that a refusal of the whole request asks for.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>What the operation costs, when the request wants to know.</summary>
    public OperationCost? Cost { get; init; }

    public static ExecutionResult Refused(params IReadOnlyList<GraphQLError> errors) => new() { Errors = errors };

    public void Dispose() => Data?.Dispose();
}
