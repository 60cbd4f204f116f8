using System.Text.Json;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>The variables of a request: coerced, for lengths and conditions; as JSON, to see what is in them.</summary>
/// <param name="Values">The coerced values.</param>
/// <param name="Given">The request's variables, an object; null when there are none.</param>
internal readonly record struct CostVariables(IReadOnlyDictionary<string, object?> Values, JsonElement? Given)
{
    /// <summary>A variable's JSON; null when only a default gave its value.</summary>
    public JsonElement? Json(string name) =>
        Given is { } given && given.TryGetProperty(name, out var value) ? value : null;
}
