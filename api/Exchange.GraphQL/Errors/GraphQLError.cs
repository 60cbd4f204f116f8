using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c>; immutable, so that filters may pass it on safely.</summary>
/// <param name="Message">What went wrong, for a person.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>What went wrong, for a program: <c>extensions.code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Where in the document.</summary>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Where in the response: field names (string) and list indices (int).</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>: strings, numbers, booleans.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>The cause, for filters and logs; never written to a response.</summary>
    public Exception? Exception { get; init; }
}

/// <summary>Builds a <see cref="GraphQLError"/> step by step.</summary>
public sealed class ErrorBuilder
{
    private readonly Dictionary<string, object?> _extensions = [];
    private string _message = "";
    private string? _code;

    /// <summary>Begins an error.</summary>
    /// <returns>An empty builder.</returns>
    public static ErrorBuilder New() => new();

    /// <summary>Sets what went wrong, for a person.</summary>
    /// <param name="message">The message.</param>
    /// <returns>This builder.</returns>
    public ErrorBuilder SetMessage(string message)
    {
        _message = message;
        return this;
    }

    /// <summary>Sets what went wrong, for a program.</summary>
    /// <param name="code">The code.</param>
    /// <returns>This builder.</returns>
    public ErrorBuilder SetCode(string code)
    {
        _code = code;
        return this;
    }

    /// <summary>Adds an entry to <c>extensions</c>.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">A string, number or boolean.</param>
    /// <returns>This builder.</returns>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        _extensions[key] = value;
        return this;
    }

    /// <summary>Ends the error.</summary>
    /// <returns>The error.</returns>
    public GraphQLError Build() => new(_message) { Code = _code, Extensions = _extensions };
}
