using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Exchange.Faults.Proxies;

/// <summary>
/// A node that lies: it stands before a real one and spoils the answers it is told to. What it does is drawn from a
/// seed, so that a run can be repeated.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private const int BlocksAnswered = 4;
    private const int SlowMillisecondsMax = 300;

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Uri _node;
    private readonly Random _random;
    private readonly Lock _lock = new();
    private readonly Dictionary<Fault, long> _injected = [];

    private FaultProxy(WebApplication app, Uri node, int seed) =>
        (_app, _node, _random) = (app, node, new Random(seed));

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>What it may do; nothing when empty.</summary>
    public IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>How many requests of a hundred it spoils.</summary>
    public int Percent { get; set; } = 100;

    /// <summary>How many answers it has spoiled.</summary>
    public long Injected => InjectedByKind.Values.Sum();

    /// <summary>The same, by what was done to them.</summary>
    public IReadOnlyDictionary<Fault, long> InjectedByKind
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<Fault, long>(_injected);
            }
        }
    }

    /// <summary>Starts it in front of a node.</summary>
    public static async Task<FaultProxy> StartAsync(Uri node, int seed)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        FaultProxy proxy = new(app, node, seed);
        app.UseWebSockets();
        app.MapPost("/", proxy.AnswerAsync);
        app.MapGet("/", proxy.SubscribeAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _http.Dispose();
    }

    /// <summary>Draws what happens to a request or notification that only some faults fit.</summary>
    public Fault Draw(Func<Fault, bool> fits)
    {
        lock (_lock)
        {
            Fault[] fitting = [.. Faults.Where(fits)];
            if (fitting.Length == 0 || _random.Next(100) >= Percent)
            {
                return Fault.None;
            }

            Fault drawn = fitting[_random.Next(fitting.Length)];
            _injected[drawn] = _injected.GetValueOrDefault(drawn) + 1;
            return drawn;
        }
    }

    /// <summary>A number drawn from the seed.</summary>
    public int Next(int below)
    {
        lock (_lock)
        {
            return _random.Next(below);
        }
    }

    private async Task SubscribeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        await new SocketRelay(this, _node).RunAsync(context);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        JsonNode request = (await context.Request.ReadFromJsonAsync<JsonNode>(context.RequestAborted))!;
        Fault fault = Draw(one => Fits(one, request));
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
            case Fault.Slow:
                await Task.Delay(Next(SlowMillisecondsMax), context.RequestAborted);
                break;
        }

        using HttpResponseMessage response = await _http.PostAsJsonAsync(_node, request, context.RequestAborted);
        JsonNode answer = (await response.Content.ReadFromJsonAsync<JsonNode>(context.RequestAborted))!;
        JsonNode spoiled = await SpoilAsync(fault, answer);
        if (fault == Fault.CutShort)
        {
            string text = spoiled.ToJsonString();
            context.Response.ContentLength = text.Length;
            await context.Response.WriteAsync(text[..(text.Length / 2)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await context.Response.WriteAsJsonAsync(spoiled, context.RequestAborted);
    }

    // Only a fault that fits the method is one; the others leave the request alone.
    private static bool Fits(Fault fault, JsonNode request)
    {
        bool several = request is JsonArray;
        string method = (request is JsonArray batch ? batch[0]! : request)["method"]!.GetValue<string>();
        return fault switch
        {
            Fault.Refused503 or Fault.RateLimited or Fault.Reset or Fault.Garbage or Fault.CutShort or Fault.Slow
                or Fault.InternalError => true,
            Fault.Denied => method is "eth_getBlockByNumber" or "eth_getBlockReceipts",
            Fault.OlderHead or Fault.FutureHead => !several && method is "eth_getBlockByNumber",
            Fault.HeaderOfAnother => method == "eth_getBlockByNumber",
            Fault.BatchReversed or Fault.BatchShortened => several,
            Fault.TooManyResults => method == "eth_getBlockReceipts" && request.AsArray().Count > BlocksAnswered,
            Fault.NotificationLost or Fault.NotificationTwice or Fault.NotificationLate or Fault.SocketCut => false,
            _ => method == "eth_getBlockReceipts",
        };
    }

    private static long Number(JsonNode quantity) => Convert.ToInt64(quantity.GetValue<string>(), 16);

    private async Task<JsonNode> SpoilAsync(Fault fault, JsonNode answer)
    {
        JsonNode one = answer is JsonArray { Count: > 0 } several ? several[Next(several.Count)]! : answer;
        switch (fault)
        {
            case Fault.OlderHead when one["result"] is JsonObject head:
                one["result"] = await HeaderBeforeAsync(head);
                break;
            case Fault.FutureHead when one["result"] is JsonObject head:
                head["number"] = $"0x{Number(head["number"]!) + 1 + Next(3):x}";
                head["hash"] = "0x" + Next(int.MaxValue).ToString("x64", CultureInfo.InvariantCulture);
                break;
            case Fault.HeaderOfAnother when one["result"] is JsonObject header:
                header["parentHash"] = "0x" + new string('e', 64);
                break;
            case Fault.Denied:
                one["result"] = null;
                break;
            case Fault.TooManyResults:
                Refuse(one, -32005, "query returned too many results");
                break;
            case Fault.InternalError:
                Refuse(one, -32603, "internal error");
                break;
            case Fault.BatchReversed when answer is JsonArray all:
                Reverse(all);
                break;
            case Fault.BatchShortened when answer is JsonArray all:
                all.RemoveAt(Next(all.Count));
                break;
            default:
                if (one["result"] is JsonArray { Count: > 0 } receipts)
                {
                    SpoilReceipts(fault, receipts);
                }

                break;
        }

        return answer;
    }

    private static void Refuse(JsonNode answer, int code, string message)
    {
        answer.AsObject().Remove("result");
        answer["error"] = new JsonObject { ["code"] = code, ["message"] = message };
    }

    private static void Reverse(JsonArray list)
    {
        JsonNode[] reversed = [.. list.Reverse().Select(item => item!.DeepClone())];
        list.Clear();
        Array.ForEach(reversed, list.Add);
    }

    private void SpoilReceipts(Fault fault, JsonArray receipts)
    {
        if (fault == Fault.ReceiptMissing)
        {
            receipts.RemoveAt(receipts.Count - 1);
            return;
        }

        JsonArray[] lists = [.. receipts.Select(receipt => receipt!["logs"]!.AsArray()).Where(list => list.Count > 0)];
        if (lists.Length > 0)
        {
            SpoilLogs(fault, fault == Fault.LastLogMissing ? lists[^1] : lists[Next(lists.Length)]);
        }
    }

    private void SpoilLogs(Fault fault, JsonArray logs)
    {
        int at = Next(logs.Count);
        switch (fault)
        {
            case Fault.FirstLogMissing:
                logs.RemoveAt(0);
                break;
            case Fault.LastLogMissing:
                logs.RemoveAt(logs.Count - 1);
                break;
            case Fault.EveryLogMissing:
                logs.Clear();
                break;
            case Fault.LogTwice:
                logs.Insert(at, logs[at]!.DeepClone());
                break;
            case Fault.LogsReversed when logs.Count > 1:
                Reverse(logs);
                break;
            case Fault.ForeignLog:
                logs[at]!["address"] = "0x00000000000000000000000000000000000000f0";
                break;
            case Fault.OtherBlock:
                logs[at]!["blockHash"] = "0x" + new string('f', 64);
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
