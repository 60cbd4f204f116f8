using Exchange.Api.Data;

namespace Exchange.Api.Webhooks;

/// <summary>Kinds of events by their GraphQL names, as tables and letters have them.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, ActivityKind> All =
        Enum.GetValues<ActivityKind>().ToDictionary(kind => ChainValues.Snake(kind.ToString()).ToUpperInvariant());

    private static readonly Dictionary<ActivityKind, string> Names = All.ToDictionary(one => one.Value, one => one.Key);

    public static string NameOf(ActivityKind kind) => Names[kind];

    public static ActivityKind Parse(string name) => All[name];

    /// <summary>Each once, in their order; none of them stands for all, as null does.</summary>
    public static string[]? ToColumn(IReadOnlyList<ActivityKind>? kinds) =>
        kinds is { Count: > 0 } ? [.. kinds.Distinct().Order().Select(NameOf)] : null;
}
