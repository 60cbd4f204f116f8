namespace Exchange.Ethereum.Transactions;

/// <summary>Thrown when values or bytes are not a transaction any node would take.</summary>
public sealed class TransactionException : FormatException
{
    public TransactionException(string message)
        : base(message)
    {
    }

    public TransactionException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
