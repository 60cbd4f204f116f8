using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Exchange.Portal.Identity;
using Exchange.Portal.Layout;
using Exchange.Portal.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Portal.Tests;

/// <summary>Renders a page as the portal does, and reads it as a browser does.</summary>
internal static class Rendering
{
    public const string Lin = "0x00000000000000000000000000000000000000a1";
    public const string Chen = "0x00000000000000000000000000000000000000c1";

    public static readonly IReadOnlyList<Person> People =
    [
        new Person("member-lin", Roles.Member, null, Lin, "Lin Wei", "林巍"),
        new Person("member-chen", Roles.Member, null, Chen, "Chen Yu", "陈屿"),
        new Person("brand-lanmu", Roles.Brand, "lanmu", null, "Lanmu Mart", "蓝木超市"),
        new Person("brand-qinghe", Roles.Brand, "qinghe", null, "Qinghe Beauty", "青禾美妆"),
        new Person("auditor", Roles.Auditor, null, null, "Deloran & Co.", "德洛兰审计"),
    ];

    public static async Task<IHtmlDocument> RenderAsync<TPage>(
        Locale locale, object? answer = null, Person? person = null, bool partial = false, string url = "/")
        where TPage : IComponent
    {
        var frame = new Frame(
            locale, null, url.Split('?')[0], url, person, new Cast(People), "token", partial,
            new AssetUrls("/assets/app.js", "/assets/app.css", "/assets/inter.woff2"));
        var parameters = new Dictionary<string, object?> { ["Frame"] = frame };
        if (answer is not null)
        {
            parameters["Answer"] = answer;
        }

        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>All that a visitor can read or hear: text, labels, titles and descriptions.</summary>
    public static string Words(this IHtmlDocument page) => string.Join(
        '\n',
        page.All
            .SelectMany(e => new[] { "aria-label", "title", "content", "alt" }.Select(e.GetAttribute))
            .Prepend(page.DocumentElement.TextContent)
            .Where(words => !string.IsNullOrWhiteSpace(words)));

    /// <summary>The text of the first match, its pieces parted by single spaces.</summary>
    public static string TextOf(this IHtmlDocument page, string selector) => page.QuerySelector(selector) is { } found
        ? string.Join(' ', found.Descendants<IText>().SelectMany(text => text.Data.Split(
            (char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        : $"There is no {selector}.";
}
