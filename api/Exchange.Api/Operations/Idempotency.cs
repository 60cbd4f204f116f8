using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.GraphQL.Language;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>
/// The request's <c>Idempotency-Key</c>, if it came with one: the thread from a key to its one operation.
/// </summary>
internal sealed class IdempotencyKey
{
    public string? ClientId { get; set; }
    public string? Key { get; set; }

    /// <summary>The operation an earlier try with this key already made, before its answer was lost.</summary>
    public async Task<Operation?> FindOperationAsync(Data.AppContext app, CancellationToken stop) => Key is null
        ? null
        : await app.IdempotentRequests
            .Where(r => r.ClientId == ClientId && r.Key == Key && r.OperationId != null)
            .Join(app.Operations, r => r.OperationId, o => o.Id, (r, o) => o)
            .SingleOrDefaultAsync(stop);

    public async Task BindAsync(Data.AppContext app, Guid operationId, CancellationToken stop)
    {
        if (Key is not null)
        {
            await app.IdempotentRequests
                .Where(r => r.ClientId == ClientId && r.Key == Key)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.OperationId, operationId), stop);
        }
    }
}

/// <summary>
/// Gives every keyed mutation at most one effect and every repeat of it the stored answer (api.md, Conventions).
/// </summary>
/// <remarks>An answer may hold a secret that is shown once; it is kept sealed.</remarks>
internal sealed class IdempotencyMiddleware(
    RequestDelegate next, KeyedMutations keyed, OutboxDepth outbox, Sealing sealing, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    private const string ReplayedHeader = "Idempotency-Replayed";
    private const int KeyCharactersMax = 255;
    private const int BodyBytesMax = 256 * 1024;

    /// <summary>How long a try may take before another with the same key may finish it, after a crash.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public async Task InvokeAsync(HttpContext context, IdempotencyKey current)
    {
        var caller = Caller.From(context.User);
        if (!HttpMethods.IsPost(context.Request.Method) || caller is null)
        {
            await next(context);
            return;
        }

        var stop = context.RequestAborted;
        var body = await ReadBodyAsync(context.Request, stop);
        var fields = body is not null && MayMutate(body) ? RootMutations(body) : null;
        if (body is null || fields is null)
        {
            await next(context);
            return;
        }

        var key = context.Request.Headers[Header].ToString();
        if (Misuse(key, fields) is var (code, message) && code.Length > 0)
        {
            await RefuseAsync(context, 400, code, message);
            return;
        }

        if (key.Length == 0)
        {
            await next(context);
            return;
        }

        (current.ClientId, current.Key) = (caller.ClientId, key);
        var app = context.RequestServices.GetRequiredService<Data.AppContext>();
        await RunOnceAsync(context, app, caller.ClientId, key, SHA256.HashData(body), stop);
    }

    private (string Code, string Message) Misuse(string key, List<string> fields)
    {
        if (key.Length == 0)
        {
            return fields.Any(keyed.Contains)
                ? ("IDEMPOTENCY_KEY_REQUIRED", $"Send the header {Header}: this mutation moves points.")
                : ("", "");
        }

        if (key.Length > KeyCharactersMax || key.Any(c => c is < '!' or > '~'))
        {
            return ("IDEMPOTENCY_KEY_INVALID",
                $"{Header} takes 1 to {KeyCharactersMax} printable ASCII characters, not {key.Length}.");
        }

        return fields.Count > 1
            ? ("IDEMPOTENCY_SINGLE_FIELD", $"A keyed mutation is the only root field; this request has {fields.Count}.")
            : ("", "");
    }

    private async Task RunOnceAsync(
        HttpContext context, Data.AppContext app, string clientId, string key, byte[] hash, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var isFirst = await TakeAsync(app, clientId, key, hash, now, stop);
        if (!isFirst)
        {
            var stored = await app.IdempotentRequests.AsNoTracking()
                .SingleAsync(r => r.ClientId == clientId && r.Key == key, stop);
            if (!stored.RequestHash.AsSpan().SequenceEqual(hash))
            {
                await RefuseAsync(context, 422, "IDEMPOTENCY_KEY_REUSED", "This key was used for another request.");
                return;
            }

            if (stored.Body is not null)
            {
                context.Response.Headers[ReplayedHeader] = "true";
                context.Response.StatusCode = stored.StatusCode!.Value;
                context.Response.ContentType = stored.ContentType;
                await context.Response.Body.WriteAsync(sealing.Open(NameOf(clientId, key), stored.Body), stop);
                return;
            }

            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(
                context, 409, "IDEMPOTENCY_KEY_IN_FLIGHT", "The first request with this key is under way.");
            return;
        }

        // Unless an earlier try was accepted: its answer is made anew.
        if (await outbox.IsFullAsync(stop) && await MineAndUnbound(app, clientId, key).ExecuteDeleteAsync(stop) == 1)
        {
            context.Response.Headers.RetryAfter = OutboxDepth.RetrySeconds.ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(
                context, 503, "OUTBOX_FULL",
                $"More than {OutboxDepth.WaitingMax} operations wait for the chain; nothing was done.");
            return;
        }

        await AnswerAndStoreAsync(context, app, clientId, key);
    }

    /// <summary>Takes the key, or takes it over from a try that died before it answered.</summary>
    private static async Task<bool> TakeAsync(
        Data.AppContext app, string clientId, string key, byte[] hash, DateTimeOffset now, CancellationToken stop) =>
        await app.Database.ExecuteSqlAsync(
            $"""
             insert into app.idempotent_request (client_id, key, request_hash, locked_until, created_at)
             values ({clientId}, {key}, {hash}, {now + Lease}, {now})
             on conflict (client_id, key) do update set locked_until = excluded.locked_until
             where app.idempotent_request.body is null and app.idempotent_request.locked_until < {now}
               and app.idempotent_request.request_hash = excluded.request_hash
             """, stop) == 1;

    private async Task AnswerAndStoreAsync(HttpContext context, Data.AppContext app, string clientId, string key)
    {
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        // The operation is stored: the caller leaving now must not lose the answer.
        var body = answer.ToArray();
        var mine = app.IdempotentRequests.Where(r => r.ClientId == clientId && r.Key == key);
        if (context.Response.StatusCode >= 500 || HasNoData(body))
        {
            // Nothing was decided (a bug, a lost database, a malformed or unauthorised request): the key is free again,
            // unless an operation is bound to it already.
            await MineAndUnbound(app, clientId, key).ExecuteDeleteAsync(CancellationToken.None);
        }
        else
        {
            var (status, type) = (context.Response.StatusCode, context.Response.ContentType);
            var closed = sealing.Close(NameOf(clientId, key), body);
            await mine.ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Body, closed).SetProperty(r => r.StatusCode, status)
                    .SetProperty(r => r.ContentType, type),
                CancellationToken.None);
        }

        await wire.WriteAsync(body, context.RequestAborted);
    }

    private static IQueryable<IdempotentRequest> MineAndUnbound(Data.AppContext app, string clientId, string key) =>
        app.IdempotentRequests.Where(r => r.ClientId == clientId && r.Key == key && r.OperationId == null);

    private static string NameOf(string clientId, string key) => $"answer:{clientId}:{key}";

    private static bool HasNoData(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return !json.RootElement.TryGetProperty("data", out var data)
            || data.ValueKind == JsonValueKind.Null
            || data.EnumerateObject().All(field => field.Value.ValueKind == JsonValueKind.Null);
    }

    /// <summary>The body's bytes, left in place for the engine; null when it is too large to be one of ours.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering(BodyBytesMax, BodyBytesMax + 1);
        using var copy = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(copy, stop);
        }
        catch (IOException)
        {
            // Larger than any request we take: the engine's own limit answers it.
            return null;
        }

        request.Body.Position = 0;
        return copy.ToArray();
    }

    /// <summary>
    /// Whether a request might run a mutation: its text says so in a word, which JSON can hide by an escape only.
    /// </summary>
    private static bool MayMutate(ReadOnlySpan<byte> body) =>
        body.IndexOf("mutation"u8) >= 0 || body.IndexOf("\\u"u8) >= 0;

    /// <summary>
    /// The root fields, if the request runs a mutation that parses; null otherwise, and the engine will say why.
    /// </summary>
    private static List<string>? RootMutations(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var name = json.RootElement.TryGetProperty("operationName", out var given) ? given.GetString() : null;
            var document = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(query.GetString()!));
            return RootFieldNames.OfMutation(document, name);
        }
        catch (Exception malformed) when (malformed is JsonException or SyntaxException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(
            JsonSerializer.Serialize(new { errors = new[] { new { message, extensions = new { code } } } }),
            context.RequestAborted);
    }
}
