namespace Exchange.GraphQL.OracleConsole;

/// <summary>Ends a line that is no case with <c>error</c>, which the protocol has for nothing else.</summary>
internal sealed class Refusal(string message) : Exception(message);
