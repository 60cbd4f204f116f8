using System.Diagnostics;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Execution.Subscriptions;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Execution;

/// <summary>Takes a request from its text to its result: parse, validate, coerce the variables, execute.</summary>
internal sealed class RequestExecutor(
    Schema schema,
    ParserOptions parsing,
    ValidationOptions validation,
    ExecutionOptions execution,
    CostOptions costs,
    PersistedDocuments persisted,
    long documentCacheBytes)
{
    private readonly DocumentCache _documents = new(documentCacheBytes);

    public Schema Schema { get; } = schema;

    /// <summary>Runs a request; every refusal is in the result, and only a vanished caller is an exception.</summary>
    /// <param name="request">The request.</param>
    /// <param name="admit">Refuses an operation by what it is, before it runs.</param>
    /// <param name="contextOf">Makes the resolvers' context, given what stops them.</param>
    /// <param name="stop">Stops when the caller has gone.</param>
    public Task<ExecutionResult> Execute(
        GraphQLRequest request,
        Action<PreparedOperation> admit,
        Func<CancellationToken, RequestContext> contextOf,
        CancellationToken stop) => InTime(
            async deadline =>
            {
                var text = await persisted.TextOf(request, deadline);
                var (document, errors) = Prepare(text);
                if (document is null)
                {
                    return ExecutionResult.Refused(errors);
                }

                persisted.Leave(request, text);

                var operation = document.Operation(request.OperationName);
                admit(operation);
                var variables = VariableValues.Coerce(operation, request.Variables);
                var cost = operation.Cost(costs).Of(new CostVariables(variables, request.Variables));
                if (CostLimits.Answer(cost, costs, request.CostReport) is { } answer)
                {
                    return answer;
                }

                var plan = operation.Plan(variables);
                var result = operation.Node.Operation == OperationType.Subscription
                    ? await Subscribe(plan, variables, contextOf, deadline, stop)
                    : await OperationExecution.Run(plan, variables, contextOf(deadline), execution);
                return request.CostReport == CostReport.None ? result : result with { Cost = cost };
            },
            stop);

    /// <summary>Gives an answer up when its time is over: a request's, or one event's of a subscription.</summary>
    private async Task<ExecutionResult> InTime(
        Func<CancellationToken, Task<ExecutionResult>> answer,
        CancellationToken stop)
    {
        // The clock before the alarm: a thread that is put aside between the two would tell too short a time.
        var begun = Stopwatch.GetTimestamp();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(execution.Timeout);
        try
        {
            return await answer(deadline.Token);
        }
        catch (GraphQLException exception)
        {
            return ExecutionResult.Refused(exception.Errors) with { HttpStatus = exception.HttpStatus };
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return ExecutionResult.Refused(TooSlow(Stopwatch.GetElapsedTime(begun))) with { HttpStatus = 503 };
        }
    }

    private async Task<ExecutionResult> Subscribe(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        Func<CancellationToken, RequestContext> contextOf,
        CancellationToken deadline,
        CancellationToken stop)
    {
        var events = await ResponseStream.Open(
            listening => SourceEventStream.Create(plan, variables, contextOf(listening)),
            (message, listening) => InTime(limit => Event(message, contextOf(limit)), listening),
            deadline,
            stop);
        return new ExecutionResult { Events = events };

        // §6.2.3.3: each event is an operation of its own, with time and services of its own.
        async Task<ExecutionResult> Event(object? message, RequestContext context)
        {
            await using var scope = context.Services.CreateAsyncScope();
            return await OperationExecution.Run(
                plan, variables, context.WithServices(scope.ServiceProvider), execution, message);
        }
    }

    private (PreparedDocument? Document, IReadOnlyList<GraphQLError> Errors) Prepare(string text)
    {
        if (_documents.Find(text) is { } known)
        {
            return (known, []);
        }

        DocumentNode document;
        var budget = new PreparationBudget(validation.PreparationTimeout, TimeProvider.System);
        try
        {
            document = Utf8GraphQLParser.Parse(text, parsing, budget);
        }
        catch (SyntaxException exception)
        {
            return (null, [Error(exception)]);
        }

        var errors = DocumentValidator.Validate(Schema, document, validation, budget: budget);
        if (errors.Count > 0)
        {
            return (null, errors);
        }

        var prepared = new PreparedDocument(Schema, document);
        _documents.Keep(text, prepared);
        return (prepared, []);
    }

    private GraphQLError TooSlow(TimeSpan taken) => ErrorBuilder.New()
        .SetMessage($"The request exceeded the configured timeout of {execution.Timeout}.")
        .SetCode(ErrorCodes.Timeout)
        .SetExtension("limit", (long)execution.Timeout.TotalMilliseconds)
        .SetExtension("actual", (long)taken.TotalMilliseconds)
        .Build();

    private static GraphQLError Error(SyntaxException exception)
    {
        var extensions = new Dictionary<string, object?>();
        if (exception is { Limit: { } limit, Actual: { } actual })
        {
            (extensions["limit"], extensions["actual"]) = (limit, actual);
        }

        return new GraphQLError(exception.Message)
        {
            Code = exception.IsTooSlow ? ErrorCodes.PreparationTimeout : ErrorCodes.SyntaxError,
            Locations = [exception.Location],
            Extensions = extensions,
        };
    }
}
