using Exchange.Portal.Audit;
using Exchange.Portal.Brands;
using Exchange.Portal.Home;
using Exchange.Portal.Identity;
using Exchange.Portal.Layout;
using Exchange.Portal.Ledger;
using Exchange.Portal.Shared;

namespace Exchange.Portal;

/// <summary>The portal's table of contents: what it is made of, and which pages it serves.</summary>
internal static class Program
{
    public static Task Main(string[] args) => Build(args).RunAsync();

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);

        builder.AddApi();
        builder.AddSignIn();
        builder.AddLayout();

        var portal = builder.Build();

        portal.UseLayout();
        portal.UseSignIn();

        portal.MapHealth();
        portal.MapSignIn();
        portal.MapStartPage();
        portal.MapPointsPages();
        portal.MapBrandPages();
        portal.MapAuditPages();
        portal.MapStylePage();
        return portal;
    }
}
