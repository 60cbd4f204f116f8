namespace Exchange.GraphQL.Types;

/// <summary>What a mutation answers: a value, or the declared errors that stand in its way; never both.</summary>
public abstract class FieldResult
{
    private protected FieldResult(object? value, IReadOnlyList<object> errors) => (Untyped, Errors) = (value, errors);

    /// <summary>The errors, each of a declared type; empty when there is a value.</summary>
    public IReadOnlyList<object> Errors { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => Errors.Count == 0;

    internal object? Untyped { get; }
}

/// <summary>A mutation's value or its errors, the errors declared by <see cref="ErrorAttribute{TError}"/>.</summary>
/// <typeparam name="TResult">The value.</typeparam>
public class FieldResult<TResult> : FieldResult
{
    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    public FieldResult(TResult value)
        : base(value, [])
    {
    }

    /// <summary>Answers with errors.</summary>
    /// <param name="errors">One error or more, each of a declared type.</param>
    public FieldResult(IReadOnlyList<object> errors)
        : base(null, errors) => ArgumentOutOfRangeException.ThrowIfZero(errors.Count);

    /// <summary>The value; null when there are errors.</summary>
    public TResult? Value => (TResult?)Untyped;

    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FieldResult<TResult>(TResult value) => new(value);
}

/// <summary>A mutation's value or its errors, the errors declared by the type itself.</summary>
/// <typeparam name="TResult">The value.</typeparam>
/// <typeparam name="TError1">An error.</typeparam>
public sealed class FieldResult<TResult, TError1> : FieldResult<TResult>
    where TError1 : notnull
{
    /// <inheritdoc cref="FieldResult{TResult}(TResult)"/>
    public FieldResult(TResult value)
        : base(value)
    {
    }

    /// <inheritdoc cref="FieldResult{TResult}(IReadOnlyList{object})"/>
    public FieldResult(params IReadOnlyList<object> errors)
        : base(errors)
    {
    }

    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FieldResult<TResult, TError1>(TResult value) => new(value);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1>(TError1 error) => new([error]);
}

/// <summary>A mutation's value or its errors, the errors declared by the type itself.</summary>
/// <typeparam name="TResult">The value.</typeparam>
/// <typeparam name="TError1">An error.</typeparam>
/// <typeparam name="TError2">An error.</typeparam>
public sealed class FieldResult<TResult, TError1, TError2> : FieldResult<TResult>
    where TError1 : notnull
    where TError2 : notnull
{
    /// <inheritdoc cref="FieldResult{TResult}(TResult)"/>
    public FieldResult(TResult value)
        : base(value)
    {
    }

    /// <inheritdoc cref="FieldResult{TResult}(IReadOnlyList{object})"/>
    public FieldResult(params IReadOnlyList<object> errors)
        : base(errors)
    {
    }

    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2>(TResult value) => new(value);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2>(TError1 error) => new([error]);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2>(TError2 error) => new([error]);
}

/// <summary>A mutation's value or its errors, the errors declared by the type itself.</summary>
/// <typeparam name="TResult">The value.</typeparam>
/// <typeparam name="TError1">An error.</typeparam>
/// <typeparam name="TError2">An error.</typeparam>
/// <typeparam name="TError3">An error.</typeparam>
public sealed class FieldResult<TResult, TError1, TError2, TError3> : FieldResult<TResult>
    where TError1 : notnull
    where TError2 : notnull
    where TError3 : notnull
{
    /// <inheritdoc cref="FieldResult{TResult}(TResult)"/>
    public FieldResult(TResult value)
        : base(value)
    {
    }

    /// <inheritdoc cref="FieldResult{TResult}(IReadOnlyList{object})"/>
    public FieldResult(params IReadOnlyList<object> errors)
        : base(errors)
    {
    }

    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TResult value) => new(value);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError1 error) => new([error]);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError2 error) => new([error]);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError3 error) => new([error]);
}

/// <summary>A mutation's value or its errors, the errors declared by the type itself.</summary>
/// <typeparam name="TResult">The value.</typeparam>
/// <typeparam name="TError1">An error.</typeparam>
/// <typeparam name="TError2">An error.</typeparam>
/// <typeparam name="TError3">An error.</typeparam>
/// <typeparam name="TError4">An error.</typeparam>
public sealed class FieldResult<TResult, TError1, TError2, TError3, TError4> : FieldResult<TResult>
    where TError1 : notnull
    where TError2 : notnull
    where TError3 : notnull
    where TError4 : notnull
{
    /// <inheritdoc cref="FieldResult{TResult}(TResult)"/>
    public FieldResult(TResult value)
        : base(value)
    {
    }

    /// <inheritdoc cref="FieldResult{TResult}(IReadOnlyList{object})"/>
    public FieldResult(params IReadOnlyList<object> errors)
        : base(errors)
    {
    }

    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TResult value) =>
        new(value);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError1 error) =>
        new([error]);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError2 error) =>
        new([error]);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError3 error) =>
        new([error]);

    /// <summary>Answers with an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError4 error) =>
        new([error]);
}
