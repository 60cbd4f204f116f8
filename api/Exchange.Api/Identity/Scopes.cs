using Exchange.Api.Operations;
using Microsoft.AspNetCore.Authorization;

namespace Exchange.Api.Identity;

/// <summary>What of its brand's business a caller may do. Any of them lets it read the brand's books.</summary>
public enum Scope
{
    Read,
    Issue,
    Redeem,
    Programme,
    Clearing,
    Manage,
}

/// <summary>A policy of each scope's name: a field says <c>[Authorize(nameof(Scope.Issue), Roles = …)]</c>.</summary>
internal static class Scopes
{
    private static readonly Scope[] Every = Enum.GetValues<Scope>();

    /// <summary>All of them, as the table has them.</summary>
    public static string[] All { get; } = ToColumn(Every);

    /// <summary>As the table and the tokens have them: by their GraphQL names, each once, in their order.</summary>
    public static string[] ToColumn(IEnumerable<Scope> scopes) =>
        [.. scopes.Distinct().Order().Select(scope => $"{scope}".ToUpperInvariant())];

    /// <summary>Reads what <see cref="ToColumn"/> made; a name that stands for none of them gives nothing.</summary>
    public static IReadOnlyList<Scope> FromColumn(IEnumerable<string> column) =>
        [.. column.Where(All.Contains).Select(name => Enum.Parse<Scope>(name, ignoreCase: true))];

    /// <summary>Refuses to give nothing, and what is not the giver's.</summary>
    public static void RequireWithin(IReadOnlyList<Scope> scopes, Caller giver)
    {
        if (scopes.Count == 0 || scopes.Except(giver.Scopes).Any())
        {
            throw RefusedException.Of(
                "SCOPES_OUT_OF_RANGE", ("scopes", string.Join(' ', ToColumn(scopes))),
                ("yours", string.Join(' ', ToColumn(giver.Scopes))));
        }
    }

    /// <summary>Scopes are a brand's: what another role may do, its role alone says.</summary>
    public static void AddScopes(this AuthorizationOptions options)
    {
        foreach (var (scope, name) in Every.Zip(All))
        {
            options.AddPolicy($"{scope}", policy => policy.RequireAssertion(
                context => !context.User.IsInRole(Roles.Brand)
                    || context.User.FindFirst(ClaimNames.Scope)?.Value.Split(' ').Contains(name) == true));
        }
    }
}
