namespace Exchange.Ethereum.Crypto;

/// <summary>Thrown for what no key can have signed, as against what someone else signed.</summary>
public sealed class SignatureException(string message) : Exception(message);
