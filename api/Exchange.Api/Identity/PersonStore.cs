using System.Runtime.CompilerServices;
using Exchange.Api.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>
/// Shows people and their passkeys to ASP.NET Core Identity, which checks what browsers answer. It reads; what comes of
/// an answer is written where it is known, in one transaction with the session.
/// </summary>
internal sealed class PersonStore(Data.AppContext app) : IUserPasskeyStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString());

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParseExact(userId, "D", out var id)
            ? await app.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
            : null;

    public Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        app.Passkeys.Where(k => k.CredentialId == credentialId)
            .Join(app.Persons, k => k.PersonId, p => p.Id, (_, p) => p)
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        await app.Passkeys.AsNoTracking().SingleOrDefaultAsync(
            k => k.CredentialId == credentialId && k.PersonId == user.Id, cancellationToken) is { } row
            ? InfoOf(row)
            : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await app.Passkeys.AsNoTracking().Where(k => k.PersonId == user.Id).ToListAsync(cancellationToken))
            .Select(InfoOf)];

    public void Dispose()
    {
        // The tables are the request's.
    }

    // What nobody calls here: names, and changes.
    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw Unused();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw Unused();

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => throw Unused();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw Unused();

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        throw Unused();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) =>
        throw Unused();

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw Unused();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw Unused();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw Unused();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw Unused();

    private static UserPasskeyInfo InfoOf(PasskeyRow row) => new(
        row.CredentialId, row.PublicKey, row.AddedAt, (uint)row.SignCount, row.Transports, isUserVerified: true,
        row.IsBackupEligible, row.IsBackedUp, attestationObject: [], clientDataJson: []);

    private static NotSupportedException Unused([CallerMemberName] string member = "") =>
        new($"{member}: people are written by the mutations alone.");
}
