using System.Buffers.Text;
using System.Net;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Keys that sign tokens take turns, and nobody who holds a token notices.</summary>
public sealed class TokenKeyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_key_is_shown_a_day_before_it_signs_and_the_last_an_hour_after()
    {
        await using var exchange = await TestExchange.StartAsync(stop: Stop);
        var first = Assert.Single(await KeysAsync(exchange));
        var early = await exchange.SignInAsync("operator", Stop);
        Assert.Equal(first, KidOf(early));

        await ExecuteAsync(exchange, "update app.token_key set signs_until = now() + interval '23 hours'");
        var both = await KeysAsync(exchange, count: 2);
        Assert.Equal(first, both[0]);
        Assert.Equal(first, KidOf(await exchange.SignInAsync("operator", Stop)));

        await ExecuteAsync(
            exchange,
            "update app.token_key set signs_from = now() where signs_from > now();"
            + " update app.token_key set signs_until = now() where kid = '" + first + "'");
        await UntilAsync(async () => KidOf(await exchange.SignInAsync("operator", Stop)) == both[1]);
        Assert.Equal(2, (await KeysAsync(exchange)).Count);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(early));

        await ExecuteAsync(
            exchange,
            "update app.token_key set signs_from = now() - interval '2 hours',"
            + " signs_until = now() - interval '1 hour 1 second',"
            + " shown_until = now() - interval '1 second' where kid = '" + first + "'");
        Assert.Equal(both[1], Assert.Single(await KeysAsync(exchange, count: 1)));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(early));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(await exchange.SignInAsync("operator", Stop)));
    }

    private static async Task<HttpStatusCode> AskAsync(TestApiClient client)
    {
        using var response = await client.SendAsync("{ brands { totalCount } }", stop: Stop);
        return response.StatusCode;
    }

    /// <summary>The names of the keys that are shown, once there are as many.</summary>
    private static async Task<IReadOnlyList<string>> KeysAsync(TestExchange exchange, int? count = null)
    {
        using var http = new HttpClient { BaseAddress = exchange.Api };
        IReadOnlyList<string> names = [];
        await UntilAsync(async () =>
        {
            var keys = new Uri(".well-known/jwks.json", UriKind.Relative);
            var json = JsonNode.Parse(await http.GetStringAsync(keys, Stop));
            names = [.. json!["keys"]!.AsArray().Select(key => key!["kid"]!.GetValue<string>())];
            return count is null || names.Count == count;
        });
        return names;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(Patience);
        while (!await isSo())
        {
            await Task.Delay(200, patience.Token);
        }
    }

    private static string KidOf(TestApiClient client)
    {
        var token = client.Http.DefaultRequestHeaders.Authorization!.Parameter!;
        return JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!["kid"]!.GetValue<string>();
    }

    private static async Task ExecuteAsync(TestExchange exchange, string sql)
    {
        await using var database = await exchange.OpenDatabaseAsync(Stop);
        await using var command = new Npgsql.NpgsqlCommand(sql, database);
        Assert.True(await command.ExecuteNonQueryAsync(Stop) > 0);
    }
}
