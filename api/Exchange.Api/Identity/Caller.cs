using System.Security.Claims;
using Exchange.Api.Data;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Identity;

/// <summary>Who is asking, as the token says. Every query and mutation is narrowed by it, inside the query.</summary>
internal sealed record Caller(string ClientId, string Role, string? Brand, Address? Account)
{
    public bool IsAuditor => Role == Roles.Auditor;

    /// <summary>Whether a brand's obligations, figures and redemptions are the caller's to read.</summary>
    public bool MayReadBooksOf(Data.Brand brand) => IsAuditor || (Role == Roles.Brand && Brand == brand.Slug);

    /// <summary>Reads the caller from a validated token; null for an unauthenticated request.</summary>
    public static Caller? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var account = principal.FindFirstValue(ClaimNames.Account);
        return new Caller(
            principal.FindFirstValue(ClaimNames.Client) ?? "",
            principal.FindFirstValue(ClaimNames.Role) ?? "",
            principal.FindFirstValue(ClaimNames.Brand),
            account is null ? null : Address.Parse(account));
    }
}

/// <summary>The claims our tokens carry.</summary>
internal static class ClaimNames
{
    public const string Client = "client_id";
    public const string Role = "role";
    public const string Brand = "brand";
    public const string Account = "account";
}

/// <summary>The roles a token may carry (api.md).</summary>
internal static class Roles
{
    public const string Brand = "brand";
    public const string Member = "member";
    public const string Auditor = "auditor";
    public const string Operator = "operator";
}
