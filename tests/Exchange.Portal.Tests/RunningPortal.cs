using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;

namespace Exchange.Portal.Tests;

/// <summary>The whole portal on a port of its own, before a fake API, and a browser with its cookies.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-");
    private WebApplication? _web;

    public required FakeApi Api { get; init; }

    public HttpClient Browser { get; private set; } = new();

    public static async Task<RunningPortal> StartAsync(string environment = "Development")
    {
        var portal = new RunningPortal { Api = await FakeApi.StartAsync() };
        await portal.OpenAsync(environment);
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }

        await Api.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Opens a browser that has never been here.</summary>
    public void OpenBrowser()
    {
        Browser.Dispose();
        Browser = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            AllowAutoRedirect = false,
        })
        {
            BaseAddress = new Uri(_web!.Urls.First()),
        };
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Browser.GetAsync(path);

    public Task<HttpResponseMessage> LeaveWithoutFormAsync() =>
        Browser.PostAsync("/leave", new FormUrlEncodedContent([]));

    public static Task<string> TextOfAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    public async Task<IHtmlDocument> ReadAsync(string path) =>
        new HtmlParser().ParseDocument(await Browser.GetStringAsync(path));

    /// <summary>Clicks the door of a person: the form as it stands on the start page.</summary>
    public async Task<HttpResponseMessage> EnterAsync(string client, string? to = null, string? formToken = null)
    {
        formToken ??= (await ReadAsync("/")).QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var fields = new Dictionary<string, string>
        {
            ["client"] = client,
            ["__RequestVerificationToken"] = formToken,
        };
        if (to is not null)
        {
            fields["to"] = to;
        }

        return await Browser.PostAsync("/enter", new FormUrlEncodedContent(fields));
    }

    public async Task<HttpResponseMessage> RefreshAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("HX-Request", "true");
        return await Browser.SendAsync(request);
    }

    private async Task OpenAsync(string environment)
    {
        string root = _folder.CreateSubdirectory("assets").FullName;
        foreach (string asset in (string[])["app.js", "app.css", "inter.woff2"])
        {
            await File.WriteAllTextAsync(Path.Combine(root, asset), asset);
        }

        string clients = Path.Combine(_folder.FullName, "clients.json");
        await File.WriteAllTextAsync(clients, JsonSerializer.Serialize(Rendering.People.Select(person => new
        {
            person.ClientId, secret = "right", person.Role, person.Brand, person.Account, person.DisplayNameEn,
            person.DisplayNameZh,
        }).Append(new
        {
            ClientId = "stranger", secret = "wrong", Role = "member", Brand = (string?)null, Account = (string?)null,
            DisplayNameEn = "Stranger", DisplayNameZh = "路人",
        }), JsonSerializerOptions.Web));

        _web = Program.Build(
        [
            "--urls", "http://127.0.0.1:0", "--environment", environment, "--Exchange:Assets", root,
            "--Exchange:Api", Api.Url, "--Exchange:PortalClients", clients,
            "--Exchange:DataProtection", Path.Combine(_folder.FullName, "keys"), "--Logging:LogLevel:Default", "None",
        ]);
        await _web.StartAsync();
        OpenBrowser();
    }
}
