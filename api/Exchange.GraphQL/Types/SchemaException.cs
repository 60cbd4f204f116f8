namespace Exchange.GraphQL.Types;

/// <summary>
/// The declared types do not make a schema; says which member is at fault and what to change. Thrown at start-up.
/// </summary>
/// <param name="message">The member and what to change.</param>
public sealed class SchemaException(string message) : Exception(message);
