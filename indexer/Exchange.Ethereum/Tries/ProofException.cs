namespace Exchange.Ethereum.Tries;

/// <summary>Thrown when nodes prove nothing under a root: neither what is there nor that nothing is.</summary>
public sealed class ProofException : FormatException
{
    internal ProofException(string message)
        : base(message)
    {
    }

    internal ProofException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
