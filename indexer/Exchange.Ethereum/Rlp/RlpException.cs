namespace Exchange.Ethereum.Rlp;

/// <summary>Thrown when bytes are not RLP in its only form; knows which byte says so.</summary>
public sealed class RlpException(string message, int position) : FormatException($"{message} (at byte {position}).")
{
    /// <summary>Index of the offending byte.</summary>
    public int Position { get; } = position;
}
