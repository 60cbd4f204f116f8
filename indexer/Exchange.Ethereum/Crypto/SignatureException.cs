namespace Exchange.Ethereum.Crypto;

/// <summary>Thrown for bytes that are no signature anyone could have made, as against one made by someone else.</summary>
public sealed class SignatureException(string message) : Exception(message);
