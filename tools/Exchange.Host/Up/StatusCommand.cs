using System.Globalization;
using System.Text.Json;
using Exchange.Ethereum.JsonRpc;
using Exchange.Host.Chains;
using Npgsql;

namespace Exchange.Host.Up;

/// <summary>What runs from a checkout, as <c>./exchange status --json</c> prints it.</summary>
internal sealed record Status(
    bool Running,
    bool Ready,
    int? Pid,
    string Mode,
    IReadOnlyList<PartStatus> Parts,
    IReadOnlyDictionary<string, string> Urls,
    Heights Heights,
    Deployment? Deployment,
    IReadOnlyList<DemoClient> Clients);

/// <summary>One program of a run; healthy means that it answers its own question of readiness.</summary>
internal sealed record PartStatus(string Name, int Pid, string? Url, bool Healthy);

/// <summary>How far the chain is, and how far what is read from it; null when it cannot be asked.</summary>
internal sealed record Heights(long? Chain, long? Indexed, long? Final);

/// <summary>
/// Says what runs from this checkout, where, how far it is and who may sign in; nothing it asks changes anything.
/// </summary>
internal sealed class StatusCommand(SourceTree tree, TextWriter output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Returns 0 when everything is up and healthy, otherwise 1.</summary>
    public async Task<int> RunAsync(bool json, CancellationToken stop)
    {
        var status = await AskAsync(stop);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(status, Json));
        }
        else
        {
            await PrintAsync(status);
        }

        return status.Ready && status.Parts.All(part => part.Healthy) ? 0 : 1;
    }

    private async Task<Status> AskAsync(CancellationToken stop)
    {
        var run = RunRecord.Current(tree);
        var parts = await Task.WhenAll((run?.Parts ?? []).Select(part => AskAsync(part, stop)));
        var urls = parts.Where(part => part.Url is not null).ToDictionary(part => part.Name, part => part.Url!);
        if (urls.TryGetValue(Addresses.Api, out var api))
        {
            urls["graphql"] = $"{api}graphql";
            urls["token"] = $"{api}connect/token";
        }

        var deployment = Path.Combine(tree.Data, "deployment.json");
        return new Status(
            run is not null,
            run?.Ready ?? false,
            run?.Pid,
            "development",
            parts,
            urls,
            run is null ? new Heights(null, null, null) : await HeightsAsync(run, stop),
            File.Exists(deployment) ? Deployment.Read(deployment) : null,
            run is null ? [] : DemoClients.Read(new DemoClients(tree, new Keys(tree)).File));
    }

    private async Task<PartStatus> AskAsync(RunningPart part, CancellationToken stop) => new(
        part.Name,
        part.Pid,
        part.Url,
        part.Name switch
        {
            "postgres" => await IndexedAsync("select 1::bigint, 1::bigint", stop) is not null,
            "anvil" => await ChainHeightAsync(part.Url!, stop) is not null,
            _ => await Health.IsReadyAsync(new Uri(part.Url!), stop),
        });

    private async Task<Heights> HeightsAsync(RunRecord run, CancellationToken stop)
    {
        var chain = run.Parts.FirstOrDefault(part => part.Name == "anvil")?.Url;
        var indexed = await IndexedAsync("select number, final_number from chain.checkpoint", stop);
        return new Heights(
            chain is null ? null : await ChainHeightAsync(chain, stop), indexed?.Number, indexed?.FinalNumber);
    }

    private static async Task<long?> ChainHeightAsync(string url, CancellationToken stop)
    {
        using var http = new HttpClient();
        try
        {
            return await new EthClient(http, new Uri(url)).BlockNumberAsync(stop);
        }
        catch (RpcException)
        {
            return null;
        }
    }

    private async Task<(long Number, long FinalNumber)?> IndexedAsync(string sql, CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                File.ReadAllText(Path.Combine(tree.Data, "keys", "database.connection")));
            await connection.OpenAsync(stop);
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync(stop);
            return await reader.ReadAsync(stop) ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
        }
        catch (Exception unanswered) when (unanswered is NpgsqlException or IOException)
        {
            return null;
        }
    }

    private async Task PrintAsync(Status status)
    {
        await output.WriteLineAsync(status switch
        {
            { Running: false } => "Nothing runs from this checkout (./exchange up starts it)",
            { Ready: false } => $"Starting (process {status.Pid})",
            _ => $"Running (process {status.Pid}), for development",
        });
        foreach (var part in status.Parts)
        {
            var health = part.Healthy ? "healthy" : "NOT healthy";
            await output.WriteLineAsync($"  {part.Name,-10} {health,-12} process {part.Pid,-8} {part.Url}");
        }

        var heights = status.Heights;
        if (status.Running)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  chain at block {heights.Chain}, indexed to {heights.Indexed}, final to {heights.Final}"));
        }
    }
}
