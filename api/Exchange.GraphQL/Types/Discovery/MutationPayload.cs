namespace Exchange.GraphQL.Types.Discovery;

/// <summary>What a mutation answered: a value, or declared errors.</summary>
internal sealed record MutationPayload(object? Value, IReadOnlyList<object>? Errors)
{
    public static async ValueTask<object?> Make(
        FieldResolver resolve,
        IReadOnlyList<Func<Exception, object?>> catchers,
        ResolverContext context)
    {
        try
        {
            return await resolve(context) switch
            {
                FieldResult { IsSuccess: false } failed => new MutationPayload(null, failed.Errors),
                FieldResult succeeded => new MutationPayload(succeeded.Untyped, null),
                var value => new MutationPayload(value, null),
            };
        }
        catch (AggregateException exception) when (Caught(exception.InnerExceptions, catchers) is { } errors)
        {
            return new MutationPayload(null, errors);
        }
        catch (Exception exception) when (Caught([exception], catchers) is { } errors)
        {
            return new MutationPayload(null, errors);
        }
    }

    /// <summary>The declared errors that the exceptions stand for; null when one of them stands for none.</summary>
    private static List<object>? Caught(
        IReadOnlyCollection<Exception> exceptions,
        IReadOnlyList<Func<Exception, object?>> catchers)
    {
        var errors = new List<object>();
        foreach (var exception in exceptions)
        {
            if (catchers.Select(make => make(exception)).FirstOrDefault(error => error is not null) is not { } error)
            {
                return null;
            }

            errors.Add(error);
        }

        return errors.Count > 0 ? errors : null;
    }
}
