namespace Exchange.Host;

/// <summary>Says in one line why a command cannot go on; it is printed as it is, without a stack.</summary>
public sealed class HostException(string message) : Exception(message);
