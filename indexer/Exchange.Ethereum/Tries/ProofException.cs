namespace Exchange.Ethereum.Tries;

/// <summary>Thrown when nodes prove nothing under a root: neither what is there nor that nothing is.</summary>
public sealed class ProofException : FormatException
{
    public ProofException(string message)
        : base(message)
    {
    }

    public ProofException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
