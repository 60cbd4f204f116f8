using Exchange.Api.Data;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

[GraphQLDescription("Who asks. What is a person's is empty for a system.")]
internal sealed record Viewer([property: GraphQLIgnore] Caller Caller, [property: GraphQLIgnore] Person? Person)
{
    public Role Role => Enum.Parse<Role>(Caller.Role, ignoreCase: true);

    public IReadOnlyList<Scope> Scopes => Caller.Scopes;

    public string? Alias => Person?.Alias;

    [GraphQLDescription("What others need to give to this member, or to name who invited them.")]
    public string? MemberCode => Person?.MemberCode;

    public static async Task<Viewer> OfAsync(Caller caller, Data.AppContext app, CancellationToken stop) => new(
        caller,
        caller.Person is { } person
            ? await app.Persons.AsNoTracking().SingleAsync(p => p.Id == person.PersonId, stop)
            : null);
}

[GraphQLDescription("A session that is open.")]
internal sealed record SessionCard(
    Guid SessionId,
    DateTimeOffset StartedAt,
    DateTimeOffset LastUsedAt,
    [property: GraphQLDescription("Stands for the device, the same every time; empty when it did not say.")]
    string Device,
    bool IsThis);

/// <summary>Everyone sees who they are to us.</summary>
[QueryType]
internal static class ViewerQueries
{
    [Authorize]
    public static async Task<Viewer?> Viewer(Data.AppContext app, Caller caller, CancellationToken stop) =>
        await Identity.Viewer.OfAsync(caller, app, stop);
}

/// <summary>What a person sees of the own person: nothing here is ever another's.</summary>
[ObjectType<Viewer>]
internal static class ViewerType
{
    public static async Task<Brand?> Brand(
        [Parent] Viewer viewer, AllianceDirectory alliance, CancellationToken stop) =>
        viewer.Caller.Brand is { } slug ? await alliance.FindBrandAsync(slug, stop) : null;

    [GraphQLDescription("The own account; null until a brand has opened it.")]
    public static async Task<Account?> Account(
        [Parent] Viewer viewer, People people, ReadModel chain, CancellationToken stop)
    {
        // Whoever acts for a brand has no account of it; the person's own is seen when signed in as a member.
        var address = viewer is { Person: { } person, Role: Role.Member }
            ? await people.AccountOfAsync(person.Id, stop)
            : viewer.Caller.Account;
        return address is null
            ? null
            : await chain.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Address == address, stop);
    }

    [GraphQLDescription("At most 10.")]
    public static async Task<IReadOnlyList<Passkey>> Passkeys(
        [Parent] Viewer viewer, Passkeys passkeys, CancellationToken stop) =>
        viewer.Person is { } person ? await passkeys.ListAsync(person, stop) : [];

    [GraphQLDescription("Open ones, the one used last first; at most 50.")]
    public static async Task<IReadOnlyList<SessionCard>> Sessions(
        [Parent] Viewer viewer, Data.AppContext app, TimeProvider clock, CancellationToken stop)
    {
        if (viewer.Caller.Person is not { } me)
        {
            return [];
        }

        return await Identity.Sessions.Open(app, clock.GetUtcNow()).Where(s => s.PersonId == me.PersonId)
            .OrderByDescending(s => s.LastUsedAt).ThenBy(s => s.Id)
            .Select(s => new SessionCard(s.Id, s.StartedAt, s.LastUsedAt, s.Device, s.Id == me.SessionId))
            .ToListAsync(stop);
    }

    [GraphQLDescription("What the person has accepted, newest first; at most 20.")]
    public static async Task<IReadOnlyList<Appointment>> Appointments(
        [Parent] Viewer viewer, Appointments appointments, CancellationToken stop) => viewer.Person is { } person
        ? await appointments.OpenOf(person.Id).OrderByDescending(a => a.AcceptedAt).Take(AppointmentsMax)
            .ToListAsync(stop)
        : [];

    [GraphQLDescription("Newest first, for 180 days.")]
    [UsePaging]
    public static IQueryable<SignInRow> SignIns([Parent] Viewer viewer, Data.AppContext app)
    {
        var me = viewer.Caller.Person?.PersonId;
        return app.SignIns.AsNoTracking().Where(s => s.PersonId == me).OrderByDescending(s => s.Id);
    }

    private const int AppointmentsMax = 20;
}
