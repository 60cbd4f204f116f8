using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

[GraphQLDescription("A person who is signed in, with what the next requests need.")]
internal sealed record Session(
    Guid SessionId,
    [property: GraphQLDescription("For the header Authorization, as Bearer.")] string AccessToken,
    int ExpiresInSeconds,
    [property: GraphQLDescription("For refreshSession, once: a token that is used twice ends the session.")]
    string RefreshToken,
    Viewer Viewer);

/// <summary>
/// Opens, moves on and ends sessions. At most 50 of a person are open; one that nobody uses for 30 days is over.
/// </summary>
/// <remarks>
/// A refresh token is the session's number, its turn, and a mark that only we can make. So a token that was once good
/// is known again when it comes back after its turn: then two hold it, one of them a thief, and the session ends.
/// </remarks>
internal sealed class Sessions(
    Data.AppContext app, People people, Appointments appointments, Sealing sealing, Tokens tokens,
    CallerStanding standing, IHttpContextAccessor http, TimeProvider clock)
{
    private const int OpenMax = 50;
    private const int NumberBytes = 16;
    private const int MarkedBytes = NumberBytes + sizeof(int);

    /// <summary>As with clients' secrets: whoever searches for leaked ones knows one by its beginning.</summary>
    private const string Prefix = "exr_";

    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);
    private static readonly TimeSpan SignInsKept = TimeSpan.FromDays(180);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>The sessions that count.</summary>
    public static IQueryable<SessionRow> Open(Data.AppContext app, DateTimeOffset now)
    {
        var since = now - Unused;
        return app.Sessions.Where(s => s.EndedAt == null && s.LastUsedAt > since);
    }

    /// <summary>Opens a session, within the transaction that found out who it is.</summary>
    public async Task<Session> StartAsync(
        Person person, Guid? appointmentId, string? deviceId, CancellationToken stop)
    {
        var me = new PersonSession(person.Id, Guid.NewGuid());
        var caller = await CallerOfAsync(me, appointmentId, stop);
        await people.LockAsync(person.Id, stop);
        var now = clock.GetUtcNow();
        var lapsed = now - Unused;
        var mine = app.Sessions.Where(s => s.PersonId == person.Id);
        await mine.Where(s => s.LastUsedAt < lapsed).ExecuteDeleteAsync(stop);
        var surplus = await mine.Where(s => s.EndedAt == null)
            .OrderByDescending(s => s.LastUsedAt).Skip(OpenMax - 1).Select(s => s.Id).ToListAsync(stop);
        await mine.Where(s => surplus.Contains(s.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
        var session = new SessionRow
        {
            Id = me.SessionId,
            PersonId = person.Id,
            AppointmentId = appointmentId,
            Device = people.DeviceOf(person, deviceId),
            StartedAt = now,
            LastUsedAt = now,
        };
        app.Sessions.Add(session);
        await NoteAsync(person, session.Device, SignInOutcome.Succeeded, stop);
        surplus.ForEach(standing.Forget);
        return Tell(person, caller, session);
    }

    /// <summary>Notes how a sign-in of a person ended; what is older than 180 days goes.</summary>
    public async Task NoteAsync(Person person, string device, SignInOutcome outcome, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var old = now - SignInsKept;
        await app.SignIns.Where(s => s.PersonId == person.Id && s.At < old).ExecuteDeleteAsync(stop);
        app.SignIns.Add(new SignInRow { PersonId = person.Id, At = now, Device = device, Outcome = outcome });
        await app.SaveChangesAsync(stop);
    }

    /// <summary>Gives the next tokens of a session for the refresh token whose turn it is.</summary>
    public async Task<Session> RefreshAsync(string token, CancellationToken stop)
    {
        var (id, turn) = Read(token) ?? throw Ended();
        var now = clock.GetUtcNow();
        var moved = await Open(app, now).Where(s => s.Id == id && s.Turn == turn).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Turn, turn + 1).SetProperty(s => s.LastUsedAt, now), stop);
        if (moved == 0)
        {
            await app.Sessions.Where(s => s.Id == id && s.Turn > turn && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
            standing.Forget(id);
            throw Ended();
        }

        var session = await app.Sessions.AsNoTracking().SingleAsync(s => s.Id == id, stop);
        var person = await app.Persons.AsNoTracking().SingleAsync(p => p.Id == session.PersonId, stop);
        var caller = await CallerOfAsync(new PersonSession(person.Id, id), session.AppointmentId, stop);
        return Tell(person, caller, session);
    }

    /// <summary>Ends one of the person's own sessions.</summary>
    public async Task EndAsync(Guid person, Guid session, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var ended = await Open(app, now).Where(s => s.Id == session && s.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
        standing.Forget(session);
        if (ended == 0)
        {
            throw RefusedException.Of("SESSION_UNKNOWN", ("sessionId", session));
        }
    }

    /// <summary>Refuses what only somebody may do who has just shown to be here.</summary>
    public async Task RequireFreshAsync(PersonSession person, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Fresh;
        if (!await app.Sessions.AnyAsync(s => s.Id == person.SessionId && s.StartedAt > since, stop))
        {
            throw RefusedException.Of("SIGN_IN_AGAIN", ("minutes", (int)Fresh.TotalMinutes));
        }
    }

    // From here on the request is the person's as well, whatever it still asks for.
    private Session Tell(Person person, Caller caller, SessionRow session)
    {
        var (token, expiresIn) = tokens.Issue(caller);
        http.HttpContext!.User = new ClaimsPrincipal(new ClaimsIdentity(
            caller.Claims().Select(claim => new Claim(claim.Key, $"{claim.Value}")), nameof(Session),
            ClaimNames.Client, ClaimNames.Role));
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return new Session(
            session.Id, token, expiresIn, Write(session.Id, session.Turn), new Viewer(caller, person));
    }

    private async Task<Caller> CallerOfAsync(PersonSession me, Guid? appointmentId, CancellationToken stop)
    {
        if (appointmentId is not { } id)
        {
            var account = await people.AccountOfAsync(me.PersonId, stop);
            return new Caller(me.ClientId, Roles.Member, null, account, [], me);
        }

        var staff = await appointments.RequireAsync(me.PersonId, id, stop);
        return new Caller(me.ClientId, Roles.Brand, staff.Brand, null, Scopes.FromColumn(staff.Scopes), me);
    }

    private string Write(Guid session, int turn)
    {
        Span<byte> marked = stackalloc byte[MarkedBytes];
        session.TryWriteBytes(marked, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(marked[NumberBytes..], turn);
        return Prefix + Base64Url.EncodeToString([.. marked, .. MarkOf(marked)]);
    }

    /// <summary>Which session and turn a token of ours is of; null for what we never wrote.</summary>
    private (Guid Session, int Turn)? Read(string token)
    {
        var bytes = new byte[MarkedBytes + SHA256.HashSizeInBytes];
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)
            || Base64Url.DecodeFromChars(token.AsSpan(Prefix.Length), bytes, out _, out var written)
                != System.Buffers.OperationStatus.Done
            || written != bytes.Length)
        {
            return null;
        }

        var marked = bytes.AsSpan(0, MarkedBytes);
        return CryptographicOperations.FixedTimeEquals(MarkOf(marked), bytes.AsSpan(MarkedBytes))
            ? (new Guid(marked[..NumberBytes], bigEndian: true),
                BinaryPrimitives.ReadInt32BigEndian(marked[NumberBytes..]))
            : null;
    }

    private byte[] MarkOf(ReadOnlySpan<byte> marked) => sealing.Mark("refresh", marked);

    private static RefusedException Ended() => RefusedException.Of("SESSION_ENDED");
}

/// <summary>Whoever is signed in may leave, here and elsewhere.</summary>
[MutationType]
internal static class SessionMutations
{
    [Authorize(nameof(Person))]
    [Error<RefusalError>]
    [GraphQLDescription("Ends one of the person's sessions. Its tokens are refused within 30 seconds.")]
    public static async Task<Viewer> EndSession(
        [GraphQLDescription("Null: this one.")] Guid? sessionId,
        Sessions sessions, Data.AppContext app, Caller caller, CancellationToken stop)
    {
        var me = caller.Person!;
        await sessions.EndAsync(me.PersonId, sessionId ?? me.SessionId, stop);
        return await Viewer.OfAsync(caller, app, stop);
    }
}
