namespace Exchange.Portal.Shared;

/// <summary>What a page got when it asked the API: exactly one of the states a page has to name.</summary>
/// <remarks>Public, like every type a component takes: the classes Razor generates are public.</remarks>
public abstract record Answer<T>
{
    private Answer()
    {
    }

    /// <summary>The API has not answered yet: the page is sent without its figures and fetches them at once.</summary>
    public sealed record Waiting : Answer<T>;

    /// <summary>The API cannot be reached or broke down: the page says so and tries again by itself.</summary>
    public sealed record Unreachable : Answer<T>;

    /// <summary>The API answered, and refused: the page shows the reason it gave.</summary>
    public sealed record Refused(string Code, string Message) : Answer<T>;

    /// <summary>The sign-in is over and could not be renewed: the visitor goes back to the start.</summary>
    public sealed record SignInEnded : Answer<T>;

    public sealed record Arrived(T Value) : Answer<T>;

    /// <summary>The value's next state; every other state stays what it is.</summary>
    public async Task<Answer<TNext>> Then<TNext>(Func<T, Task<Answer<TNext>>> next) => this switch
    {
        Arrived(var value) => await next(value),
        Waiting => new Answer<TNext>.Waiting(),
        Unreachable => new Answer<TNext>.Unreachable(),
        Refused(var code, var message) => new Answer<TNext>.Refused(code, message),
        _ => new Answer<TNext>.SignInEnded(),
    };
}
