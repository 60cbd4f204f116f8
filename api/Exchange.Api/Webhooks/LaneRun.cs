using System.Security.Cryptography;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Webhooks;

/// <summary>
/// One holder's turn with one lane: event after event in the order of the chain, until nothing is left, one is not
/// taken, or the turn is over. What is written is written under the lane's fence, or not at all.
/// </summary>
internal sealed class LaneRun(
    IDbContextFactory<Data.AppContext> apps, IDbContextFactory<ReadModel> chains, AllianceDirectory alliance,
    Secrets secrets, Postman postman, ILogger<LaneRun> log)
{
    /// <summary>Longer than a try with all that is written about it.</summary>
    private const int LeaseSeconds = 30;

    /// <summary>So many, and another lane has its turn.</summary>
    private const int TurnMax = 100;

    /// <summary>How long after each try the next one comes; the last of them again and again.</summary>
    private static readonly int[] PauseSeconds = [5, 30, 120, 600, 1_800, 3_600];

    public async Task RunAsync(Guid webhook, long programme, CancellationToken stop)
    {
        if (await TakeAsync(webhook, programme, stop) is not { } held)
        {
            return;
        }

        for (var turn = 0; turn < TurnMax && await StepAsync(held, stop); turn++)
        {
        }

        await using var app = await apps.CreateDbContextAsync(stop);
        await app.Database.ExecuteSqlAsync(
            $"""
             update app.webhook_lane set lease_until = now()
             where webhook_id = {held.Webhook} and programme_id = {held.Programme} and fence = {held.Fence}
             """, stop);
    }

    /// <summary>A lane, and the number without which nothing is written for it.</summary>
    private sealed record Held(Guid Webhook, long Programme, long Fence);

    private async Task<Held?> TakeAsync(Guid webhook, long programme, CancellationToken stop)
    {
        await using var app = await apps.CreateDbContextAsync(stop);
        var fences = await app.Database.SqlQuery<long>(
            $"""
             update app.webhook_lane
             set fence = fence + 1, lease_until = now() + make_interval(secs => {LeaseSeconds})
             where webhook_id = {webhook} and programme_id = {programme} and lease_until <= now()
             returning fence as "Value"
             """).ToListAsync(stop);
        return fences is [var fence] ? new Held(webhook, programme, fence) : null;
    }

    private async Task<bool> StepAsync(Held held, CancellationToken stop)
    {
        await using var app = await apps.CreateDbContextAsync(stop);
        await using var chain = await chains.CreateDbContextAsync(stop);
        var webhook = await app.Webhooks.AsNoTracking().SingleAsync(w => w.WebhookId == held.Webhook, stop);
        if (webhook.State == WebhookState.Removed
            || (webhook.State == WebhookState.Paused && held.Programme != WebhookLane.Pings))
        {
            return false;
        }

        var final = await chain.Checkpoints.Select(c => c.FinalNumber).SingleAsync(stop);
        var delivery = await app.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(
            d => d.WebhookId == held.Webhook && d.ProgrammeId == held.Programme
                && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending), stop);
        var activity = delivery is { } open
            ? await chain.Activities.AsNoTracking().SingleOrDefaultAsync(
                a => a.BlockNumber == open.BlockNumber && a.LogIndex == open.LogIndex && a.Part == open.Part, stop)
            : await NextAsync(app, chain, webhook, held, final, stop);
        if (delivery is null && activity is null)
        {
            await RestAsync(app, held, final, stop);
            return false;
        }

        var isNew = delivery is null;
        delivery ??= DeliveryOf(webhook, held, activity!);
        if (!await BeginAsync(app, held, delivery, isNew, stop))
        {
            return false;
        }

        var letter = delivery.Kind == WebhookDelivery.Ping
            ? Letter.OfPing(delivery)
            : await Letter.OfAsync(delivery, activity!, alliance, stop);
        var result = await postman.SendAsync(new Uri(webhook.Url), letter, secrets.InForce(webhook), stop);
        return await SettleAsync(app, held, delivery, letter, result, stop);
    }

    // Two lists, so that each is read along its own index and no further than its first row.
    private static async Task<Activity?> NextAsync(
        Data.AppContext app, ReadModel chain, Webhook webhook, Held held, long final, CancellationToken stop)
    {
        if (held.Programme == WebhookLane.Pings)
        {
            return null;
        }

        var after = EventCursor.Of(await app.WebhookLanes.AsNoTracking().SingleAsync(
            lane => lane.WebhookId == held.Webhook && lane.ProgrammeId == held.Programme, stop));
        var told = chain.EventsOf(webhook, held.Programme, after, final);
        var acting = await First(told.Where(a => a.BrandId == webhook.BrandId)).FirstOrDefaultAsync(stop);
        var facing = await First(told.Where(a => a.CounterpartyBrandId == webhook.BrandId)).FirstOrDefaultAsync(stop);
        return acting is null || (facing is not null && EventCursor.Of(facing).CompareTo(EventCursor.Of(acting)) < 0)
            ? facing
            : acting;
    }

    private static IQueryable<Activity> First(IQueryable<Activity> told) =>
        told.OrderBy(a => a.BlockNumber).ThenBy(a => a.LogIndex).ThenBy(a => a.Part);

    // Nothing is left up to there: the cursor goes on, so that nothing is looked through twice.
    private static Task<int> RestAsync(Data.AppContext app, Held held, long final, CancellationToken stop) =>
        app.Database.ExecuteSqlAsync(
            $"""
             update app.webhook_lane
             set block_number = {final}, log_index = {EventCursor.EndOf(final).Log}, part = 0, replay_until = null
             where webhook_id = {held.Webhook} and programme_id = {held.Programme} and fence = {held.Fence}
               and programme_id <> {WebhookLane.Pings} and block_number <= {final}
             """, stop);

    private static WebhookDelivery DeliveryOf(Webhook webhook, Held held, Activity activity) => new()
    {
        DeliveryId = Guid.CreateVersion7(),
        WebhookId = webhook.WebhookId,
        ProgrammeId = held.Programme,
        BlockNumber = activity.BlockNumber,
        LogIndex = activity.LogIndex,
        Part = activity.Part,
        Run = webhook.Run,
        Kind = Kinds.NameOf(activity.Kind),
        CreatedAt = DateTimeOffset.UtcNow,
    };

    // Stored before it is sent: whoever takes the lane after a crash sends it again under the same id.
    private static async Task<bool> BeginAsync(
        Data.AppContext app, Held held, WebhookDelivery delivery, bool isNew, CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        if (!await HoldAsync(app, held, stop))
        {
            return false;
        }

        delivery.State = DeliveryState.Sending;
        delivery.NextAttemptAt = null;
        delivery.Attempts++;
        app.Entry(delivery).State = isNew ? EntityState.Added : EntityState.Modified;
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private static async Task<bool> HoldAsync(Data.AppContext app, Held held, CancellationToken stop) =>
        await app.Database.ExecuteSqlAsync(
            $"""
             update app.webhook_lane set lease_until = now() + make_interval(secs => {LeaseSeconds})
             where webhook_id = {held.Webhook} and programme_id = {held.Programme} and fence = {held.Fence}
             """, stop) == 1;

    /// <returns>Whether the lane goes on.</returns>
    private async Task<bool> SettleAsync(
        Data.AppContext app, Held held, WebhookDelivery delivery, Letter letter, PostResult result,
        CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await app.Database.ExecuteSqlAsync(
            $"select from app.webhook where webhook_id = {held.Webhook} for no key update", stop);
        if (!await HoldAsync(app, held, stop))
        {
            return false;
        }

        var pause = PauseSeconds[Math.Min(delivery.Attempts, PauseSeconds.Length) - 1];
        var state = (await app.Database.SqlQuery<string>(
            $"""
             update app.webhook_delivery
             set state = next.state, last_status = {result.Status}, last_error = {result.Error},
                 body_hash = {SHA256.HashData(letter.Body)},
                 taken_at = case next.state when 'TAKEN' then now() end,
                 next_attempt_at = case next.state when 'WAITING' then now() + make_interval(secs => {pause}) end
             from (
                 select case
                     when {result.IsTaken} then 'TAKEN'
                     when created_at + interval '72 hours' <= now() then 'DEAD'
                     else 'WAITING' end as state
                 from app.webhook_delivery where delivery_id = {delivery.DeliveryId}) as next
             where delivery_id = {delivery.DeliveryId}
             returning webhook_delivery.state as "Value"
             """).ToListAsync(stop))[0];
        if (state == "WAITING")
        {
            await FailAsync(app, held, stop);
        }
        else
        {
            await PassAsync(app, held, EventCursor.Of(delivery), isDead: state == "DEAD", stop);
        }

        await transaction.CommitAsync(stop);
        if (state == "DEAD")
        {
            log.WebhookGaveUp(held.Webhook, delivery.DeliveryId, result.Error ?? $"{result.Status}");
        }

        return state != "WAITING";
    }

    private static Task<int> FailAsync(Data.AppContext app, Held held, CancellationToken stop) =>
        app.Database.ExecuteSqlAsync(
            $"""
             update app.webhook_lane set failing_since = coalesce(failing_since, now())
             where webhook_id = {held.Webhook} and programme_id = {held.Programme}
             """, stop);

    private static async Task PassAsync(
        Data.AppContext app, Held held, EventCursor done, bool isDead, CancellationToken stop)
    {
        await app.Database.ExecuteSqlAsync(
            $"""
             update app.webhook_lane
             set block_number = {done.Block}, log_index = {done.Log}, part = {done.Part}, failing_since = null,
                 replay_until = case when replay_until > {done.Block} then replay_until end
             where webhook_id = {held.Webhook} and programme_id = {held.Programme}
             """, stop);
        var (from, to) = isDead ? ("ACTIVE", "FAILING") : ("FAILING", "ACTIVE");
        await app.Database.ExecuteSqlAsync(
            $"update app.webhook set state = {to} where webhook_id = {held.Webhook} and state = {from}", stop);
    }
}
