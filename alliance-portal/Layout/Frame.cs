using Exchange.Portal.Identity;
using Exchange.Portal.Shared;

namespace Exchange.Portal.Layout;

/// <summary>What every page needs to know of the request that asked for it; cascades to all components.</summary>
/// <param name="Theme">light, dark, or null while the visitor leaves the choice to the system.</param>
/// <param name="Url">Path and query of the page, to come back to after a switch.</param>
/// <param name="FormToken">The antiforgery token that every form carries.</param>
/// <param name="IsPartial">True when htmx asks again for the live part of a page it already shows.</param>
public sealed record Frame(
    Locale Locale,
    string? Theme,
    string Path,
    string Url,
    Person? Person,
    Cast Cast,
    string FormToken,
    bool IsPartial,
    AssetUrls Assets);

/// <summary>Addresses of the bundled assets; each changes with the file, so browsers may keep them for good.</summary>
public sealed record AssetUrls(string Script, string Style, string Font);
