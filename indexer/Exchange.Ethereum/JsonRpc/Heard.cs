namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// What a subscription tells: its values, and where some are missing. A stream is <see cref="Joined"/>, values,
/// <see cref="Lost"/>, and again from the start.
/// </summary>
public abstract record Heard<T>
{
    private Heard()
    {
    }

    /// <summary>
    /// The subscription stands. It tells everything above block <paramref name="Head"/>, and of that block perhaps
    /// again; what was missed up to it, the caller asks for.
    /// </summary>
    /// <param name="Head">The newest block once the node had agreed to tell of new ones.</param>
    public sealed record Joined(long Head) : Heard<T>;

    /// <summary>A block or a log.</summary>
    public sealed record Value(T Item) : Heard<T>;

    /// <summary>The connection broke, or was not to be had: what happens meanwhile is missed.</summary>
    /// <param name="Cause">Why; always transient, since final faults end the stream as exceptions.</param>
    public sealed record Lost(RpcException Cause) : Heard<T>;
}
