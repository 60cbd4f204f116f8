namespace Exchange.Ethereum.OracleConsole;

/// <summary>Ends a case with <c>"ok": false</c> and the kind of its error.</summary>
internal sealed class Refusal(string kind, string message) : Exception(message)
{
    /// <summary>What is compared; the message is for people.</summary>
    internal string Kind { get; } = kind;
}
