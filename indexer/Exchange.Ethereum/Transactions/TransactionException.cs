namespace Exchange.Ethereum.Transactions;

/// <summary>Thrown when values or bytes are not a transaction any node would take.</summary>
public sealed class TransactionException : FormatException
{
    /// <summary>What is wrong.</summary>
    public TransactionException(string message)
        : base(message)
    {
    }

    /// <summary>What is wrong, and which part of it said so.</summary>
    public TransactionException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
