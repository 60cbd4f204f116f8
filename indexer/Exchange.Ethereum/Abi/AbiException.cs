namespace Exchange.Ethereum.Abi;

/// <summary>
/// Thrown when bytes are not the ABI encoding of the expected types, when a value does not fit its type, or when text
/// names no type.
/// </summary>
public sealed class AbiException : FormatException
{
    /// <summary>Bytes or text that go wrong at some position.</summary>
    public AbiException(string message, int position)
        : base($"{message} (at byte {position}).") => Position = position;

    /// <summary>A value that is not of its type.</summary>
    public AbiException(string message)
        : base(message)
    {
    }

    /// <summary>Index of the offending byte or, in a type, character; null where a value is at fault.</summary>
    public int? Position { get; }
}
