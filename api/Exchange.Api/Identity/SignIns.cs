using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>People come in by a passkey and by nothing else, and each answer of a browser lets one in once.</summary>
internal sealed class SignIns(
    Data.AppContext app, Ceremonies ceremonies, People people, Passkeys passkeys, Sessions sessions)
{
    public async Task<Ceremony> BeginSignUpAsync(string alias, string language, CancellationToken stop)
    {
        var kept = People.AliasOf(alias);
        People.RequireLanguage(language);
        return await people.FindAsync(kept, stop) is null
            ? await ceremonies.BeginCreationAsync(
                ChallengePurpose.SignUp, Guid.NewGuid(), kept, kept, language, stop)
            : throw AliasTaken(kept);
    }

    public async Task<Session> CompleteSignUpAsync(
        Guid ceremonyId, string credential, string? deviceId, CancellationToken stop)
    {
        var challenge = await ceremonies.TakeAsync(ceremonyId, ChallengePurpose.SignUp, stop);
        var passkey = await ceremonies.ReadNewAsync(challenge, credential);
        var person = people.New(challenge.PersonId!.Value, challenge.Name!, challenge.Language!);
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var added = await app.Database.ExecuteSqlAsync(
            $"""
             insert into app.person (id, member_code, alias, language, sealed_key, created_at)
             values ({person.Id}, {person.MemberCode}, {person.Alias}, {person.Language}, {person.SealedKey},
                 {person.CreatedAt})
             on conflict (lower(alias)) do nothing
             """, stop);
        if (added == 0)
        {
            throw AliasTaken(person.Alias);
        }

        await passkeys.StoreAsync(person, passkey, person.Language == "en" ? "Passkey" : "通行密钥", stop);
        var session = await sessions.StartAsync(person, null, deviceId, stop);
        await transaction.CommitAsync(stop);
        return session;
    }

    public async Task<Ceremony> BeginSignInAsync(string? alias, CancellationToken stop)
    {
        // Who is not here gets a challenge as well, which is nobody's to answer.
        Guid? person = alias is null ? null : await people.FindAsync(alias, stop) ?? Guid.NewGuid();
        return await ceremonies.BeginRequestAsync(person, stop);
    }

    public async Task<Session> CompleteSignInAsync(
        Guid ceremonyId, string credential, Guid? appointmentId, string? deviceId, CancellationToken stop)
    {
        var challenge = await ceremonies.TakeAsync(ceremonyId, ChallengePurpose.SignIn, stop);
        try
        {
            var (person, passkey) = await ceremonies.ReadKnownAsync(challenge, credential);
            await using var transaction = await app.Database.BeginTransactionAsync(stop);
            if (!await passkeys.MoveOnAsync(passkey, stop))
            {
                throw ceremonies.Refuse("Its counter was shown by another answer meanwhile.");
            }

            var session = await sessions.StartAsync(person, appointmentId, deviceId, stop);
            await transaction.CommitAsync(stop);
            return session;
        }
        catch (RefusedException)
        {
            await NoteRefusalAsync(credential, deviceId, stop);
            throw;
        }
    }

    // Its person sees that somebody tried.
    private async Task NoteRefusalAsync(string credential, string? deviceId, CancellationToken stop)
    {
        if (Ceremonies.CredentialIdOf(credential) is { } id
            && await passkeys.FindPersonAsync(id, stop) is { } person)
        {
            await sessions.NoteAsync(person, people.DeviceOf(person, deviceId), SignInOutcome.Refused, stop);
        }
    }

    private static RefusedException AliasTaken(string alias) => RefusedException.Of("ALIAS_TAKEN", ("alias", alias));
}

/// <summary>The doors of the exchange for people; whoever comes has no token yet.</summary>
[MutationType]
internal static class SignInMutations
{
    [AllowAnonymous]
    [Error<RefusalError>]
    [GraphQLDescription("Asks the browser of somebody new for a passkey of the portal.")]
    public static Task<Ceremony> BeginSignUp(
        [GraphQLDescription("2 to 24 characters, shown to those the member deals with.")] string alias,
        [GraphQLDescription("zh-CN or en.")] [DefaultValue("zh-CN")] string language,
        SignIns signIns, CancellationToken stop) => signIns.BeginSignUpAsync(alias, language, stop);

    [AllowAnonymous]
    [Error<RefusalError>]
    [GraphQLDescription("Signs somebody up and in with the passkey that the browser made.")]
    public static Task<Session> CompleteSignUp(
        Guid ceremonyId,
        [GraphQLDescription("PublicKeyCredential.toJSON() as JSON.")] string credential,
        [GraphQLDescription("Names the device to its person; kept as a mark that leads nowhere.")] string? deviceId,
        SignIns signIns, CancellationToken stop) =>
        signIns.CompleteSignUpAsync(ceremonyId, credential, deviceId, stop);

    [AllowAnonymous]
    [Error<RefusalError>]
    [GraphQLDescription("Asks the browser for a passkey of the portal; the same for aliases that nobody has.")]
    public static Task<Ceremony> BeginSignIn(
        [GraphQLDescription("Null: the passkey says who it is. Given: nobody else's counts.")] string? alias,
        SignIns signIns, CancellationToken stop) => signIns.BeginSignInAsync(alias, stop);

    [AllowAnonymous]
    [Error<RefusalError>]
    [GraphQLDescription("Signs a person in with the browser's answer.")]
    public static Task<Session> CompleteSignIn(
        Guid ceremonyId,
        [GraphQLDescription("PublicKeyCredential.toJSON() as JSON.")] string credential,
        [GraphQLDescription("To act for a brand; null: as a member.")] Guid? appointmentId,
        [GraphQLDescription("Names the device to its person; kept as a mark that leads nowhere.")] string? deviceId,
        SignIns signIns, CancellationToken stop) =>
        signIns.CompleteSignInAsync(ceremonyId, credential, appointmentId, deviceId, stop);

    [AllowAnonymous]
    [Error<RefusalError>]
    [GraphQLDescription("Gives the next tokens for a refresh token, once. Used twice, it ends the session.")]
    public static Task<Session> RefreshSession(string refreshToken, Sessions sessions, CancellationToken stop) =>
        sessions.RefreshAsync(refreshToken, stop);
}
