using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// Thrown when a node did not do what it was asked, and says whether asking again may help: a transient fault is the
/// network's or the moment's, a final one is the question's.
/// </summary>
public sealed class RpcException(
    string message, int? code = null, bool isTransient = false, byte[]? revertData = null, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>The node's JSON-RPC code; null when no node answered.</summary>
    public int? Code { get; } = code;

    /// <summary>Whether asking again may help: no connection, time-out, 429, 5xx, block not there yet.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>What a reverted call returned: an ABI-encoded error, or nothing; null when it was no revert.</summary>
    public byte[]? RevertData { get; } = revertData;

    /// <summary>The revert as a generated error, or null if it is another one or none.</summary>
    public TError? RevertAs<TError>()
        where TError : class, IError<TError>
    {
        if (RevertData is null || !RevertData.AsSpan().StartsWith(TError.Selector))
        {
            return null;
        }

        try
        {
            return TError.Decode(RevertData);
        }
        catch (AbiException)
        {
            // Anyone may revert with this selector and bytes that do not fit it; it is then another error.
            return null;
        }
    }
}
