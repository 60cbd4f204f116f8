namespace Exchange.Ethereum.Crypto;

/// <summary>Thrown when a keystore is malformed, or its password another one. Never says anything of the key.</summary>
public sealed class KeystoreException : FormatException
{
    internal KeystoreException(string message, bool isWrongPassword = false)
        : base(message) => IsWrongPassword = isWrongPassword;

    internal KeystoreException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Whether the file is well formed and only its code does not fit the password. A damaged file looks the
    /// same.</summary>
    public bool IsWrongPassword { get; }
}
