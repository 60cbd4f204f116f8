using System.Security.Cryptography;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Identity;

/// <summary>The keys that sign tokens, in turn. Exactly one signs; whoever checks sees it beforehand.</summary>
/// <remarks>
/// A key signs for 90 days. The next one is shown 24 hours before it signs, so that nobody meets a token whose key is
/// not known yet, and the last one is shown for an hour longer than it signs, so that no token outlives its key. All
/// processes of the API share the table; each looks at it every 15 seconds.
/// </remarks>
internal sealed class TokenKeys(
    IServiceScopeFactory scopes, Sealing sealing, KeyFolder folder, TimeProvider clock, ILogger<TokenKeys> log)
    : BackgroundService
{
    private static readonly TimeSpan Signs = TimeSpan.FromDays(90);
    private static readonly TimeSpan ShownBefore = TimeSpan.FromHours(24);
    private static readonly TimeSpan ShownAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private volatile Shown[] _shown = [];

    /// <summary>The key that signs now.</summary>
    public ECDsaSecurityKey Signing
    {
        get
        {
            var now = clock.GetUtcNow();
            return _shown.Last(key => key.SignsFrom <= now).Key;
        }
    }

    /// <summary>The keys whose signatures count, oldest first.</summary>
    public IEnumerable<ECDsaSecurityKey> Valid
    {
        get
        {
            var now = clock.GetUtcNow();
            return _shown.Where(key => key.ShownUntil > now).Select(key => key.Key);
        }
    }

    /// <summary>Whether a token's key still counts.</summary>
    public bool IsValid(SecurityToken token) => Valid.Any(key => key.KeyId == ((JsonWebToken)token).Kid);

    /// <summary>Reads the table, makes the key that is due, and takes away what is over.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var app = scope.ServiceProvider.GetRequiredService<Data.AppContext>();
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await app.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtext('app.token_key'))", stop);
        var keys = await app.TokenKeys.OrderBy(key => key.SignsFrom).ToListAsync(stop);
        var now = clock.GetUtcNow();
        if (keys.Count == 0)
        {
            Add(folder.LoadTokenKey(), now);
        }
        else if (keys[^1].SignsUntil - ShownBefore <= now)
        {
            Add(ECDsa.Create(ECCurve.NamedCurves.nistP256), keys[^1].SignsUntil > now ? keys[^1].SignsUntil : now);
        }

        foreach (var over in keys.Where(key => key.ShownUntil <= now).ToList())
        {
            app.TokenKeys.Remove(over);
            keys.Remove(over);
        }

        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        var known = _shown.ToDictionary(key => key.Key.KeyId);
        _shown = [.. keys.Select(row => new Shown(
            known.GetValueOrDefault(row.Kid)?.Key ?? Open(row), row.SignsFrom, row.ShownUntil))];

        void Add(ECDsa key, DateTimeOffset from)
        {
            var row = new TokenKey
            {
                Kid = KidOf(key),
                Sealed = sealing.Close(NameOf(KidOf(key)), key.ExportPkcs8PrivateKey()),
                SignsFrom = from,
                SignsUntil = from + Signs,
                ShownUntil = from + Signs + ShownAfter,
            };
            app.TokenKeys.Add(row);
            keys.Add(row);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception absence) when (Availability.IsAbsence(absence))
            {
                // The keys we have go on, and the database is looked for again.
                log.TokenKeysNotSeen(absence.Message);
            }
        }
    }

    private ECDsaSecurityKey Open(TokenKey row)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(sealing.Open(NameOf(row.Kid), row.Sealed), out _);
        return new ECDsaSecurityKey(key) { KeyId = row.Kid };
    }

    private static string NameOf(string kid) => $"token-key:{kid}";

    private static string KidOf(ECDsa key) =>
        Base64UrlEncoder.Encode(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..12]);

    private sealed record Shown(ECDsaSecurityKey Key, DateTimeOffset SignsFrom, DateTimeOffset ShownUntil);
}
