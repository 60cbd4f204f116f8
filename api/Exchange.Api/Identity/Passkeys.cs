using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api.Identity;

[GraphQLDescription("A passkey that signs its person in. It signs no intent.")]
internal sealed record Passkey(
    Guid PasskeyId,
    string Label,
    DateTimeOffset AddedAt,
    DateTimeOffset? LastUsedAt,
    [property: GraphQLDescription("Whether it is kept beyond this one device, as far as the browser tells.")]
    bool IsSynced);

/// <summary>The passkeys that sign people in: ten a person at most, one at least.</summary>
internal sealed class Passkeys(
    Data.AppContext app, Ceremonies ceremonies, People people, Sessions sessions, TimeProvider clock)
{
    public const int Most = 10;

    /// <summary>A person's own, oldest first.</summary>
    public async Task<List<Passkey>> ListAsync(Person person, CancellationToken stop) =>
        [.. (await Of(person.Id).AsNoTracking().OrderBy(k => k.AddedAt).ThenBy(k => k.Id).ToListAsync(stop))
            .Select(row => Shown(person, row))];

    /// <summary>One of the person's own, as its person sees it; null where it is not there, or another's.</summary>
    public async Task<Passkey?> FindAsync(Guid id, Guid person, CancellationToken stop) =>
        await Of(person).AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, stop) is { } row
            ? Shown(await PersonAsync(person, stop), row)
            : null;

    public Task<Person?> FindPersonAsync(byte[] credentialId, CancellationToken stop) => app.Passkeys
        .Where(k => k.CredentialId == credentialId)
        .Join(app.Persons, k => k.PersonId, p => p.Id, (_, p) => p).AsNoTracking().SingleOrDefaultAsync(stop);

    public async Task<Ceremony> BeginAsync(PersonSession me, string label, CancellationToken stop)
    {
        var kept = People.LabelOf(label);
        await sessions.RequireFreshAsync(me, stop);
        await RequireRoomAsync(me.PersonId, stop);
        var person = await PersonAsync(me.PersonId, stop);
        return await ceremonies.BeginCreationAsync(
            ChallengePurpose.AddPasskey, person.Id, person.Alias, kept, null, stop);
    }

    public async Task<Passkey> CompleteAsync(
        PersonSession me, Guid ceremonyId, string credential, CancellationToken stop)
    {
        await sessions.RequireFreshAsync(me, stop);
        var challenge = await ceremonies.TakeAsync(ceremonyId, ChallengePurpose.AddPasskey, stop, me.PersonId);
        var passkey = await ceremonies.ReadNewAsync(challenge, credential);
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await people.LockAsync(me.PersonId, stop);
        await RequireRoomAsync(me.PersonId, stop);
        var person = await PersonAsync(me.PersonId, stop);
        var row = await StoreAsync(person, passkey, challenge.Name!, stop);
        await transaction.CommitAsync(stop);
        return Shown(person, row);
    }

    public async Task<Passkey> RenameAsync(Guid person, Guid id, string label, CancellationToken stop)
    {
        var kept = People.LabelOf(label);
        var row = await Of(person).SingleOrDefaultAsync(k => k.Id == id, stop) ?? throw Unknown(id);
        var mine = await PersonAsync(person, stop);
        row.SealedLabel = Seal(mine, id, kept);
        await app.SaveChangesAsync(stop);
        return Shown(mine, row);
    }

    public async Task RemoveAsync(Guid person, Guid id, CancellationToken stop)
    {
        // Two that are removed at once pass here one after the other, and the second is the last.
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await people.LockAsync(person, stop);
        var mine = await Of(person).Select(k => k.Id).ToListAsync(stop);
        if (!mine.Contains(id))
        {
            throw Unknown(id);
        }

        if (mine.Count == 1)
        {
            throw RefusedException.Of("LAST_PASSKEY");
        }

        await Of(person).Where(k => k.Id == id).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Stores a passkey that was just made, within the transaction that says for whom.</summary>
    public async Task<PasskeyRow> StoreAsync(Person person, UserPasskeyInfo made, string label, CancellationToken stop)
    {
        var id = Guid.NewGuid();
        var row = new PasskeyRow
        {
            Id = id,
            PersonId = person.Id,
            CredentialId = made.CredentialId,
            PublicKey = made.PublicKey,
            SignCount = made.SignCount,
            Transports = made.Transports ?? [],
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            SealedLabel = Seal(person, id, label),
            AddedAt = clock.GetUtcNow(),
        };
        app.Passkeys.Add(row);
        try
        {
            await app.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault)
            when (fault.InnerException is PostgresException { ConstraintName: "passkey_by_credential" })
        {
            throw ceremonies.Refuse("It was stored by another answer meanwhile.");
        }

        return row;
    }

    /// <summary>
    /// Keeps what an answer said of its passkey; false when another answer has shown the same counter, or a later one.
    /// </summary>
    public async Task<bool> MoveOnAsync(UserPasskeyInfo used, CancellationToken stop)
    {
        var (id, count, backedUp, now) = (used.CredentialId, (long)used.SignCount, used.IsBackedUp, clock.GetUtcNow());
        return await app.Passkeys
            .Where(k => k.CredentialId == id && (k.SignCount < count || (k.SignCount == 0 && count == 0)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(k => k.SignCount, count).SetProperty(k => k.IsBackedUp, backedUp)
                    .SetProperty(k => k.LastUsedAt, now),
                stop) == 1;
    }

    private IQueryable<PasskeyRow> Of(Guid person) => app.Passkeys.Where(k => k.PersonId == person);

    private Task<Person> PersonAsync(Guid id, CancellationToken stop) =>
        app.Persons.AsNoTracking().SingleAsync(p => p.Id == id, stop);

    private async Task RequireRoomAsync(Guid person, CancellationToken stop)
    {
        var count = await Of(person).CountAsync(stop);
        if (count >= Most)
        {
            throw RefusedException.Of("PASSKEYS_OUT_OF_RANGE", ("passkeys", count), ("most", Most));
        }
    }

    private Passkey Shown(Person person, PasskeyRow row) => new(
        row.Id, Encoding.UTF8.GetString(people.SealingOf(person).Open(LabelName(row.Id), row.SealedLabel)),
        row.AddedAt, row.LastUsedAt, row.IsBackedUp);

    private byte[] Seal(Person person, Guid id, string label) =>
        people.SealingOf(person).Close(LabelName(id), Encoding.UTF8.GetBytes(label));

    private static string LabelName(Guid id) => $"label:{id}";

    private static RefusedException Unknown(Guid id) => RefusedException.Of("PASSKEY_UNKNOWN", ("passkeyId", id));
}

/// <summary>A passkey is shown to its person alone.</summary>
[Node]
[ObjectType<Passkey>]
internal static class PasskeyType
{
    [NodeResolver]
    [Authorize(nameof(Person))]
    public static Task<Passkey?> GetPasskey(Guid passkeyId, Passkeys passkeys, Caller caller, CancellationToken stop) =>
        passkeys.FindAsync(passkeyId, caller.Person!.PersonId, stop);

    [ID(nameof(Passkey))]
    public static Guid Id([Parent] Passkey passkey) => passkey.PasskeyId;
}

/// <summary>A person adds passkeys, names and removes them; to add one, the sign-in has to be fresh.</summary>
[MutationType]
[Authorize(nameof(Person))]
internal static class PasskeyMutations
{
    [Error<RefusalError>]
    [GraphQLDescription("Asks the browser for a further passkey of the portal. At most 10 are the person's.")]
    public static Task<Ceremony> BeginPasskey(
        [GraphQLDescription("1 to 60 characters.")] string label,
        Passkeys passkeys, Caller caller, CancellationToken stop) =>
        passkeys.BeginAsync(caller.Person!, label, stop);

    [Error<RefusalError>]
    [GraphQLDescription("Keeps the passkey that the browser made.")]
    public static Task<Passkey> CompletePasskey(
        Guid ceremonyId,
        [GraphQLDescription("PublicKeyCredential.toJSON() as JSON.")] string credential,
        Passkeys passkeys, Caller caller, CancellationToken stop) =>
        passkeys.CompleteAsync(caller.Person!, ceremonyId, credential, stop);

    [Error<RefusalError>]
    public static Task<Passkey> RenamePasskey(
        Guid passkeyId, [GraphQLDescription("1 to 60 characters.")] string label,
        Passkeys passkeys, Caller caller, CancellationToken stop) =>
        passkeys.RenameAsync(caller.Person!.PersonId, passkeyId, label, stop);

    [Error<RefusalError>]
    [GraphQLDescription("Ends a passkey for good, but never the last one. Sessions go on: endSession ends them.")]
    public static async Task<Viewer> RemovePasskey(
        Guid passkeyId, Passkeys passkeys, Data.AppContext app, Caller caller, CancellationToken stop)
    {
        await passkeys.RemoveAsync(caller.Person!.PersonId, passkeyId, stop);
        return await Viewer.OfAsync(caller, app, stop);
    }
}
