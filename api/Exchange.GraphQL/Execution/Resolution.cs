using System.Collections;
using System.Runtime.CompilerServices;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.DataLoaders;
using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Calls the resolvers of one run, from the root down, and keeps what they give until it is written. What needs no
/// resolver is not looked at here.
/// </summary>
internal abstract class Resolution(
    Schema schema,
    IReadOnlyDictionary<string, object?> variables,
    RequestContext request)
{
    private readonly Lock _argumentsLock = new();
    private Dictionary<PlannedField, ArgumentValue[]>? _arguments;

    protected RequestContext Request { get; } = request;

    /// <summary>Resolves what is pending, and what turns up below it; throws what ends the whole request.</summary>
    public abstract Task Run();

    /// <summary>Puts a field into the queue.</summary>
    public abstract void Enqueue(PendingField pending);

    /// <summary>Makes an object's slots; nothing is resolved yet.</summary>
    public static ResolvedObject Open(SelectionPlan selection, object? value) =>
        new(selection, value, new object?[selection.Slotted.Length]);

    /// <summary>Puts an object's fields into the queue, and looks behind those that are read off it.</summary>
    public void EnqueueFields(ResolvedObject owner)
    {
        foreach (var field in owner.Selection.Slotted)
        {
            if (field.Source == FieldSource.Resolver)
            {
                Enqueue(new PendingField(owner, field));
                continue;
            }

            try
            {
                Finish(new PendingField(owner, field), field.Definition.Read!(owner.Value!));
            }
            catch (Exception exception) when (!IsForWholeRequest(exception, Request))
            {
                Fail(new PendingField(owner, field), exception);
            }
        }
    }

    /// <summary>
    /// Whether an exception ends the request and not only a field: a cancellation, a refusal with a status, or a
    /// document so deep that the stack ends.
    /// </summary>
    public static bool IsForWholeRequest(Exception exception, RequestContext request) =>
        exception is GraphQLException { HttpStatus: not null } or InsufficientExecutionStackException
        || (exception is OperationCanceledException && request.Stop.IsCancellationRequested);

    /// <summary>Makes the services of one resolver; null when all share the request's.</summary>
    protected virtual Func<IServiceProvider>? OpenScope => null;

    /// <summary>Begins a field: its guards, its arguments, its resolver.</summary>
    protected ValueTask<object?> Begin(PendingField pending, ResolverTurn? turn)
    {
        Request.Stop.ThrowIfCancellationRequested();
        return pending.Field.Definition.Authorization.Count > 0 ? BeginGuarded(pending, turn) : Resolve(pending, turn);
    }

    /// <summary>Keeps what a field's resolver gave, and puts what is selected below it into the queue.</summary>
    protected void Finish(PendingField pending, object? value)
    {
        var (owner, field) = pending;
        owner.Slots[field.Slot] = field.Subselection is { IsPure: false } subselection
            ? Expand(value, field.Shape, subselection)
            : value;
        owner.IsLost |= value is null && field.Shape.IsNonNull;
    }

    protected static void Fail(PendingField pending, Exception exception)
    {
        var (owner, field) = pending;
        owner.Slots[field.Slot] = new Failure(exception);
        owner.IsLost |= field.Shape.IsNonNull;
    }

    private async ValueTask<object?> BeginGuarded(PendingField pending, ResolverTurn? turn)
    {
        await Authorization.Check(pending.Field.Definition.Authorization, Request);
        return await Resolve(pending, turn);
    }

    private ValueTask<object?> Resolve(PendingField pending, ResolverTurn? turn)
    {
        var (owner, field) = pending;
        return field.Definition.Resolver!(
            new ResolverContext(Request, schema, field.Definition, owner.Value, ArgumentsOf(field))
            {
                OpenScope = OpenScope,
                Selection = field.LookAhead,
                Turn = turn,
            });
    }

    /// <summary>The arguments' values, coerced once for all objects of the request.</summary>
    private ArgumentValue[] ArgumentsOf(PlannedField field)
    {
        if (field.Arguments.Shared is { } shared)
        {
            return shared;
        }

        lock (_argumentsLock)
        {
            _arguments ??= [];
            if (!_arguments.TryGetValue(field, out var values))
            {
                _arguments[field] = values = field.Arguments.Coerce(variables);
            }

            return values;
        }
    }

    // A value that is none of its type stays as it is: it is refused where it is written, with its path.
    private object? Expand(object? value, ValueShape shape, Subselection subselection)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is null || (shape.Kind == ValueKind.List && (value is string || value is not IEnumerable)))
        {
            return value;
        }

        if (shape.Kind == ValueKind.List)
        {
            var items = new List<object?>();
            foreach (var item in (IEnumerable)value)
            {
                items.Add(Expand(item, shape.Item!, subselection));
            }

            return new ResolvedList([.. items]);
        }

        if (subselection.For(value) is not { IsPure: false } selection)
        {
            return value;
        }

        var resolved = Open(selection, value);
        EnqueueFields(resolved);
        return resolved;
    }
}
