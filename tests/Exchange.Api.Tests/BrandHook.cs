using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A brand's webhook as the brand sees it, and the passing of its time.</summary>
internal sealed class BrandHook : IAsyncDisposable
{
    private const string Fields =
        "{ id webhookId url kinds state createdAt cursor behind deadLetters secretsInForce }";

    private readonly DemoExchange _demo;
    private readonly TestApiClient _brand;

    private BrandHook(DemoExchange demo, TestApiClient brand, JsonNode made) => (_demo, _brand, Id, Secret) = (
        demo, brand, made["webhook"]!["webhookId"]!.GetValue<string>(), made["secret"]!.GetValue<string>());

    public string Id { get; }

    public string Secret { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<BrandHook> RegisterAsync(
        DemoExchange demo, TestApiClient brand, string url, string[]? kinds = null, string[]? programmes = null)
    {
        var payload = await RegisterRawAsync(brand, new { url, kinds, programmes }, Guid.NewGuid().ToString());
        Assert.Null(payload["errors"]);
        return new BrandHook(demo, brand, payload["webhookSecret"]!);
    }

    public static async Task<JsonNode> RegisterRawAsync(TestApiClient brand, object input, string key)
    {
        using var response = await brand.SendAsync(
            $"mutation ($input: RegisterWebhookInput!) {{ registerWebhook(input: $input) {{ webhookSecret {{ secret "
            + $"webhook {Fields} }} errors {{ ... on RefusalError {{ code message }} }} }} }}",
            new { input }, key, stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return json["data"]?["registerWebhook"] ?? throw new InvalidOperationException(json.ToJsonString());
    }

    /// <summary>Runs one of the mutations that take a webhook, and gives its payload.</summary>
    public Task<JsonNode> MutateAsync(string field, object input, string answer = "") =>
        MutateAsync(_brand, field, input, answer);

    public static async Task<JsonNode> MutateAsync(TestApiClient brand, string field, object input, string answer = "")
    {
        var type = char.ToUpperInvariant(field[0]) + field[1..] + "Input";
        var value = answer.Length > 0 ? answer : $"webhook {Fields}";
        var data = await brand.QueryAsync(
            $"mutation ($input: {type}!) {{ {field}(input: $input) {{ {value} "
            + "errors { ... on RefusalError { code message } } } }", new { input }, Stop);
        return data[field]!;
    }

    /// <summary>How it stands.</summary>
    public async Task<JsonNode> ReadAsync()
    {
        var data = await _brand.QueryAsync($"{{ webhooks {Fields} }}", stop: Stop);
        return data["webhooks"]!.AsArray().Single(hook => hook!["webhookId"]!.GetValue<string>() == Id)!;
    }

    /// <summary>What was delivered, newest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> DeliveriesAsync(string where = "")
    {
        var filter = where.Length > 0 ? $", where: {where}" : "";
        var data = await _brand.QueryAsync(
            $"query ($id: UUID!) {{ webhookDeliveries(webhookId: $id, first: 50{filter}) {{ nodes {{ id deliveryId "
            + "eventId kind cursor state attempts nextAttemptAt lastStatus lastError createdAt takenAt } } }",
            new { id = Id }, Stop);
        return [.. data["webhookDeliveries"]!["nodes"]!.AsArray().Select(node => node!)];
    }

    /// <summary>Lets the pause before the next try pass.</summary>
    public Task PauseIsOverAsync() => ExecuteAsync(
        "update app.webhook_delivery set next_attempt_at = now() where state = 'WAITING'");

    /// <summary>Lets the lease pass of a process that died.</summary>
    public Task LeaseIsOverAsync() => ExecuteAsync("update app.webhook_lane set lease_until = now()");

    /// <summary>From now on the database notes each pause as it is written, whenever anybody looks.</summary>
    public Task NotePausesAsync() => RunAsync(
        $"""
         create table public.pause (attempts int, seconds double precision);
         create function public.note_pause() returns trigger language plpgsql as $body$
         begin
             insert into public.pause values (new.attempts, extract(epoch from new.next_attempt_at - now()));
             return new;
         end
         $body$;
         create trigger note_pause after update on app.webhook_delivery for each row
             when (old.state = 'SENDING' and new.state = 'WAITING' and new.webhook_id = '{Id}')
             execute function public.note_pause();
         """);

    /// <summary>The pauses noted, in the order of the tries; no more are.</summary>
    public async Task<IReadOnlyList<double>> PausesAsync()
    {
        List<double> pauses = [];
        await using var database = await _demo.Exchange.OpenDatabaseAsync(Stop);
        await using (var select = new NpgsqlCommand("select seconds from public.pause order by attempts", database))
        await using (var rows = await select.ExecuteReaderAsync(Stop))
        {
            while (await rows.ReadAsync(Stop))
            {
                pauses.Add(rows.GetDouble(0));
            }
        }

        await RunAsync("drop function public.note_pause cascade; drop table public.pause");
        return pauses;
    }

    /// <summary>Runs SQL about this webhook.</summary>
    public Task ExecuteAsync(string update) => RunAsync(
        $"{update} {(update.Contains(" where ", StringComparison.Ordinal) ? "and" : "where")} webhook_id = '{Id}'");

    private async Task RunAsync(string sql)
    {
        await using var database = await _demo.Exchange.OpenDatabaseAsync(Stop);
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>One number about this webhook.</summary>
    public async Task<double> ScalarAsync(string select)
    {
        await using var database = await _demo.Exchange.OpenDatabaseAsync(Stop);
        await using var command = new NpgsqlCommand($"{select} where webhook_id = '{Id}'", database);
        return Convert.ToDouble(await command.ExecuteScalarAsync(Stop), CultureInfo.InvariantCulture);
    }

    /// <summary>It stays silent from now on, whatever other tests do.</summary>
    public async ValueTask DisposeAsync() => await MutateAsync("removeWebhook", new { webhookId = Id });
}
