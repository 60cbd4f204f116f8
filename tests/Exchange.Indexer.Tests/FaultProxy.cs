using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Exchange.Indexer.Tests;

/// <summary>What a node, or the way to it, does wrong with one request.</summary>
internal enum Fault
{
    None,

    // The way to the node.
    Refused503,
    RateLimited,
    Reset,
    Garbage,

    // The node's head.
    OlderHead,

    // The node's logs, in answers to eth_getLogs.
    FirstLogMissing,
    LastLogMissing,
    EveryLogMissing,
    LogTwice,
    LogsReversed,
    ForeignLog,
    OtherBlock,
    TooManyResults,  // Only for more than a few blocks at once.

    // The node's receipts.
    ReceiptMissing,
}

/// <summary>
/// A node that lies: it stands before a real one and spoils the answers it is told to. What it does is drawn from a
/// seed, so that a run can be repeated.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private const int BlocksAnswered = 4;

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Uri _node;
    private readonly Random _random;
    private readonly Lock _lock = new();
    private long _injected;

    private FaultProxy(WebApplication app, Uri node, int seed) =>
        (_app, _node, _random) = (app, node, new Random(seed));

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>What it may do; nothing when empty.</summary>
    public IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>How many requests of a hundred it spoils.</summary>
    public int Percent { get; set; } = 100;

    /// <summary>How many answers it has spoiled.</summary>
    public long Injected => Interlocked.Read(ref _injected);

    /// <summary>Starts it in front of a node.</summary>
    public static async Task<FaultProxy> StartAsync(Uri node, int seed)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        FaultProxy proxy = new(app, node, seed);
        app.MapPost("/", proxy.AnswerAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        JsonNode request = (await context.Request.ReadFromJsonAsync<JsonNode>(context.RequestAborted))!;
        Fault fault = Draw(request is JsonArray batch ? batch[0]! : request);
        switch (fault)
        {
            case Fault.Refused503:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case Fault.RateLimited:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            case Fault.Reset:
                context.Abort();
                return;
            case Fault.Garbage:
                await context.Response.WriteAsync(
                    "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":[{\"blockN", context.RequestAborted);
                return;
        }

        using HttpResponseMessage response = await _http.PostAsJsonAsync(_node, request, context.RequestAborted);
        JsonNode answer = (await response.Content.ReadFromJsonAsync<JsonNode>(context.RequestAborted))!;
        await context.Response.WriteAsJsonAsync(await SpoilAsync(fault, answer), context.RequestAborted);
    }

    // Only a fault that fits the method is one; the others leave the request alone.
    private Fault Draw(JsonNode request)
    {
        lock (_lock)
        {
            Fault[] fitting = [.. Faults.Where(fault => Fits(fault, request))];
            if (fitting.Length == 0 || _random.Next(100) >= Percent)
            {
                return Fault.None;
            }

            Interlocked.Increment(ref _injected);
            return fitting[_random.Next(fitting.Length)];
        }
    }

    private static bool Fits(Fault fault, JsonNode request)
    {
        string method = request["method"]!.GetValue<string>();
        return fault switch
        {
            Fault.Refused503 or Fault.RateLimited or Fault.Reset or Fault.Garbage => true,
            Fault.OlderHead => method == "eth_getBlockByNumber",
            Fault.ReceiptMissing => method == "eth_getBlockReceipts",
            Fault.TooManyResults => method == "eth_getLogs" && BlocksAsked(request["params"]![0]!) > BlocksAnswered,
            _ => method == "eth_getLogs",
        };
    }

    private static long BlocksAsked(JsonNode filter) =>
        filter["fromBlock"] is { } from && filter["toBlock"] is { } to ? Number(to) - Number(from) + 1 : 1;

    private static long Number(JsonNode quantity) => Convert.ToInt64(quantity.GetValue<string>(), 16);

    private async Task<JsonNode> SpoilAsync(Fault fault, JsonNode answer)
    {
        switch (fault)
        {
            case Fault.OlderHead when answer is JsonObject { } single && single["result"] is JsonObject head:
                single["result"] = await HeaderBeforeAsync(head);
                return single;
            case Fault.TooManyResults:
                JsonNode error = new JsonObject { ["code"] = -32005, ["message"] = "query returned too many results" };
                return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = answer["id"]!.DeepClone(), ["error"] = error };
        }

        if (answer is JsonObject && answer["result"] is JsonArray { Count: > 0 } list)
        {
            SpoilList(fault, list);
        }

        return answer;
    }

    private void SpoilList(Fault fault, JsonArray list)
    {
        int at;
        lock (_lock)
        {
            at = _random.Next(list.Count);
        }

        switch (fault)
        {
            case Fault.FirstLogMissing:
                list.RemoveAt(0);
                break;
            case Fault.LastLogMissing or Fault.ReceiptMissing:
                list.RemoveAt(list.Count - 1);
                break;
            case Fault.EveryLogMissing:
                list.Clear();
                break;
            case Fault.LogTwice:
                list.Insert(at, list[at]!.DeepClone());
                break;
            case Fault.LogsReversed:
                JsonNode[] reversed = [.. list.Reverse().Select(log => log!.DeepClone())];
                list.Clear();
                Array.ForEach(reversed, list.Add);
                break;
            case Fault.ForeignLog:
                list[at]!["address"] = "0x00000000000000000000000000000000000000f0";
                break;
            case Fault.OtherBlock:
                list[at]!["blockHash"] = "0x" + new string('f', 64);
                break;
        }
    }

    private async Task<JsonNode?> HeaderBeforeAsync(JsonObject head)
    {
        using HttpResponseMessage response = await _http.PostAsJsonAsync(_node, new
        {
            jsonrpc = "2.0",
            id = 0,
            method = "eth_getBlockByHash",
            @params = new object[] { head["parentHash"]!.GetValue<string>(), false },
        });
        JsonNode parent = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        return (parent["result"] ?? head).DeepClone();
    }
}
