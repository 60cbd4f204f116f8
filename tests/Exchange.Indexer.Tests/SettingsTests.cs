using Microsoft.Extensions.Configuration;

namespace Exchange.Indexer.Tests;

/// <summary>What is missing or senseless is said by name before anything starts.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Exchange:Rpc"] = "http://127.0.0.1:8545",
        ["Exchange:Database"] = "Host=127.0.0.1",
        ["Exchange:Deployment"] = "/tmp/deployment.json",
        ["Exchange:Finality"] = "instant",
    };

    [Theory]
    [InlineData("Rpc", null)]
    [InlineData("Rpc", "anvil")]
    [InlineData("Rpc", "ftp://127.0.0.1")]
    [InlineData("Database", null)]
    [InlineData("Deployment", "")]
    [InlineData("Finality", null)]
    [InlineData("Finality", "soon")]
    [InlineData("PollMilliseconds", "0")]
    public void A_setting_that_makes_no_sense_is_named(string name, string? value)
    {
        Dictionary<string, string?> settings = new(Good) { [$"Exchange:{name}"] = value };

        SettingsException refusal = Assert.Throws<SettingsException>(() => Read(settings));

        Assert.Contains($"Exchange__{name}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_deployment_file_is_named()
    {
        SettingsException refusal = Assert.Throws<SettingsException>(() => Deployment.Read("/nowhere/deployment.json"));

        Assert.Contains("/nowhere/deployment.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_are_read() => Assert.Equal(TimeSpan.FromMilliseconds(100), Read(Good).PollEvery);

    private static Settings Read(Dictionary<string, string?> settings) =>
        Settings.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
