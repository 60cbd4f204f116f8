namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>
/// One decoder under fire. What it is given is made from good data, so that mutants of it come far; what it accepts it
/// must write back the same; and it may throw nothing but its own refusal.
/// </summary>
/// <param name="Name">What is decoded.</param>
/// <param name="Refusal">The only exception that may come out.</param>
/// <param name="Make">Good data, and how to decode what became of it.</param>
internal sealed record Target(string Name, Type Refusal, Func<Random, Specimen> Make);

/// <summary>Good data and its decoder, which throws <see cref="DefectException"/> when something changed.</summary>
internal sealed record Specimen(byte[] Data, Action<byte[]> Decode, bool IsJson = false);

/// <summary>Thrown when a decoder accepted what it does not write back the same.</summary>
internal sealed class DefectException(string message) : Exception(message);
