namespace Exchange.Bindings.Generator;

/// <summary>Thrown when an ABI cannot become readable code; says what to change in the contract or the input.</summary>
internal sealed class BindingException(string message, Exception? cause = null) : Exception(message, cause);
