using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Api.Identity;

/// <summary>
/// Whether a caller's tokens still count: those of a revoked client or an ended session are refused within 30 seconds.
/// </summary>
internal sealed class CallerStanding(IMemoryCache cache, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Looks client or session up, or tells what was found less than 30 seconds ago.</summary>
    public async Task<bool> IsGoodAsync(Caller caller, CancellationToken stop)
    {
        object key = caller.Person is { } session ? session.SessionId : caller.ClientId;
        if (cache.TryGetValue((nameof(CallerStanding), key), out bool isGood))
        {
            return isGood;
        }

        await using var scope = scopes.CreateAsyncScope();
        var app = scope.ServiceProvider.GetRequiredService<Data.AppContext>();
        isGood = caller.Person is { } person
            ? await Sessions.Open(app, clock.GetUtcNow())
                .AnyAsync(s => s.Id == person.SessionId && s.PersonId == person.PersonId, stop)
            : await app.ApiClients.AnyAsync(c => c.ClientId == caller.ClientId && c.RevokedAt == null, stop);
        return cache.Set((nameof(CallerStanding), key), isGood, Kept);
    }

    /// <summary>Has a session looked up again: this process knows that it ended.</summary>
    public void Forget(Guid sessionId) => cache.Remove((nameof(CallerStanding), (object)sessionId));
}
