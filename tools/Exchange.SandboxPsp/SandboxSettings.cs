namespace Exchange.SandboxPsp;

/// <summary>Where the API is, and as whom it is asked: it knows the secret of one client and no other.</summary>
internal sealed record SandboxSettings(Uri Api, string ClientId, string Secret)
{
    public static SandboxSettings From(IConfiguration configuration) => new(
        new Uri(Required(configuration, "Exchange:Api")),
        Required(configuration, "Exchange:ClientId"),
        File.ReadAllText(Required(configuration, "Exchange:ClientSecretFile")).Trim());

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] ?? throw new InvalidOperationException($"{key.Replace(":", "__")} is not set.");
}
