using System.Text.Json;
using Exchange.Bindings;

namespace Exchange.Indexer.Forwarding;

/// <summary>A refusal in words: the error's name, and its arguments as JSON; null for an error not of ours.</summary>
/// <remarks>
/// Arguments come from whoever was refused, and may hold anything: JSON escapes what a text column would not take.
/// </remarks>
internal readonly record struct IntentRefusal(string? Name, string? Arguments)
{
    public static IntentRefusal Of(byte[] reason) => Contracts.DecodeError(reason) is { } error
        ? new IntentRefusal(
            error.Name,
            JsonSerializer.Serialize(
                error.Arguments.Select(argument => new { name = argument.Name, value = argument.Value })))
        : default;
}
