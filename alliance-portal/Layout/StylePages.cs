namespace Exchange.Portal.Layout;

/// <summary>The living style page: every part of the look in one place, for whoever builds the next page.</summary>
internal static class StylePages
{
    public static void MapStylePage(this WebApplication portal)
    {
        if (portal.Environment.IsDevelopment())
        {
            portal.MapGet("/style", (Pages pages) => pages.Show<StylePage>());
        }
    }
}
