using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>
/// A brand's own system that is told what happened: a real listener, which keeps what came and answers as it was told.
/// </summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _came = new();

    private Receiver(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Url => $"{_app.Urls.First()}/hooks";

    /// <summary>What it answers; 204 unless told otherwise.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } = Take;

    /// <summary>What came, in the order in which it came.</summary>
    public IReadOnlyList<Received> Came => [.. _came];

    /// <summary>What was taken, each event once: the order in which a brand learns what happened.</summary>
    public IReadOnlyList<string> Learnt => [.. Came.Where(one => one.IsTaken).Select(one => one.Id).Distinct()];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(app);
        app.MapPost("/{**path}", receiver.ReceiveAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public static Task Take(Received received, HttpContext context)
    {
        received.IsTaken = true;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static Func<Received, HttpContext, Task> Refuse(int status) => (_, context) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Waits until this is so; while it waits, it may have time pass.</summary>
    public async Task UntilAsync(Func<bool> isSo, Func<Task>? meanwhile = null)
    {
        var until = DateTime.UtcNow + Patience;
        while (!isSo())
        {
            Assert.True(
                DateTime.UtcNow < until, $"It did not come to that; what came: {string.Join(", ", Came)}");
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers;
        var received = new Received(
            body.ToArray(), headers["Exchange-Event"].ToString(), headers["Exchange-Delivery"].ToString(),
            headers["Exchange-Signature"].ToString());
        _came.Enqueue(received);
        await Answer(received, context);
    }
}

/// <summary>One request as it came.</summary>
internal sealed record Received(byte[] Body, string Kind, string Delivery, string Signature)
{
    private readonly JsonNode _json = JsonNode.Parse(Body)!;

    /// <summary>Whether it was answered with 2xx.</summary>
    public bool IsTaken { get; set; }

    public string Id => Text("id")!;

    public string Cursor => Text("cursor")!;

    public string? Text(string member) => _json[member]?.ToString();

    /// <summary>How many signatures came with it.</summary>
    public int Signatures => Signature.Split(',').Count(part => part.StartsWith("v1=", StringComparison.Ordinal));

    /// <summary>Whether one of its signatures is by this secret, as docs/api.md says it is made.</summary>
    public bool IsSignedBy(string secret)
    {
        var parts = Signature.Split(',');
        var time = parts[0]["t=".Length..];
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{time}."), .. Body];
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return parts.Skip(1).Any(part => part == $"v1={Convert.ToHexStringLower(hash)}");
    }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset SignedAt => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(Signature.Split(',')[0]["t=".Length..], System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => $"{Kind} {Cursor}{(IsTaken ? "" : " (refused)")}";
}
