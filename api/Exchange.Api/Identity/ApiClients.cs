using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Identity;

[GraphQLDescription("A client and its secret, which is shown this once and kept nowhere.")]
internal sealed record ApiClientSecret(ApiClient ApiClient, string Secret);

/// <summary>A system that may ask for tokens, as those who manage it see it.</summary>
[Node]
[ObjectType<ApiClient>]
internal static class ApiClientType
{
    [NodeResolver]
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand, Roles.Operator])]
    public static Task<ApiClient?> GetApiClient(
        string clientId, Data.AppContext app, Caller caller, CancellationToken stop) =>
        ApiClientQueries.Visible(app, caller).SingleOrDefaultAsync(c => c.ClientId == clientId, stop);

    [ID(nameof(ApiClient))]
    public static string Id([Parent] ApiClient client) => client.ClientId;

    [BindMember(nameof(ApiClient.Role))]
    public static Role Role([Parent] ApiClient client) => Enum.Parse<Role>(client.Role, ignoreCase: true);

    [BindMember(nameof(ApiClient.Brand))]
    public static async Task<Brand?> Brand(
        [Parent] ApiClient client, AllianceDirectory alliance, CancellationToken stop) =>
        client.Brand is { } slug ? await alliance.FindBrandAsync(slug, stop) : null;

    [BindMember(nameof(ApiClient.Scopes))]
    public static IReadOnlyList<Scope> Scopes([Parent] ApiClient client) =>
        Identity.Scopes.FromColumn(client.Scopes);
}

/// <summary>A brand reads its own clients, an operator every one.</summary>
[QueryType]
internal static class ApiClientQueries
{
    [GraphQLDescription("Newest first, revoked ones among them.")]
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand, Roles.Operator])]
    [UsePaging, UseFiltering]
    public static IQueryable<ApiClient> ApiClients(Data.AppContext app, Caller caller) =>
        Visible(app, caller).OrderByDescending(c => c.CreatedAt).ThenBy(c => c.ClientId);

    internal static IQueryable<ApiClient> Visible(Data.AppContext app, Caller caller)
    {
        var all = app.ApiClients.AsNoTracking();
        return caller.Role == Roles.Operator ? all : all.Where(c => c.Brand == caller.Brand);
    }
}

/// <summary>A brand makes clients for its systems, gives them new secrets, and ends them.</summary>
[MutationType]
internal static class ApiClientMutations
{
    private const int ClientsMax = 20;
    private const int NameCharactersMax = 60;
    private const int SecretBytes = 32;
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    [Keyed]
    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Makes a client of the caller's brand. At most 20 are open, each by a name of its own.")]
    public static async Task<ApiClientSecret> CreateApiClient(
        [GraphQLDescription("1 to 60 characters.")] string name,
        [GraphQLDescription("At least one, and none that the caller has not.")] IReadOnlyList<Scope> scopes,
        Data.AppContext app, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > NameCharactersMax)
        {
            throw RefusedException.Of(
                "NAME_OUT_OF_RANGE", ("length", trimmed.Length), ("least", 1), ("most", NameCharactersMax));
        }

        Scopes.RequireWithin(scopes, caller);
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        await app.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtext({"api_client:" + caller.Brand}))", stop);
        var open = await app.ApiClients.Where(c => c.Brand == caller.Brand && c.RevokedAt == null)
            .Select(c => new { c.ClientId, c.Name }).ToListAsync(stop);
        if (open.Find(c => c.Name == trimmed) is { } taken)
        {
            throw RefusedException.Of("CLIENT_NAME_TAKEN", ("name", trimmed), ("clientId", taken.ClientId));
        }

        if (open.Count >= ClientsMax)
        {
            throw RefusedException.Of("TOO_MANY_CLIENTS", ("clients", open.Count), ("most", ClientsMax));
        }

        var secret = NewSecret();
        var client = new ApiClient
        {
            ClientId = $"{caller.Brand}-{Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(9))}",
            SecretHash = ClientSeed.HashSecret(secret),
            Role = Roles.Brand,
            Brand = caller.Brand,
            Name = trimmed,
            Scopes = Scopes.ToColumn(scopes),
            CreatedAt = clock.GetUtcNow(),
        };
        app.ApiClients.Add(client);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new ApiClientSecret(client, secret);
    }

    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Gives a client a new secret. The last one stays good for 24 hours, older ones end at once.")]
    public static async Task<ApiClientSecret> RotateApiClientSecret(
        string clientId, Data.AppContext app, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        var client = await FindOpenAsync(app, clientId, caller, stop);
        var secret = NewSecret();
        client.PreviousSecretHash = client.SecretHash;
        client.PreviousUntil = clock.GetUtcNow() + Overlap;
        client.SecretHash = ClientSeed.HashSecret(secret);
        await app.SaveChangesAsync(stop);
        return new ApiClientSecret(client, secret);
    }

    [Authorize(nameof(Scope.Manage), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Ends a client for good: it gets no token any more, and those it has end within a minute.")]
    public static async Task<ApiClient> RevokeApiClient(
        string clientId, Data.AppContext app, CallerStanding standing, Caller caller, TimeProvider clock,
        CancellationToken stop)
    {
        var client = await FindOpenAsync(app, clientId, caller, stop);
        client.RevokedAt = clock.GetUtcNow();
        await app.SaveChangesAsync(stop);
        standing.Forget(clientId);
        return client;
    }

    // Not there, another's and revoked are one answer.
    private static async Task<ApiClient> FindOpenAsync(
        Data.AppContext app, string clientId, Caller caller, CancellationToken stop) =>
        await app.ApiClients.SingleOrDefaultAsync(
            c => c.ClientId == clientId && c.Brand == caller.Brand && c.RevokedAt == null, stop)
        ?? throw RefusedException.Of("CLIENT_UNKNOWN", ("clientId", clientId));

    // The prefix lets those who search code for leaked secrets know one when they see it.
    private static string NewSecret() =>
        $"exs_{Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(SecretBytes))}";
}
