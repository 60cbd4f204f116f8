using Microsoft.AspNetCore.Diagnostics;

namespace Exchange.Portal.Layout;

/// <summary>What stands around every page: headers, assets, language, and a page for what went wrong.</summary>
internal static class LayoutSetup
{
    public static void AddLayout(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression();
        // A bad form is the visitor's problem page, not a fault of ours, in development too.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.Services.AddSingleton<Assets>();
        builder.Services.AddScoped<Pages>();
    }

    public static void UseLayout(this WebApplication portal)
    {
        portal.Use(SecurityHeaders.Add);
        portal.UseResponseCompression();
        portal.UseStaticFiles(portal.Services.GetRequiredService<Assets>().Serving);
        portal.UseExceptionHandler(failed => failed.Run(ShowProblemAsync));
        portal.UseStatusCodePages(context => ShowProblemAsync(context.HttpContext));
        portal.Use(Preferences.Keep);
        portal.UseRouting();
    }

    private static async Task ShowProblemAsync(HttpContext http)
    {
        if (http.Features.Get<IExceptionHandlerFeature>()?.Error is { } fault)
        {
            http.RequestServices.GetRequiredService<ILogger<Pages>>().PageFailed(fault);
        }

        if (!http.IsPartial() && !http.Request.Path.StartsWithSegments("/assets"))
        {
            var pages = http.RequestServices.GetRequiredService<Pages>();
            await pages.ShowProblem(http.Response.StatusCode).ExecuteAsync(http);
        }
    }
}
