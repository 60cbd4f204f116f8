using System.Security.Claims;
using Exchange.Api.Data;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Identity;

/// <summary>A person who is signed in, and by which session.</summary>
internal sealed record PersonSession(Guid PersonId, Guid SessionId)
{
    private const string Prefix = "person:";

    /// <summary>The client of all of a person's sessions, so that a key of one is a key of the others.</summary>
    public string ClientId => $"{Prefix}{PersonId}";

    /// <summary>Whether a client is a person.</summary>
    public static bool IsPerson(string clientId) => clientId.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The person of a client's name; null where it is none.</summary>
    public static PersonSession? From(string clientId, string sessionId) =>
        IsPerson(clientId) && Guid.TryParseExact(clientId.AsSpan(Prefix.Length), "D", out var person)
        && Guid.TryParseExact(sessionId, "D", out var session)
            ? new PersonSession(person, session)
            : null;
}

/// <summary>Who is asking, as the token says. Every query and mutation is narrowed by it, inside the query.</summary>
internal sealed record Caller(
    string ClientId, string Role, string? Brand, Address? Account, IReadOnlyList<Scope> Scopes,
    PersonSession? Person = null)
{
    public bool IsAuditor => Role == Roles.Auditor;

    /// <summary>Whether a brand's obligations, figures and redemptions are the caller's to read.</summary>
    public bool MayReadBooksOf(Data.Brand brand) => IsAuditor || (Role == Roles.Brand && Brand == brand.Slug);

    /// <summary>
    /// Reads the caller from a validated token; null for an unauthenticated request, and for a token that does not say
    /// in so many words which client it is of and which one role it has.
    /// </summary>
    public static Caller? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true }
            || principal.FindAll(ClaimNames.Role).Select(claim => claim.Value).ToList() is not [var role]
            || !Roles.All.Contains(role)
            || principal.FindFirstValue(ClaimNames.Client) is not { Length: > 0 } client
            || (role == Roles.Brand && principal.FindFirstValue(ClaimNames.Brand) is null))
        {
            return null;
        }

        var session = principal.FindFirstValue(ClaimNames.Session);
        var person = session is null ? null : PersonSession.From(client, session);
        if (person is null && (session is not null || PersonSession.IsPerson(client)))
        {
            return null;
        }

        Address? account = null;
        if (principal.FindFirstValue(ClaimNames.Account) is { } text)
        {
            if (!Address.TryParse(text, out var parsed))
            {
                return null;
            }

            account = parsed;
        }

        return new Caller(
            client,
            role,
            principal.FindFirstValue(ClaimNames.Brand),
            account,
            Identity.Scopes.FromColumn(
                (principal.FindFirstValue(ClaimNames.Scope) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            person);
    }

    /// <summary>What a token says of the caller: what <see cref="From"/> reads.</summary>
    public Dictionary<string, object> Claims()
    {
        var claims = new Dictionary<string, object>
        {
            [ClaimNames.Client] = ClientId, ["sub"] = ClientId, [ClaimNames.Role] = Role,
        };
        Add(ClaimNames.Scope, Scopes.Count > 0 ? string.Join(' ', Identity.Scopes.ToColumn(Scopes)) : null);
        Add(ClaimNames.Brand, Brand);
        Add(ClaimNames.Account, Account?.ToString());
        Add(ClaimNames.Session, Person?.SessionId.ToString());
        return claims;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                claims[name] = value;
            }
        }
    }
}

/// <summary>The claims our tokens carry.</summary>
internal static class ClaimNames
{
    public const string Client = "client_id";
    public const string Role = "role";
    public const string Brand = "brand";
    public const string Account = "account";
    public const string Scope = "scope";
    public const string Session = "sid";
}

/// <summary>What kind of caller one is.</summary>
public enum Role
{
    Brand,
    Member,
    Auditor,
    Operator,
    Psp,
}

/// <summary>The roles as a token carries them (api.md).</summary>
internal static class Roles
{
    public const string Brand = "brand";
    public const string Member = "member";
    public const string Auditor = "auditor";
    public const string Operator = "operator";

    /// <summary>The payment provider.</summary>
    public const string Psp = "psp";

    public static string[] All { get; } = [Brand, Member, Auditor, Operator, Psp];
}
