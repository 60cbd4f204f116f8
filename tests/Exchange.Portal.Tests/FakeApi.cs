using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Exchange.Portal.Tests;

/// <summary>Stands where the API stands: gives tokens, answers questions, and can be told to fail.</summary>
internal sealed class FakeApi : IAsyncDisposable
{
    private static readonly object NoAccountYet = new { chain = new { indexedAt = Story.Now }, me = (object?)null };

    private readonly WebApplication _web;

    private FakeApi(WebApplication web) => _web = web;

    public string Url => _web.Urls.First();

    /// <summary>The data of the next answers; null answers 401, as with a token the API no longer knows.</summary>
    public object? Data { get; set; } = NoAccountYet;

    public TimeSpan Delay { get; set; }

    public int Status { get; set; } = StatusCodes.Status200OK;

    public int TokenSeconds { get; set; } = 900;

    public int TokensGiven { get; private set; }

    public List<string> Languages { get; } = [];

    public List<string> Bearers { get; } = [];

    public static async Task<FakeApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        var api = new FakeApi(web);
        web.Run(api.AnswerAsync);
        await web.StartAsync();
        return api;
    }

    public void Reset() =>
        (Data, Delay, Status, TokenSeconds) = (NoAccountYet, TimeSpan.Zero, StatusCodes.Status200OK, 900);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/connect/token")
        {
            var form = await http.Request.ReadFormAsync();
            http.Response.StatusCode = form["client_secret"] == "right" ? Status : StatusCodes.Status401Unauthorized;
            await WriteAsync(http, new
            {
                access_token = $"secret-{form["client_id"]}-{++TokensGiven}",
                token_type = "Bearer",
                expires_in = TokenSeconds,
            });
            return;
        }

        Languages.Add(http.Request.Headers.AcceptLanguage.ToString());
        Bearers.Add(http.Request.Headers.Authorization.ToString());
        await Task.Delay(Delay);
        http.Response.StatusCode = Data is null ? StatusCodes.Status401Unauthorized : Status;
        await WriteAsync(http, new { data = Data });
    }

    private static async Task WriteAsync(HttpContext http, object answer)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
    }
}
