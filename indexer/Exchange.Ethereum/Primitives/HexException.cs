namespace Exchange.Ethereum.Primitives;

/// <summary>Thrown when text is not the hex it should be; knows where it stopped being so.</summary>
public sealed class HexException(string message, int position)
    : FormatException($"{message} (at character {position}).")
{
    /// <summary>Index of the offending character.</summary>
    public int Position { get; } = position;
}
