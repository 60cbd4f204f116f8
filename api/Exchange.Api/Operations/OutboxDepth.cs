using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>
/// Whether so much waits for the relayer that nothing more is accepted: a promise that cannot be kept soon is not made.
/// </summary>
/// <remarks>Asked of the database once a second at most, so that being full costs nothing.</remarks>
internal sealed class OutboxDepth(IDbContextFactory<Data.AppContext> apps, TimeProvider clock)
{
    public const int WaitingMax = 10_000;

    /// <summary>When asking again may help.</summary>
    public const int RetrySeconds = 5;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private Count _last = new(DateTimeOffset.MinValue, 0);

    public async Task<bool> IsFullAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (_last.At + Freshness < now)
        {
            await using var app = await apps.CreateDbContextAsync(stop);
            var waiting = await app.Database
                .SqlQuery<long>($"""select waiting as "Value" from app.outbox_depth""").SingleAsync(stop);
            _last = new Count(now, waiting);
        }

        return _last.Waiting > WaitingMax;
    }

    /// <summary>How many waited, and when that was.</summary>
    private sealed record Count(DateTimeOffset At, long Waiting);
}
