namespace Exchange.Ethereum.Crypto;

/// <summary>The first thing that was wrong with an assertion, in the order in which things are judged.</summary>
public enum WebAuthnFault
{
    /// <summary>The public key is not 65 bytes of a point on P-256.</summary>
    BadKey,

    /// <summary>The client data are no JSON object with the texts type, challenge and origin.</summary>
    BadClientData,

    /// <summary>It is no assertion, but for example a registration.</summary>
    WrongType,

    /// <summary>It answers another challenge.</summary>
    WrongChallenge,

    /// <summary>It was made for another origin.</summary>
    WrongOrigin,

    /// <summary>It was made inside a page of another origin.</summary>
    CrossOrigin,

    /// <summary>The authenticator data have the wrong length for their flags, or claim a backup of what cannot be
    /// backed up.</summary>
    BadAuthenticatorData,

    /// <summary>It was made for another relying party.</summary>
    WrongRelyingParty,

    /// <summary>Nobody touched the authenticator.</summary>
    UserNotPresent,

    /// <summary>The authenticator did not verify who touched it, and it was required to.</summary>
    UserNotVerified,

    /// <summary>The signature is malformed, or not this key's.</summary>
    BadSignature,
}

/// <summary>Thrown when an assertion does not prove what it should; says why by <see cref="Fault"/>.</summary>
public sealed class WebAuthnException : Exception
{
    internal WebAuthnException(WebAuthnFault fault, string message)
        : base(message) => Fault = fault;

    internal WebAuthnException(WebAuthnFault fault, string message, Exception cause)
        : base(message, cause) => Fault = fault;

    /// <summary>What was wrong.</summary>
    public WebAuthnFault Fault { get; }
}
