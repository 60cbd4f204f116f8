using Exchange.Portal.Shared;

namespace Exchange.Portal.Layout;

/// <summary>The visitor's language and theme: kept in two cookies, changed by a link that keeps the place.</summary>
/// <remarks><c>?culture=zh-CN</c> and <c>?theme=dark</c> set the cookie and come back to the page.</remarks>
internal static class Preferences
{
    private const string Culture = "culture";
    private const string Theme = "theme";

    public static Locale Locale(this HttpContext http) =>
        Shared.Locale.Of(http.Request.Cookies[Culture])
        ?? http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Shared.Locale.Of(language.Value.Value))
            .FirstOrDefault(locale => locale is not null)
        ?? Shared.Locale.English;

    public static string? ChosenTheme(this HttpContext http) =>
        http.Request.Cookies[Theme] is "light" or "dark" ? http.Request.Cookies[Theme] : null;

    /// <summary>True when htmx asks for the live part of a page.</summary>
    public static bool IsPartial(this HttpContext http) => http.Request.Headers.ContainsKey("HX-Request");

    public static async Task Keep(HttpContext http, RequestDelegate next)
    {
        var query = http.Request.Query;
        string? culture = Shared.Locale.Of(query[Culture])?.Tag;
        string? theme = query[Theme].ToString() is "light" or "dark" ? query[Theme].ToString() : null;
        if (!HttpMethods.IsGet(http.Request.Method) || (culture is null && theme is null))
        {
            await next(http);
            return;
        }

        Remember(http, Culture, culture);
        Remember(http, Theme, theme);
        var rest = query.Where(pair => pair.Key is not Culture and not Theme);
        http.Response.Redirect(http.Request.Path + QueryString.Create(rest));
    }

    private static void Remember(HttpContext http, string name, string? value)
    {
        if (value is not null)
        {
            http.Response.Cookies.Append(name, value, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                // The theme switch writes this cookie itself, so that the page need not load again.
                HttpOnly = name != Theme,
                IsEssential = true,
            });
        }
    }
}
