using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Data.Nodes;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Webhooks;

[GraphQLDescription("A webhook and its secret, which is shown this once.")]
internal sealed record WebhookSecret(Webhook Webhook, string Secret);

/// <summary>Whose webhooks a caller sees: a brand its own, an operator every one.</summary>
internal static class WebhookVisibility
{
    public static async Task<IQueryable<Webhook>> VisibleWebhooksAsync(
        this Data.AppContext app, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        var all = app.Webhooks.AsNoTracking();
        if (caller.Role == Roles.Operator)
        {
            return all;
        }

        var brand = await alliance.FindBrandAsync(caller.Brand!, stop);
        return all.Where(w => brand != null && w.BrandId == brand.BrandId);
    }
}

/// <summary>A webhook as those who manage it see it; its secrets are in no field.</summary>
[Node]
[ObjectType<Webhook>]
internal static class WebhookType
{
    [NodeResolver]
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand, Roles.Operator])]
    public static async Task<Webhook?> GetWebhook(
        Guid webhookId, Data.AppContext app, AllianceDirectory alliance, Caller caller, CancellationToken stop) =>
        await (await app.VisibleWebhooksAsync(alliance, caller, stop))
            .SingleOrDefaultAsync(w => w.WebhookId == webhookId, stop);

    [ID(nameof(Webhook))]
    public static Guid Id([Parent] Webhook webhook) => webhook.WebhookId;

    [BindMember(nameof(Webhook.Kinds))]
    public static IReadOnlyList<ActivityKind>? Kinds([Parent] Webhook webhook) =>
        webhook.Kinds?.Select(Webhooks.Kinds.Parse).ToList();

    [GraphQLDescription("Everything up to here is done with: that of the lane furthest behind.")]
    public static async Task<string> Cursor([Parent] Webhook webhook, Data.AppContext app, CancellationToken stop)
    {
        var behind = (await WorkOf(app, webhook).AsNoTracking().ToListAsync(stop)).ConvertAll(EventCursor.Of);
        return $"{(behind.Count > 0 ? behind.Min() : EventCursor.EndOf(webhook.SeenBlock))}";
    }

    [GraphQLDescription("How many events wait.")]
    public static async Task<long> Behind(
        [Parent] Webhook webhook, Data.AppContext app, ReadModel chain, CancellationToken stop)
    {
        var waiting = 0L;
        foreach (var lane in await WorkOf(app, webhook).AsNoTracking().ToListAsync(stop))
        {
            waiting += await chain.EventsOf(webhook, lane.ProgrammeId, EventCursor.Of(lane), lane.NewsBlock)
                .CountAsync(a => a.BrandId == webhook.BrandId || a.CounterpartyBrandId == webhook.BrandId, stop);
        }

        return waiting;
    }

    [GraphQLDescription("How many of the last 30 days were not taken within 72 hours.")]
    public static Task<int> DeadLetters([Parent] Webhook webhook, Data.AppContext app, CancellationToken stop) =>
        app.WebhookDeliveries.CountAsync(
            d => d.WebhookId == webhook.WebhookId && d.State == DeliveryState.Dead, stop);

    [GraphQLDescription("2 for the day after a change of the secret.")]
    public static int SecretsInForce([Parent] Webhook webhook, Secrets secrets) =>
        webhook.State == WebhookState.Removed ? 0 : secrets.HasTwo(webhook) ? 2 : 1;

    private static IQueryable<WebhookLane> WorkOf(Data.AppContext app, Webhook webhook) => app.WebhookLanes.Where(
        lane => lane.WebhookId == webhook.WebhookId && lane.ProgrammeId != WebhookLane.Pings
            && (lane.BlockNumber < lane.NewsBlock
                || (lane.BlockNumber == lane.NewsBlock && lane.LogIndex < int.MaxValue)));
}

/// <summary>A delivery as those who manage its webhook see it.</summary>
[Node]
[ObjectType<WebhookDelivery>]
internal static class WebhookDeliveryType
{
    [NodeResolver]
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand, Roles.Operator])]
    public static async Task<WebhookDelivery?> GetWebhookDelivery(
        Guid deliveryId, Data.AppContext app, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        var mine = await app.VisibleWebhooksAsync(alliance, caller, stop);
        return await app.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(
            d => d.DeliveryId == deliveryId && mine.Any(w => w.WebhookId == d.WebhookId), stop);
    }

    [ID(nameof(WebhookDelivery))]
    public static Guid Id([Parent] WebhookDelivery delivery) => delivery.DeliveryId;

    [ID]
    [GraphQLDescription("The activity's id; of a test the delivery's own.")]
    public static string EventId([Parent] WebhookDelivery delivery) => delivery.Kind == WebhookDelivery.Ping
        ? $"{delivery.DeliveryId}"
        : GlobalId.Encode(
            nameof(Activity), ActivityType.KeyOf(delivery.BlockNumber, delivery.LogIndex, delivery.Part));

    public static string Cursor([Parent] WebhookDelivery delivery) => $"{EventCursor.Of(delivery)}";
}

/// <summary>A brand's webhooks and what they were told.</summary>
[QueryType]
[Authorize(nameof(Scope.Manage), Roles = [Roles.Brand, Roles.Operator])]
internal static class WebhookQueries
{
    private const int ListedMax = 200;

    [GraphQLDescription("A brand's own, at most 20; an operator's are all that fail, and others up to 200.")]
    [ListSize(AssumedSize = WebhookMutations.WebhooksMax)]
    public static async Task<IReadOnlyList<Webhook>> Webhooks(
        Data.AppContext app, AllianceDirectory alliance, Caller caller, CancellationToken stop) =>
        await (await app.VisibleWebhooksAsync(alliance, caller, stop))
            .Where(w => w.State != WebhookState.Removed)
            .OrderByDescending(w => w.State == WebhookState.Failing).ThenBy(w => w.CreatedAt).ThenBy(w => w.WebhookId)
            .Take(ListedMax).ToListAsync(stop);

    [GraphQLDescription("Newest first, of the last 30 days.")]
    [UsePaging, UseFiltering]
    public static async Task<IQueryable<WebhookDelivery>?> WebhookDeliveries(
        Guid webhookId, Data.AppContext app, AllianceDirectory alliance, QueryRefusals refusals, Caller caller,
        CancellationToken stop) =>
        await (await app.VisibleWebhooksAsync(alliance, caller, stop)).AnyAsync(w => w.WebhookId == webhookId, stop)
            ? app.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhookId)
                .OrderByDescending(d => d.CreatedAt).ThenBy(d => d.DeliveryId)
            : throw refusals.Of("WEBHOOK_UNKNOWN", ("webhookId", webhookId));
}
