using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Webhooks;

/// <summary>A brand says where it wants to be told, with which secret, and from where on once more.</summary>
[MutationType]
[Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
internal static class WebhookMutations
{
    public const int WebhooksMax = 20;
    private const int UrlCharactersMax = 2_048;
    private const int PingsAMinuteMax = 10;

    [Keyed]
    [Error<RefusalError>]
    [GraphQLDescription("From the next block on. At most 20 of a brand.")]
    public static async Task<WebhookSecret> RegisterWebhook(
        [GraphQLDescription("https, on port 443 or above 1023, leading to public addresses only.")] string url,
        [GraphQLDescription("Null or empty: all.")] IReadOnlyList<ActivityKind>? kinds,
        [GraphQLDescription("Null or empty: all that the brand's activity shows.")] IReadOnlyList<string>? programmes,
        Data.AppContext app, ReadModel chain, AllianceDirectory alliance, WebhookAddresses addresses, Secrets secrets,
        IdempotencyKey request, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        var brand = await BrandOfAsync(alliance, caller, stop);
        var id = IdOf(request);
        if (await app.Webhooks.AsNoTracking().SingleOrDefaultAsync(
            w => w.WebhookId == id && w.State != WebhookState.Removed, stop) is { } earlier)
        {
            // The first try died before its answer was stored.
            return new WebhookSecret(earlier, secrets.InForce(earlier)[0]);
        }

        await RequireAsync(url, addresses, stop);
        List<long> wanted = [];
        foreach (var code in programmes ?? [])
        {
            wanted.Add((await alliance.FindProgrammeAsync(code, stop)
                ?? throw RefusedException.Of("PROGRAMME_UNKNOWN", ("programme", code))).ProgrammeId);
        }

        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await app.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtext({"webhook:" + caller.Brand}))", stop);
        var there = await app.Webhooks.CountAsync(
            w => w.BrandId == brand.BrandId && w.State != WebhookState.Removed, stop);
        if (there >= WebhooksMax)
        {
            throw RefusedException.Of("TOO_MANY_WEBHOOKS", ("webhooks", there), ("most", WebhooksMax));
        }

        var final = await chain.Checkpoints.Select(c => c.FinalNumber).SingleAsync(stop);
        var secret = Secrets.New();
        var webhook = new Webhook
        {
            WebhookId = id,
            BrandId = brand.BrandId,
            Url = url,
            Kinds = Kinds.ToColumn(kinds),
            ProgrammeIds = wanted.Count > 0 ? [.. wanted] : null,
            State = WebhookState.Active,
            CreatedAt = clock.GetUtcNow(),
            SealedSecret = secrets.Close(id, secret),
            SinceBlock = final,
            SeenBlock = final,
        };
        app.Webhooks.Add(webhook);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new WebhookSecret(webhook, secret);
    }

    [Error<RefusalError>]
    [GraphQLDescription("What is null stays. What waits is tried at once when the address changes or a pause ends.")]
    public static async Task<Webhook> UpdateWebhook(
        Guid webhookId, string? url, [GraphQLDescription("Empty: all.")] IReadOnlyList<ActivityKind>? kinds,
        bool? isPaused, Data.AppContext app, AllianceDirectory alliance, WebhookAddresses addresses, Caller caller,
        CancellationToken stop)
    {
        if (url is not null)
        {
            await RequireAsync(url, addresses, stop);
        }

        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var webhook = await LockAsync(app, alliance, webhookId, caller, stop);
        webhook.Url = url ?? webhook.Url;
        webhook.Kinds = kinds is null ? webhook.Kinds : Kinds.ToColumn(kinds);
        webhook.State = isPaused switch
        {
            true => WebhookState.Paused,
            false when webhook.State == WebhookState.Paused => WebhookState.Active,
            _ => webhook.State,
        };
        await app.SaveChangesAsync(stop);
        if (url is not null || isPaused == false)
        {
            await app.WebhookDeliveries
                .Where(d => d.WebhookId == webhookId && d.State == DeliveryState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.NextAttemptAt, (DateTimeOffset?)null), stop);
        }

        await transaction.CommitAsync(stop);
        return webhook;
    }

    [Error<RefusalError>]
    [GraphQLDescription("Tells it nothing any more, for good.")]
    public static async Task<Webhook> RemoveWebhook(
        Guid webhookId, Data.AppContext app, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var webhook = await LockAsync(app, alliance, webhookId, caller, stop);
        webhook.State = WebhookState.Removed;
        (webhook.SealedSecret, webhook.SealedPrevious, webhook.PreviousUntil) = ([], null, null);
        await app.SaveChangesAsync(stop);
        await app.WebhookLanes.Where(lane => lane.WebhookId == webhookId).ExecuteDeleteAsync(stop);
        await OpenOf(app, webhookId).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return webhook;
    }

    [Error<RefusalError>]
    [GraphQLDescription("Both secrets sign for 24 hours; the one before the last ends at once.")]
    public static async Task<WebhookSecret> RotateWebhookSecret(
        Guid webhookId, Data.AppContext app, AllianceDirectory alliance, Secrets secrets, Caller caller,
        CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var webhook = await LockAsync(app, alliance, webhookId, caller, stop);
        var secret = secrets.Rotate(webhook);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new WebhookSecret(webhook, secret);
    }

    [Error<RefusalError>]
    [GraphQLDescription("Sends again what came after a cursor, under the same event ids and new delivery ids.")]
    public static async Task<Webhook> ReplayWebhook(
        Guid webhookId, [GraphQLDescription("0: everything.")] string fromCursor, Data.AppContext app,
        AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var webhook = await LockAsync(app, alliance, webhookId, caller, stop);
        var latest = EventCursor.EndOf(webhook.SeenBlock);
        if (EventCursor.Parse(fromCursor) is not { } from || from.CompareTo(latest) > 0)
        {
            throw RefusedException.Of("CURSOR_OUT_OF_RANGE", ("cursor", fromCursor), ("latest", latest));
        }

        if (await app.WebhookLanes.AnyAsync(lane => lane.WebhookId == webhookId && lane.ReplayUntil != null, stop))
        {
            throw RefusedException.Of("REPLAY_UNDER_WAY");
        }

        webhook.Run++;
        await app.SaveChangesAsync(stop);
        await GoBackAsync(app, webhook, from, stop);
        await transaction.CommitAsync(stop);
        return webhook;
    }

    [Error<RefusalError>]
    [GraphQLDescription("Sends a delivery of kind PING, outside of the order of events.")]
    public static async Task<WebhookDelivery> PingWebhook(
        Guid webhookId, Data.AppContext app, AllianceDirectory alliance, Caller caller, TimeProvider clock,
        CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var webhook = await LockAsync(app, alliance, webhookId, caller, stop);
        var pings = app.WebhookDeliveries.Where(
            d => d.WebhookId == webhookId && d.ProgrammeId == WebhookLane.Pings);
        if (await pings.SingleOrDefaultAsync(
            d => d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending, stop) is { } open)
        {
            return open;
        }

        var minute = clock.GetUtcNow().AddMinutes(-1);
        if (await pings.CountAsync(d => d.CreatedAt > minute, stop) >= PingsAMinuteMax)
        {
            throw RefusedException.Of("RATE_LIMITED", ("most", PingsAMinuteMax));
        }

        await app.Database.ExecuteSqlAsync(
            $"""
             insert into app.webhook_lane (webhook_id, programme_id, block_number, log_index, part, news_block)
             values ({webhookId}, {WebhookLane.Pings}, 0, 0, 0, -1) on conflict do nothing
             """, stop);
        var ping = new WebhookDelivery
        {
            DeliveryId = Guid.CreateVersion7(),
            WebhookId = webhookId,
            ProgrammeId = WebhookLane.Pings,
            BlockNumber = -1,
            LogIndex = 0,
            Part = 0,
            Run = webhook.Run,
            Kind = WebhookDelivery.Ping,
            CreatedAt = clock.GetUtcNow(),
        };
        app.WebhookDeliveries.Add(ping);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return ping;
    }

    // Lanes of programmes that were silent since the webhook was made begin here; all others go back, their holders
    // are fenced off, and what they had open is told anew.
    private static async Task GoBackAsync(
        Data.AppContext app, Webhook webhook, EventCursor from, CancellationToken stop)
    {
        var (id, brand, wanted, seen) = (webhook.WebhookId, webhook.BrandId, webhook.ProgrammeIds, webhook.SeenBlock);
        await app.Database.ExecuteSqlAsync(
            $"""
             insert into app.webhook_lane (webhook_id, programme_id, block_number, log_index, part, news_block)
             select {id}, programme_id, {seen}, {int.MaxValue}, 0, max(block_number)
             from (
                 select coalesce(programme_id, 0) as programme_id, block_number from chain.activity
                 where brand_id = {brand} and block_number between {from.Block} and {seen}
                 union all
                 select coalesce(programme_id, 0), block_number from chain.activity
                 where counterparty_brand_id = {brand} and block_number between {from.Block} and {seen}) as there
             where {wanted}::bigint[] is null or programme_id = any({wanted}::bigint[])
             group by programme_id
             on conflict do nothing
             """, stop);
        await app.Database.ExecuteSqlAsync(
            $"""
             with back as (
                 update app.webhook_lane
                 set replay_until = block_number, block_number = {from.Block}, log_index = {from.Log},
                     part = {from.Part}, failing_since = null, fence = fence + 1, lease_until = now()
                 where webhook_id = {id} and programme_id <> {WebhookLane.Pings}
                   and (block_number, log_index, part) > ({from.Block}, {from.Log}, {from.Part})
                   and ({from.Block}, {from.Log}) < (news_block, {int.MaxValue})
                 returning programme_id)
             delete from app.webhook_delivery d using back
             where d.webhook_id = {id} and d.programme_id = back.programme_id and d.state in ('WAITING', 'SENDING')
             """, stop);
    }

    private static async Task RequireAsync(string url, WebhookAddresses addresses, CancellationToken stop)
    {
        if (url.Length > UrlCharactersMax || !Uri.TryCreate(url, UriKind.Absolute, out var parsed))
        {
            throw RefusedException.Of("URL_OUT_OF_RANGE", ("length", url.Length), ("most", UrlCharactersMax));
        }

        try
        {
            if (addresses.Takes(parsed))
            {
                await addresses.FindAsync(parsed.IdnHost, stop);
                return;
            }
        }
        catch (Exception inside) when (inside is AddressNotPublicException or SocketException)
        {
            throw RefusedException.Of("ADDRESS_NOT_PUBLIC", ("url", url));
        }

        throw RefusedException.Of("ADDRESS_NOT_PUBLIC", ("url", url));
    }

    // Not there, another's and removed are one answer. Locked before its lanes, as everywhere.
    private static async Task<Webhook> LockAsync(
        Data.AppContext app, AllianceDirectory alliance, Guid webhookId, Caller caller, CancellationToken stop)
    {
        var brand = await BrandOfAsync(alliance, caller, stop);
        await app.Database.ExecuteSqlAsync(
            $"select from app.webhook where webhook_id = {webhookId} for no key update", stop);
        return await app.Webhooks.SingleOrDefaultAsync(
            w => w.WebhookId == webhookId && w.BrandId == brand.BrandId && w.State != WebhookState.Removed, stop)
            ?? throw RefusedException.Of("WEBHOOK_UNKNOWN", ("webhookId", webhookId));
    }

    private static async Task<Brand> BrandOfAsync(
        AllianceDirectory alliance, Caller caller, CancellationToken stop) =>
        await alliance.FindBrandAsync(caller.Brand!, stop)
        ?? throw RefusedException.Of("BRAND_UNKNOWN", ("brand", caller.Brand!));

    private static IQueryable<WebhookDelivery> OpenOf(Data.AppContext app, Guid webhookId) =>
        app.WebhookDeliveries.Where(d => d.WebhookId == webhookId
            && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending));

    // The same key is the same webhook, even when its first answer was lost.
    private static Guid IdOf(IdempotencyKey request) => new(SHA256.HashData(
        Encoding.UTF8.GetBytes($"webhook:{request.ClientId}:{request.Key}")).AsSpan(0, 16));
}
