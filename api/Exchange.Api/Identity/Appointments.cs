using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Identity;

[GraphQLDescription(
    "An appointment that waits for its person, and the code to accept it by, which is shown this once.")]
internal sealed record Invitation(Appointment Appointment, string Code, DateTimeOffset ExpiresAt);

/// <summary>
/// Who acts for a brand. Nobody gives what is not the own, and a brand that has appointed a manager keeps one.
/// </summary>
internal sealed class Appointments(Data.AppContext app, People people, CallerStanding standing, TimeProvider clock)
{
    private const int Most = 100;
    private const int CodeBytes = 16;
    private const string Manage = "MANAGE";

    /// <summary>How long a code may be accepted.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    public async Task<Invitation> InviteAsync(
        Caller caller, string name, IReadOnlyList<Scope> scopes, CancellationToken stop)
    {
        var kept = People.LabelOf(name);
        Scopes.RequireWithin(scopes, caller);
        var code = $"exa_{Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(CodeBytes))}";
        var now = clock.GetUtcNow();
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await LockAsync(caller, stop);
        var open = await app.Appointments.CountAsync(
            a => a.Brand == caller.Brand && a.EndedAt == null && (a.AcceptedAt != null || a.ExpiresAt > now), stop);
        if (open >= Most)
        {
            throw RefusedException.Of("TOO_MANY_STAFF", ("staff", open), ("most", Most));
        }

        var invited = new Appointment
        {
            Id = Guid.NewGuid(),
            Name = kept,
            Role = Role.Brand,
            Brand = caller.Brand!,
            Scopes = Scopes.ToColumn(scopes),
            CodeHash = ClientSeed.HashSecret(code),
            InvitedAt = now,
            ExpiresAt = now + Lifetime,
        };
        app.Appointments.Add(invited);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new Invitation(invited, code, invited.ExpiresAt);
    }

    /// <summary>Makes the person with this code the one who was meant: once, and within 72 hours.</summary>
    public async Task<Appointment> AcceptAsync(Guid person, string code, CancellationToken stop)
    {
        var (hash, now) = (ClientSeed.HashSecret(code), clock.GetUtcNow());
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await people.LockAsync(person, stop);
        var waiting = app.Appointments.Where(
            a => a.CodeHash == hash && a.PersonId == null && a.EndedAt == null && a.ExpiresAt > now);
        var brand = await waiting.Select(a => a.Brand).SingleOrDefaultAsync(stop);
        if (await OpenOf(person).AnyAsync(a => a.Brand == brand, stop))
        {
            throw RefusedException.Of("ALREADY_APPOINTED", ("brand", brand!));
        }

        var accepted = await waiting.ExecuteUpdateAsync(
            set => set.SetProperty(a => a.PersonId, person).SetProperty(a => a.AcceptedAt, now), stop);
        if (accepted == 0)
        {
            throw RefusedException.Of("INVITATION_UNKNOWN");
        }

        await transaction.CommitAsync(stop);
        return await app.Appointments.AsNoTracking().SingleAsync(a => a.CodeHash == hash, stop);
    }

    /// <summary>Gives an appointment other scopes: tokens that say more are refused here, and soon elsewhere.</summary>
    public async Task<Appointment> SetScopesAsync(
        Caller caller, Guid id, IReadOnlyList<Scope> scopes, CancellationToken stop)
    {
        Scopes.RequireWithin(scopes, caller);
        var column = Scopes.ToColumn(scopes);
        return await ChangeAsync(
            caller, id, isManagerAfter: column.Contains(Manage),
            mine => mine.ExecuteUpdateAsync(set => set.SetProperty(a => a.Scopes, column), stop), stop);
    }

    /// <summary>Ends an appointment and every session by it; an invitation can be accepted no more.</summary>
    public Task<Appointment> EndAsync(Caller caller, Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(
            caller, id, isManagerAfter: false,
            async mine =>
            {
                await mine.ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, now), stop);
                await app.Sessions.Where(s => s.AppointmentId == id && s.EndedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
            },
            stop);
    }

    /// <summary>What a person acts under; within a transaction, it does not end before that does.</summary>
    public async Task<Appointment> RequireAsync(Guid person, Guid id, CancellationToken stop) =>
        await app.Appointments.FromSql(
                $"""
                 select * from app.appointment where id = {id} and person_id = {person} and ended_at is null for share
                 """)
            .AsNoTracking().SingleOrDefaultAsync(stop)
        ?? throw RefusedException.Of("NOT_APPOINTED", ("appointmentId", id));

    /// <summary>What a person has accepted and may act under.</summary>
    public IQueryable<Appointment> OpenOf(Guid person) =>
        app.Appointments.AsNoTracking().Where(a => a.PersonId == person && a.EndedAt == null);

    // Two managers who take each other's place away come here one after the other.
    private async Task<Appointment> ChangeAsync(
        Caller caller, Guid id, bool isManagerAfter, Func<IQueryable<Appointment>, Task> change, CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await LockAsync(caller, stop);
        var ours = app.Appointments.Where(a => a.Brand == caller.Brand && a.EndedAt == null);
        var mine = ours.Where(a => a.Id == id);
        var before = await mine.AsNoTracking().SingleOrDefaultAsync(stop)
            ?? throw RefusedException.Of("APPOINTMENT_UNKNOWN", ("appointmentId", id));
        if (before.AcceptedAt is not null && before.Scopes.Contains(Manage) && !isManagerAfter
            && !await ours.AnyAsync(a => a.Id != id && a.AcceptedAt != null && a.Scopes.Contains(Manage), stop))
        {
            throw RefusedException.Of("LAST_MANAGER", ("name", before.Name));
        }

        await change(mine);
        var sessions = await app.Sessions.Where(s => s.AppointmentId == id).Select(s => s.Id).ToListAsync(stop);
        await transaction.CommitAsync(stop);
        sessions.ForEach(standing.Forget);
        return await app.Appointments.AsNoTracking().SingleAsync(a => a.Id == id, stop);
    }

    private Task<int> LockAsync(Caller caller, CancellationToken stop) => app.Database.ExecuteSqlAsync(
        $"select pg_advisory_xact_lock(hashtext({"appointment:" + caller.Brand}))", stop);
}

/// <summary>An appointment, as its person, those who manage the brand, and operators see it.</summary>
[Node]
[ObjectType<Appointment>]
internal static class AppointmentType
{
    [NodeResolver]
    [Authorize]
    public static Task<Appointment?> GetAppointment(
        Guid appointmentId, Data.AppContext app, Caller caller, CancellationToken stop)
    {
        var me = caller.Person?.PersonId;
        var mayManage = caller.Role == Roles.Operator || caller.Scopes.Contains(Scope.Manage);
        var one = app.Appointments.AsNoTracking().Where(a => a.Id == appointmentId);
        return one.Where(a => (me != null && a.PersonId == me)
                || (mayManage && (caller.Role == Roles.Operator || a.Brand == caller.Brand)))
            .SingleOrDefaultAsync(stop);
    }

    [ID(nameof(Appointment))]
    public static Guid Id([Parent] Appointment appointment) => appointment.Id;

    public static Guid AppointmentId([Parent] Appointment appointment) => appointment.Id;

    [BindMember(nameof(Appointment.Brand))]
    public static async Task<Brand?> Brand(
        [Parent] Appointment appointment, AllianceDirectory alliance, CancellationToken stop) =>
        await alliance.FindBrandAsync(appointment.Brand, stop);

    [BindMember(nameof(Appointment.Scopes))]
    public static IReadOnlyList<Scope> Scopes([Parent] Appointment appointment) =>
        Identity.Scopes.FromColumn(appointment.Scopes);
}

/// <summary>A brand's managers read whom it has appointed, an operator everybody.</summary>
[QueryType]
internal static class AppointmentQueries
{
    [GraphQLDescription("Newest first, ended ones and invitations among them.")]
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand, Roles.Operator])]
    [UsePaging, UseFiltering]
    public static IQueryable<Appointment> Appointments(Data.AppContext app, Caller caller) =>
        app.Appointments.AsNoTracking().Where(a => caller.Role == Roles.Operator || a.Brand == caller.Brand)
            .OrderByDescending(a => a.InvitedAt).ThenBy(a => a.Id);
}

/// <summary>A brand's managers appoint its staff.</summary>
[MutationType]
internal static class AppointmentMutations
{
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Invites somebody to act for the caller's brand. At most 100 are appointed or invited.")]
    public static Task<Invitation> InviteStaff(
        [GraphQLDescription("1 to 60 characters.")] string name,
        [GraphQLDescription("At least one, and none that the caller has not.")] IReadOnlyList<Scope> scopes,
        Appointments appointments, Caller caller, CancellationToken stop) =>
        appointments.InviteAsync(caller, name, scopes, stop);

    [Authorize(nameof(Person))]
    [Error<RefusalError>]
    [GraphQLDescription("Accepts an invitation by its code, once, within 72 hours. Sign in anew to act under it.")]
    public static Task<Appointment> AcceptAppointment(
        string code, Appointments appointments, Caller caller, CancellationToken stop) =>
        appointments.AcceptAsync(caller.Person!.PersonId, code, stop);

    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Gives an appointment other scopes. Tokens that say more are refused within 30 seconds.")]
    public static Task<Appointment> SetScopes(
        Guid appointmentId,
        [GraphQLDescription("At least one, and none that the caller has not.")] IReadOnlyList<Scope> scopes,
        Appointments appointments, Caller caller, CancellationToken stop) =>
        appointments.SetScopesAsync(caller, appointmentId, scopes, stop);

    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Ends an appointment with its sessions, or takes an invitation back.")]
    public static Task<Appointment> EndAppointment(
        Guid appointmentId, Appointments appointments, Caller caller, CancellationToken stop) =>
        appointments.EndAsync(caller, appointmentId, stop);
}
