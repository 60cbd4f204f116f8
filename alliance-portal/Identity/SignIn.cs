using System.Text.RegularExpressions;
using Exchange.Portal.Layout;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Portal.Identity;

/// <summary>Coming in and leaving: one click each, by forms that cannot be forged.</summary>
internal static partial class SignIn
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<DemoClients>();
        services.AddSingleton<ShowroomToken>();
        services.AddScoped<Showroom>();
        services.AddScoped<Session>();
        services.AddAuthorization();
        services.AddAntiforgery(options => Harden(options.Cookie, "exchange-form"));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            Harden(options.Cookie, "exchange-session");
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.Events.OnRedirectToLogin = context => GoToStart(context.HttpContext, "/?ended");
            options.Events.OnRedirectToAccessDenied = context => GoToStart(context.HttpContext, "/?elsewhere");
        });

        var protection = services.AddDataProtection().SetApplicationName("Exchange.Portal");
        if (builder.Configuration["Exchange:DataProtection"] is { } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
    }

    public static void UseSignIn(this WebApplication portal)
    {
        portal.UseAuthentication();
        portal.UseAuthorization();
        portal.UseAntiforgery();
    }

    public static void MapSignIn(this WebApplication portal)
    {
        portal.MapPost("/enter", Enter);
        portal.MapPost("/leave", Leave);
    }

    /// <summary>Sends the visitor to the start page; a partial refresh is told to take the whole page there.</summary>
    public static Task GoToStart(HttpContext http, string where)
    {
        if (http.IsPartial())
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers["HX-Redirect"] = where;
        }
        else
        {
            http.Response.Redirect(where);
        }

        return Task.CompletedTask;
    }

    private static async Task<RedirectHttpResult> Enter(
        [FromForm] string client,
        [FromForm] string? to,
        DemoClients clients,
        Session session,
        ILogger<Session> log,
        CancellationToken stop)
    {
        if (clients.Find(client) is not { } person)
        {
            return TypedResults.LocalRedirect("/?unknown");
        }

        switch (await session.BeginAsync(person, stop))
        {
            case TokenOutcome.Granted:
                log.CameIn(person.ClientId);
                return TypedResults.LocalRedirect(to is not null && OwnPage().IsMatch(to) ? to : person.Home);
            case TokenOutcome.Unreachable:
                return TypedResults.LocalRedirect("/?away");
            default:
                return TypedResults.LocalRedirect("/?unknown");
        }
    }

    // The antiforgery middleware checks forms that are bound, so the form is asked for though it carries nothing.
    private static async Task<RedirectHttpResult> Leave([FromForm] string? leave, Session session)
    {
        _ = leave;
        await session.EndAsync();
        return TypedResults.LocalRedirect("/");
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>Only our own pages: a crafted form must not send anyone to another site.</summary>
    [GeneratedRegex(@"^/(points|brand|audit)(/[a-z]+)?(#[A-Za-z0-9_-]+)?$")]
    private static partial Regex OwnPage();
}
