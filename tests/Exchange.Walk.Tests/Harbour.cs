using Exchange.Host;
using Exchange.TestBed;
using Microsoft.Playwright;

namespace Exchange.Walk.Tests;

/// <summary>A running exchange with the demo loaded, and a real Chromium to visit it with.</summary>
public sealed class Harbour : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public TestExchange Exchange { get; private set; } = null!;

    /// <summary>Where screenshots and traces of these tests are left for a person to look at.</summary>
    public static string Shots { get; } =
        Directory.CreateDirectory(Path.Combine(SourceTree.Find().Artifacts, "walk")).FullName;

    public async ValueTask InitializeAsync()
    {
        Exchange = await TestExchange.StartAsync(withPortal: true);
        await Exchange.LoadDemoAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Exchange.DisposeAsync();
    }

    /// <summary>A visitor with an empty cookie jar, a language, a screen and a preference for light or dark.</summary>
    public async Task<IPage> VisitAsync(Look look)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Exchange.Portal.ToString(),
            Locale = look.Language,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = look.IsPhone
                ? new ViewportSize { Width = 390, Height = 844 }
                : new ViewportSize { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>Enters by the start page's door, as a person would.</summary>
    public async Task<IPage> EnterAsync(string client, Look look)
    {
        var page = await VisitAsync(look);
        await page.GotoAsync("/");
        await page.Locator($"button[name=client][value={client}].door").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/");
        return page;
    }
}

/// <summary>How a visitor looks at the pages.</summary>
public sealed record Look(string Language, bool IsPhone, bool IsDark)
{
    public static Look EnglishDesk { get; } = new("en", IsPhone: false, IsDark: false);

    public static Look ChinesePhone { get; } = new("zh-CN", IsPhone: true, IsDark: false);

    public override string ToString() =>
        $"{Language}-{(IsPhone ? "phone" : "desk")}-{(IsDark ? "dark" : "light")}";
}
