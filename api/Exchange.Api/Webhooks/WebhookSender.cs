using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Webhooks;

/// <summary>
/// Finds the lanes that have something to tell and runs several at a time, of each brand a few: whose addresses are
/// slow holds up its own. Any number of processes do this; a lane is held by one of them at a time.
/// </summary>
internal sealed class WebhookSender(
    IDbContextFactory<Data.AppContext> apps, LaneRun lanes, ILogger<WebhookSender> log) : BackgroundService
{
    private const int RunningMax = 64;
    private const int RunningOfBrandMax = 4;
    private const int DueMax = 500;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    private readonly Dictionary<Due, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var sweptAt = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(LookEvery);
        try
        {
            do
            {
                try
                {
                    await LookAsync(stoppingToken);
                    if (DateTimeOffset.UtcNow - sweptAt > SweepEvery)
                    {
                        await SweepAsync(stoppingToken);
                        sweptAt = DateTimeOffset.UtcNow;
                    }
                }
                catch (Exception absence) when (Availability.IsAbsence(absence))
                {
                    log.WebhooksWait(absence.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(_running.Values);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        await using var app = await apps.CreateDbContextAsync(stop);
        await app.Database.ExecuteSqlRawAsync(FindNews, stop);
        foreach (var (done, _) in _running.Where(one => one.Value.IsCompleted).ToList())
        {
            _running.Remove(done);
        }

        var due = await app.Database.SqlQuery<Due>(
            $"""
             select l.webhook_id as "Webhook", l.programme_id as "Programme", w.brand_id as "Brand"
             from app.webhook_lane l
             join app.webhook w on w.webhook_id = l.webhook_id
             left join app.webhook_delivery d on d.webhook_id = l.webhook_id and d.programme_id = l.programme_id
                 and d.state in ('WAITING', 'SENDING')
             where l.lease_until <= now()
               and (w.state in ('ACTIVE', 'FAILING') or (w.state = 'PAUSED' and l.programme_id = {WebhookLane.Pings}))
               and case when d.delivery_id is null
                   then (l.block_number, l.log_index) < (l.news_block, {int.MaxValue})
                   else coalesce(d.next_attempt_at <= now(), true) end
             order by l.lease_until limit {DueMax}
             """).ToListAsync(stop);
        foreach (var lane in due.Where(lane => !_running.ContainsKey(lane)))
        {
            if (_running.Count < RunningMax
                && _running.Keys.Count(other => other.Brand == lane.Brand) < RunningOfBrandMax)
            {
                _running.Add(lane, RunAsync(lane, stop));
            }
        }
    }

    private async Task RunAsync(Due lane, CancellationToken stop)
    {
        try
        {
            await lanes.RunAsync(lane.Webhook, lane.Programme, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The lane's lease ends by itself, and its delivery is sent again.
        }
        catch (Exception absence) when (Availability.IsAbsence(absence))
        {
            log.WebhooksWait(absence.Message);
        }
        catch (Exception bug)
        {
            // One address's trouble is not the others': the lane is looked at again when its lease is over.
            log.WebhookFault(bug, lane.Webhook, lane.Programme);
        }
    }

    /// <summary>A lane with something to tell, and whose it is.</summary>
    private sealed record Due(Guid Webhook, long Programme, long Brand);

    // Looks through the blocks that became final since the last time, once for each webhook, and makes or wakes the
    // lanes of what happened there. What was seen is noted in the same statement.
    private const string FindNews =
        """
        with final as (
            select final_number as number from chain.checkpoint),
        behind as (
            select webhook_id, brand_id, programme_ids, since_block, seen_block, final.number
            from app.webhook cross join final
            where state <> 'REMOVED' and seen_block < final.number
            for no key update of webhook skip locked),
        seen as (
            update app.webhook w set seen_block = behind.number from behind where w.webhook_id = behind.webhook_id),
        news as (
            select b.webhook_id, coalesce(a.programme_id, 0) as programme_id, b.since_block, a.block_number
            from behind b join chain.activity a
                on a.brand_id = b.brand_id and a.block_number > b.seen_block and a.block_number <= b.number
            where b.programme_ids is null or a.programme_id = any(b.programme_ids)
            union all
            select b.webhook_id, coalesce(a.programme_id, 0), b.since_block, a.block_number
            from behind b join chain.activity a
                on a.counterparty_brand_id = b.brand_id and a.block_number > b.seen_block
                and a.block_number <= b.number
            where b.programme_ids is null or a.programme_id = any(b.programme_ids))
        insert into app.webhook_lane (webhook_id, programme_id, block_number, log_index, part, news_block)
        select webhook_id, programme_id, since_block, 2147483647, 0, max(block_number)
        from news group by webhook_id, programme_id, since_block
        on conflict (webhook_id, programme_id) do update
        set news_block = greatest(webhook_lane.news_block, excluded.news_block)
        """;

    private async Task SweepAsync(CancellationToken stop)
    {
        await using var app = await apps.CreateDbContextAsync(stop);
        await app.Database.ExecuteSqlRawAsync(
            """
            delete from app.webhook_delivery
            where state in ('TAKEN', 'DEAD') and created_at < now() - interval '30 days'
            """, stop);
    }
}
