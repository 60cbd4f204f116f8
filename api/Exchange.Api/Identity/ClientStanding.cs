using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Api.Identity;

/// <summary>Whether a client's tokens still count: a revoked client is refused within 30 seconds.</summary>
internal sealed class ClientStanding(IMemoryCache cache, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Looks the client up, or tells what was found less than 30 seconds ago.</summary>
    public async Task<bool> IsGoodAsync(string clientId, CancellationToken stop)
    {
        var key = (nameof(ClientStanding), clientId);
        if (cache.TryGetValue(key, out bool isGood))
        {
            return isGood;
        }

        await using var scope = scopes.CreateAsyncScope();
        var app = scope.ServiceProvider.GetRequiredService<Data.AppContext>();
        isGood = await app.ApiClients.AnyAsync(c => c.ClientId == clientId && c.RevokedAt == null, stop);
        return cache.Set(key, isGood, Kept);
    }
}
