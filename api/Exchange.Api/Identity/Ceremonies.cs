using System.Buffers.Text;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

[GraphQLDescription("What a browser is to be asked for with a passkey. It may be answered once.")]
internal sealed record Ceremony(
    Guid CeremonyId,
    [property: GraphQLDescription(
        "JSON for navigator.credentials: PublicKeyCredential.parseCreationOptionsFromJSON where a passkey is made, "
        + "parseRequestOptionsFromJSON where one is used.")]
    string Options,
    DateTimeOffset ExpiresAt);

/// <summary>
/// Asks browsers and judges their answers. A challenge is ours to keep, counts for one purpose, for five minutes, and
/// for one answer, right or wrong.
/// </summary>
internal sealed class Ceremonies(
    Data.AppContext app, IPasskeyHandler<Person> passkeys, IHttpContextAccessor http, TimeProvider clock,
    ILogger<Ceremonies> log)
{
    /// <summary>Browsers answer with a kilobyte or two.</summary>
    private const int CredentialCharactersMax = 16_384;
    private const int SweptMax = 1_000;

    /// <summary>How long a browser may take.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private HttpContext Http => http.HttpContext!;

    /// <summary>Asks for a new passkey of this person; what the person has already is left out.</summary>
    public async Task<Ceremony> BeginCreationAsync(
        ChallengePurpose purpose, Guid person, string alias, string name, string? language, CancellationToken stop)
    {
        var made = await passkeys.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = person.ToString(), Name = alias, DisplayName = alias }, Http);
        return await StoreAsync(
            new PasskeyChallenge
            {
                Id = Guid.NewGuid(),
                Purpose = purpose,
                State = made.AttestationState!,
                PersonId = person,
                Name = name,
                Language = language,
                ExpiresAt = clock.GetUtcNow() + Lifetime,
            },
            made.CreationOptionsJson, stop);
    }

    /// <summary>
    /// Asks for any passkey of the portal, whoever it is to be: a list of somebody's passkeys would tell who is here.
    /// </summary>
    public async Task<Ceremony> BeginRequestAsync(Guid? person, CancellationToken stop)
    {
        var made = await passkeys.MakeRequestOptionsAsync(null, Http);
        return await StoreAsync(
            new PasskeyChallenge
            {
                Id = Guid.NewGuid(),
                Purpose = ChallengePurpose.SignIn,
                State = made.AssertionState!,
                PersonId = person,
                ExpiresAt = clock.GetUtcNow() + Lifetime,
            },
            made.RequestOptionsJson, stop);
    }

    /// <summary>Takes a challenge, which nobody can take again: over, used and another's are one answer.</summary>
    public async Task<PasskeyChallenge> TakeAsync(
        Guid id, ChallengePurpose purpose, CancellationToken stop, Guid? person = null)
    {
        var now = clock.GetUtcNow();
        var taken = await app.PasskeyChallenges
            .Where(c => c.Id == id && c.Purpose == purpose && c.UsedAt == null && c.ExpiresAt > now
                && (person == null || c.PersonId == person))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop);
        return taken == 1
            ? await app.PasskeyChallenges.AsNoTracking().SingleAsync(c => c.Id == id, stop)
            : throw RefusedException.Of("CHALLENGE_UNKNOWN", ("ceremonyId", id));
    }

    /// <summary>The passkey that a browser made for this challenge.</summary>
    public async Task<UserPasskeyInfo> ReadNewAsync(PasskeyChallenge challenge, string credential)
    {
        RequireShort(credential);
        var result = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext
        {
            CredentialJson = credential, AttestationState = challenge.State, HttpContext = Http,
        });
        if (!result.Succeeded)
        {
            throw RefusalOf(result.Failure);
        }

        // The handler bounds a credential's name from above alone.
        return result.Passkey.CredentialId.Length > 0 ? result.Passkey : throw Refuse("Its credential has no name.");
    }

    /// <summary>Who answered this challenge, and with which passkey, its counter moved on.</summary>
    public async Task<(Person Person, UserPasskeyInfo Passkey)> ReadKnownAsync(
        PasskeyChallenge challenge, string credential)
    {
        RequireShort(credential);
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            CredentialJson = credential, AssertionState = challenge.State, HttpContext = Http,
        });
        if (!result.Succeeded)
        {
            throw RefusalOf(result.Failure);
        }

        return challenge.PersonId is null || challenge.PersonId == result.User.Id
            ? (result.User, result.Passkey)
            : throw Refuse("It is another person's.");
    }

    /// <summary>
    /// Refuses an answer. People are told one thing whatever was wrong, since the difference would tell which passkeys
    /// there are; we are told what it was.
    /// </summary>
    public RefusedException Refuse(string reason)
    {
        log.PasskeyRefused(reason);
        return RefusedException.Of("PASSKEY_REFUSED", ("fault", "NOT_ACCEPTED"));
    }

    /// <summary>The credential that an answer says it is of; null where it says nothing.</summary>
    public static byte[]? CredentialIdOf(string credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                    ? Base64Url.DecodeFromChars(id.GetString())
                    : null;
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or ArgumentException)
        {
            // No browser wrote this.
            return null;
        }
    }

    // The handler takes every exception for a bad answer; a database that is away is none.
    private Exception RefusalOf(PasskeyException failure) =>
        Availability.IsAbsence(failure) ? failure : Refuse(failure.Message);

    private void RequireShort(string credential)
    {
        if (credential.Length > CredentialCharactersMax)
        {
            throw Refuse($"It has {credential.Length} characters.");
        }
    }

    private async Task<Ceremony> StoreAsync(PasskeyChallenge challenge, string options, CancellationToken stop)
    {
        // Many sweep at once: each takes what no other has under way.
        await app.Database.ExecuteSqlAsync(
            $"""
             delete from app.passkey_challenge where id in (
                 select id from app.passkey_challenge where expires_at < {clock.GetUtcNow()}
                 order by expires_at limit {SweptMax} for update skip locked)
             """, stop);
        app.PasskeyChallenges.Add(challenge);
        await app.SaveChangesAsync(stop);
        return new Ceremony(challenge.Id, options, challenge.ExpiresAt);
    }
}
