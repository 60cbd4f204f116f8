namespace Exchange.Ethereum.Eip712;

/// <summary>Thrown when typed data does not say what is to be signed; knows the member at fault.</summary>
public sealed class TypedDataException : FormatException
{
    /// <summary>What is wrong, and where.</summary>
    public TypedDataException(string message, string path)
        : base($"{message} (at {path}).") => Path = path;

    /// <summary>What is wrong, where, and which part of it said so.</summary>
    public TypedDataException(string message, string path, Exception cause)
        : base($"{message} (at {path}).", cause) => Path = path;

    /// <summary>Where in the typed data: <c>message.from.wallets[1]</c>.</summary>
    public string Path { get; }
}
