using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Api.Identity;

/// <summary>
/// Whether a caller's tokens still count: those of a revoked client, an ended session, or with a scope that was taken
/// away are refused within 30 seconds.
/// </summary>
internal sealed class CallerStanding(IMemoryCache cache, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Looks client or session up, or tells what was found less than 30 seconds ago.</summary>
    public async Task<bool> IsGoodAsync(Caller caller, CancellationToken stop)
    {
        var key = KeyOf(caller.Person is { } session ? session.SessionId : caller.ClientId);
        if (!cache.TryGetValue(key, out IReadOnlyList<Scope>? may))
        {
            may = cache.Set(key, await FindAsync(caller, stop), Kept);
        }

        return may is not null && caller.Scopes.All(may.Contains);
    }

    /// <summary>Has a session looked up again: this process knows that it changed.</summary>
    public void Forget(Guid sessionId) => cache.Remove(KeyOf(sessionId));

    /// <summary>The same of a client.</summary>
    public void Forget(string clientId) => cache.Remove(KeyOf(clientId));

    /// <summary>What the caller may do now; null: nothing any more.</summary>
    private async Task<IReadOnlyList<Scope>?> FindAsync(Caller caller, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var app = scope.ServiceProvider.GetRequiredService<Data.AppContext>();
        var found = caller.Person is { } me
            ? await Sessions.Open(app, clock.GetUtcNow())
                .Where(s => s.Id == me.SessionId && s.PersonId == me.PersonId)
                .Select(s => app.Appointments.Where(a => a.Id == s.AppointmentId).Select(a => a.Scopes)
                    .SingleOrDefault() ?? Array.Empty<string>())
                .SingleOrDefaultAsync(stop)
            : await app.ApiClients.Where(c => c.ClientId == caller.ClientId && c.RevokedAt == null)
                .Select(c => c.Scopes).SingleOrDefaultAsync(stop);
        return found is null ? null : Scopes.FromColumn(found);
    }

    private static (string, object) KeyOf(object who) => (nameof(CallerStanding), who);
}
