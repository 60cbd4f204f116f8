namespace Exchange.Ethereum.JsonRpc;

/// <summary>One answer out of a batch: a value, or the error that took its place.</summary>
public readonly struct RpcResult<T>
{
    private readonly T _value;

    private RpcResult(T value, RpcException? error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>Why there is no value; null when there is one.</summary>
    public RpcException? Error { get; }

    /// <summary>The value.</summary>
    /// <exception cref="RpcException">There is none.</exception>
    public T Value => Error is null ? _value : throw Error;

    internal static RpcResult<T> Of(T value) => new(value, null);

    internal static RpcResult<T> Failed(RpcException error) => new(default!, error);
}
