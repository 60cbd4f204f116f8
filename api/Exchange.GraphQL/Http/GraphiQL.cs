using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Exchange.GraphQL.Http;

/// <summary>
/// Shows GraphiQL to browsers from the npm files beside the project: nothing is loaded from another host, and the
/// page's policy says so. Without those files it answers with one line that tells how to get them.
/// </summary>
internal sealed class GraphiQL
{
    // Styles are set by the editor's scripts as it goes; scripts, fonts and requests are this host's own only.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Start =
        """
        const url = location.pathname.replace(/\/$/, "");
        const subscriptionUrl = location.origin.replace(/^http/, "ws") + url;
        const fetcher = GraphiQL.createFetcher({ url, subscriptionUrl });
        const root = ReactDOM.createRoot(document.getElementById("graphiql"));
        root.render(React.createElement(GraphiQL, { fetcher, defaultEditorToolsVisibility: true }));
        """;

    private static readonly Dictionary<string, (string Path, string ContentType)> _files = new()
    {
        ["react.js"] = ("react/umd/react.production.min.js", "text/javascript"),
        ["react-dom.js"] = ("react-dom/umd/react-dom.production.min.js", "text/javascript"),
        ["graphiql.js"] = ("graphiql/graphiql.min.js", "text/javascript"),
        ["graphiql.css"] = ("graphiql/graphiql.min.css", "text/css"),
    };

    private readonly string? _modules;

    public GraphiQL(IHostEnvironment environment, GraphQLOptions options)
    {
        IsEnabled = options.EnableTool ?? environment.IsDevelopment();
        for (var at = new DirectoryInfo(environment.ContentRootPath); at is not null; at = at.Parent)
        {
            var modules = Path.Combine(at.FullName, "node_modules");
            if (_files.Values.All(file => File.Exists(Path.Combine(modules, file.Path))))
            {
                _modules = modules;
                return;
            }
        }
    }

    public bool IsEnabled { get; }

    /// <summary>Whether a request is a browser's that wants to see a page.</summary>
    public bool IsFor(HttpRequest request) =>
        IsEnabled
        && HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey("query")
        && request.Headers.Accept.Any(one => one?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    public async Task ShowPage(HttpContext http)
    {
        var response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        var path = http.Request.PathBase + http.Request.Path.Value?.TrimEnd('/');
        var page = _modules is null ? AbsencePage : PageAt(HtmlEncoder.Default.Encode(path));
        await response.WriteAsync(page, http.RequestAborted);
    }

    /// <summary>Gives one of the page's own files; every other name is unknown.</summary>
    public async Task ShowFile(HttpContext http)
    {
        var name = (string?)http.Request.RouteValues["file"] ?? "";
        if (IsEnabled && name == "start.js")
        {
            http.Response.ContentType = "text/javascript; charset=utf-8";
            await http.Response.WriteAsync(Start, http.RequestAborted);
        }
        else if (IsEnabled && _modules is not null && _files.TryGetValue(name, out var file))
        {
            http.Response.ContentType = $"{file.ContentType}; charset=utf-8";
            http.Response.Headers.CacheControl = "public, max-age=3600";
            await http.Response.SendFileAsync(Path.Combine(_modules, file.Path), http.RequestAborted);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static string AbsencePage =>
        """
        <!doctype html><title>GraphiQL</title><p>GraphiQL's files are not here: run npm ci in the repository's root.</p>
        """;

    private static string PageAt(string path) =>
        $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>GraphiQL</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{path}/ui/graphiql.css">
        <body style="margin: 0"><div id="graphiql" style="height: 100dvh">Loading…</div>
        <script src="{path}/ui/react.js"></script>
        <script src="{path}/ui/react-dom.js"></script>
        <script src="{path}/ui/graphiql.js"></script>
        <script src="{path}/ui/start.js"></script>
        </html>
        """;
}
