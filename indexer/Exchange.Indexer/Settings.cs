namespace Exchange.Indexer;

/// <summary>What the indexer is told at start; every value is checked here, so that nothing is missing later.</summary>
/// <param name="Rpc">The node.</param>
/// <param name="Database">Connection string of PostgreSQL.</param>
/// <param name="Deployment">Path of the file the deploy task wrote.</param>
/// <param name="Finality">When a block counts as final.</param>
/// <param name="PollEvery">How often the node is asked for its head.</param>
internal sealed record Settings(Uri Rpc, string Database, string Deployment, Sync.Finality Finality, TimeSpan PollEvery)
{
    /// <summary>Reads <c>Exchange:*</c>.</summary>
    /// <exception cref="SettingsException">A value is missing or makes no sense; the message names it.</exception>
    public static Settings From(IConfiguration configuration)
    {
        IConfigurationSection exchange = configuration.GetSection("Exchange");
        return new Settings(
            Uri.TryCreate(Required(exchange, "Rpc"), UriKind.Absolute, out Uri? rpc) && rpc.Scheme is "http" or "https"
                ? rpc
                : throw new SettingsException($"Exchange__Rpc is no http address: {exchange["Rpc"]}"),
            Required(exchange, "Database"),
            Required(exchange, "Deployment"),
            Sync.Finality.TryParse(Required(exchange, "Finality"), out Sync.Finality? finality)
                ? finality
                : throw new SettingsException(
                    $"Exchange__Finality is neither 'instant' nor a depth of 1 or more: {exchange["Finality"]}"),
            Interval(exchange["PollMilliseconds"]));
    }

    private static string Required(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value
            ? value
            : throw new SettingsException($"Exchange__{name} is not set");

    private static TimeSpan Interval(string? milliseconds) => milliseconds switch
    {
        null => TimeSpan.FromMilliseconds(100),
        _ when int.TryParse(milliseconds, out int value) && value is >= 10 and <= 60_000 =>
            TimeSpan.FromMilliseconds(value),
        _ => throw new SettingsException($"Exchange__PollMilliseconds is not between 10 and 60000: {milliseconds}"),
    };
}

/// <summary>The indexer cannot start with what it was told.</summary>
public sealed class SettingsException(string message) : Exception(message);
