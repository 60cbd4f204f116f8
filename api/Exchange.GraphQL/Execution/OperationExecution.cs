using System.Collections;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// One run of one operation (§6). A field that fails is null with an error; where null is not allowed, its parent is,
/// up to the nearest that may be. One resolver runs at a time, unless the options let query fields run side by side.
/// </summary>
internal sealed class OperationExecution(
    Schema schema,
    FieldCollector collector,
    IReadOnlyDictionary<string, object?> variables,
    RequestContext request,
    bool isParallel) : IAsyncDisposable
{
    /// <summary>Stands for a value whose error makes its parent null.</summary>
    private static readonly object _failed = new();

    private readonly List<GraphQLError> _errors = [];
    private readonly List<AsyncServiceScope> _scopes = [];
    private readonly Lock _lock = new();

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public async Task<ResultObject?> Run(OperationDefinitionNode operation, ObjectType root)
    {
        var groups = collector.Collect(root, [operation.SelectionSet]);
        // §6.2.2: the root fields of a mutation run one after another.
        var isSerial = !isParallel || operation.Operation == OperationType.Mutation;
        return await CompleteFields(groups, root, null, null, isSerial) as ResultObject;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes)
        {
            await scope.DisposeAsync();
        }
    }

    private async ValueTask<object?> CompleteFields(
        IReadOnlyList<FieldGroup> groups,
        ObjectType type,
        object? parent,
        ResponsePath? path,
        bool isSerial)
    {
        var values = new object?[groups.Count];
        if (isSerial)
        {
            for (var i = 0; i < groups.Count; i++)
            {
                values[i] = await CompleteField(groups[i], type, parent, path);
                if (ReferenceEquals(values[i], _failed))
                {
                    return _failed;
                }
            }
        }
        else
        {
            var running = groups.Select(group => CompleteField(group, type, parent, path).AsTask()).ToList();
            await Task.WhenAll(running);
            for (var i = 0; i < running.Count; i++)
            {
                values[i] = await running[i];
            }
        }

        return values.Contains(_failed) ? _failed : new ResultObject(groups, values);
    }

    private async ValueTask<object?> CompleteField(
        FieldGroup group,
        ObjectType type,
        object? parent,
        ResponsePath? parentPath)
    {
        if (ReferenceEquals(group.Field, IntrospectionTypes.TypeNameField))
        {
            return type.Name;
        }

        var path = new ResponsePath(parentPath, group.ResponseName);
        object? value;
        try
        {
            request.Stop.ThrowIfCancellationRequested();
            if (group.Field.Authorization.Count > 0)
            {
                await Authorization.Check(group.Field.Authorization, request);
            }

            var context = new ResolverContext(request, schema, group.Field, parent, group.Arguments(variables))
            {
                OpenScope = isParallel ? NewScope : null,
            };
            value = await group.Field.Resolver!(context);
        }
        catch (Exception exception) when (!IsForWholeRequest(exception))
        {
            return Fail(group.Field.Type, Error(exception, group, path));
        }

        return await Complete(value, group.Field.Type, group, path);
    }

    private async ValueTask<object?> Complete(object? value, GraphQLType type, FieldGroup group, ResponsePath path)
    {
        if (type is NonNullType nonNull)
        {
            var completed = await Complete(value, nonNull.OfType, group, path);
            if (completed is null && value is null)
            {
                var absence = new GraphQLException(
                    $"Cannot return null for non-nullable field \"{group.Field.Name}\".");
                return Fail(type, Error(absence, group, path));
            }

            return completed ?? _failed;
        }

        if (value is null)
        {
            return null;
        }

        return type switch
        {
            ListType list => await CompleteList(value, list, group, path),
            ScalarType scalar => CompleteLeaf(scalar.CoerceResult, value, group, path),
            EnumType @enum => CompleteLeaf(
                one => @enum.FindRuntime(one)?.Name
                    ?? throw new GraphQLException($"Enum \"{@enum.Name}\" cannot represent this value."),
                value,
                group,
                path),
            _ => await CompleteObject(value, (NamedType)type, group, path),
        };
    }

    private async ValueTask<object?> CompleteList(object value, ListType type, FieldGroup group, ResponsePath path)
    {
        if (value is not IEnumerable items || value is string)
        {
            var fault = new InvalidOperationException($"{group.Field.Name} gave a {value.GetType()}, no list.");
            return Fail(type, Error(fault, group, path));
        }

        var completed = new List<object?>();
        try
        {
            foreach (var item in items)
            {
                completed.Add(await Complete(item, type.OfType, group, new ResponsePath(path, completed.Count)));
                if (ReferenceEquals(completed[^1], _failed))
                {
                    return null;
                }
            }
        }
        catch (Exception exception) when (!IsForWholeRequest(exception))
        {
            return Fail(type, Error(exception, group, path));
        }

        return completed.ToArray();
    }

    private async ValueTask<object?> CompleteObject(object value, NamedType type, FieldGroup group, ResponsePath path)
    {
        var objectType = type as ObjectType ?? schema.ResolveObjectType(value);
        if (objectType is null || !schema.IsPossible(type, objectType))
        {
            var fault = new InvalidOperationException($"A {value.GetType()} is no possible value of {type.Name}.");
            return Fail(type, Error(fault, group, path));
        }

        var subfields = group.Subfields(objectType, collector);
        var completed = await CompleteFields(subfields, objectType, value, path, isSerial: !isParallel);
        return ReferenceEquals(completed, _failed) ? null : completed;
    }

    private object? CompleteLeaf(Func<object, object> coerce, object value, FieldGroup group, ResponsePath path)
    {
        try
        {
            return coerce(value);
        }
        catch (Exception exception)
        {
            // What a resolver gives wrongly is our fault, but the message names only the type, never a value.
            var shown = ScalarType.IsRefusal(exception) ? new GraphQLException(exception.Message) : exception;
            return Fail(group.Field.Type, Error(shown, group, path), isNullable: true);
        }
    }

    private IServiceProvider NewScope()
    {
        var scope = request.Services.CreateAsyncScope();
        lock (_lock)
        {
            _scopes.Add(scope);
        }

        return scope.ServiceProvider;
    }

    private object? Fail(GraphQLType type, GraphQLError error, bool isNullable = false)
    {
        lock (_lock)
        {
            _errors.Add(error);
        }

        return type.IsNonNull && !isNullable ? _failed : null;
    }

    private static GraphQLError Error(Exception exception, FieldGroup group, ResponsePath path)
    {
        var error = exception is GraphQLException refusal
            ? refusal.Error
            : new GraphQLError("Unexpected Execution Error") { Code = ErrorCodes.Unexpected, Exception = exception };
        return error with
        {
            Locations = error.Locations.Count > 0 ? error.Locations : group.Locations,
            Path = error.Path ?? path.ToList(),
        };
    }

    /// <summary>
    /// Whether an exception ends the request and not only a field: a cancellation, or a refusal with a status.
    /// </summary>
    private bool IsForWholeRequest(Exception exception) =>
        exception is GraphQLException { HttpStatus: not null }
        || (exception is OperationCanceledException && request.Stop.IsCancellationRequested);
}
