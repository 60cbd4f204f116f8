using System.Collections.Concurrent;
using Exchange.GraphQL.Tests.Sample;
using Microsoft.Playwright;
using Xunit;

namespace Exchange.GraphQL.Tests.Http;

/// <summary>GraphiQL works in a real browser, under its strict policy and without any other host.</summary>
public sealed class GraphiQLBrowserTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly ConcurrentBag<string> _hosts = [];
    private readonly ConcurrentBag<string> _complaints = [];
    private SampleServer _server = null!;
    private IPlaywright? _playwright;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), "There is no Chromium here.");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Repository.Root, "node_modules", "graphiql")),
            "GraphiQL's files are not here: run npm ci.");
        _server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options => options.EnableTool = true));
        _playwright = await Playwright.CreateAsync();
        var browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-sync"],
        });
        _page = await browser.NewPageAsync();
        _page.Request += (_, request) => _hosts.Add(new Uri(request.Url).Authority);
        _page.WebSocket += (_, socket) => _hosts.Add(new Uri(socket.Url).Authority);
        _page.PageError += (_, error) => _complaints.Add(error);
        _page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add(message.Text);
            }
        };
    }

    [Fact]
    public async Task A_query_and_a_subscription_are_typed_run_and_answered()
    {
        await _page.GotoAsync(_server.Url.ToString());

        await Run("Who", "query Who { whoAmI }", "\"whoAmI\": \"POST\"");
        await Run("Count", "subscription Count { countdown(from: 2) }", "\"countdown\": 1");

        Assert.Equal([_server.Url.Authority], _hosts.Distinct().Where(host => host.Length > 0));
        Assert.Empty(_complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_playwright is null)
        {
            return;
        }

        await _page.Context.Browser!.CloseAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
    }

    private async Task Run(string name, string document, string answer)
    {
        await _page.Locator(".graphiql-query-editor .CodeMirror").ClickAsync();
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.InsertTextAsync(document);
        // The page reads the document by and by: until then it does not know that it is a subscription.
        await _page.WaitForFunctionAsync("name => localStorage.getItem('graphiql:operationName') === name", name);
        await _page.Locator("button.graphiql-execute-button").ClickAsync();
        await Assertions.Expect(_page.Locator(".graphiql-response .CodeMirror-code")).ToContainTextAsync(
            answer, new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
    }
}
