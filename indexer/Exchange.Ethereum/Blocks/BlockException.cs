namespace Exchange.Ethereum.Blocks;

/// <summary>Thrown when a header, a receipt or its seals are not what a chain could have agreed on.</summary>
public sealed class BlockException : FormatException
{
    internal BlockException(string message)
        : base(message)
    {
    }

    internal BlockException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
