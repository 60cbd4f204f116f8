using Exchange.Portal.Shared;

namespace Exchange.Portal.Identity;

/// <summary>Someone who can come in by one click: a demo client of the API, with the name pages call it by.</summary>
public sealed record Person(
    string ClientId,
    string Role,
    string? Brand,
    string? Account,
    string DisplayNameEn,
    string DisplayNameZh)
{
    public string Name(Locale locale) => locale.Pick(DisplayNameEn, DisplayNameZh);

    /// <summary>The page that is this person's own.</summary>
    public string Home => Role switch
    {
        Roles.Member => "/points",
        Roles.Brand => "/brand",
        Roles.Auditor => "/audit",
        _ => "/",
    };
}

/// <summary>The roles of the API's tokens that have pages here.</summary>
public static class Roles
{
    public const string Member = "member";
    public const string Brand = "brand";
    public const string Auditor = "auditor";
}
