using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Exchange.Portal.Layout;

/// <summary>The bundle that <c>npm run build:portal</c> makes, which lies beside the assembly.</summary>
/// <remarks><c>Exchange:Assets</c> names another folder.</remarks>
internal sealed class Assets(IConfiguration configuration) : IDisposable
{
    private const string Url = "/assets";

    private readonly PhysicalFileProvider _files = Open(
        configuration["Exchange:Assets"] ?? Path.Combine(AppContext.BaseDirectory, "assets"));

    private AssetUrls? _urls;

    public AssetUrls Urls => _urls ??= new(Versioned("app.js"), Versioned("app.css"), $"{Url}/{Font}");

    private string Font => _files
        .GetDirectoryContents("")
        .Select(file => file.Name)
        .First(name => name.EndsWith(".woff2", StringComparison.Ordinal));

    public StaticFileOptions Serving => new()
    {
        FileProvider = _files,
        RequestPath = Url,
        // Every address carries its file's hash.
        OnPrepareResponse = file =>
            file.Context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable",
    };

    public void Dispose() => _files.Dispose();

    private static PhysicalFileProvider Open(string folder) => Directory.Exists(folder)
        ? new PhysicalFileProvider(Path.GetFullPath(folder))
        : throw new DirectoryNotFoundException($"There are no assets in {folder}: run npm run build:portal.");

    private string Versioned(string name)
    {
        using var content = _files.GetFileInfo(name).CreateReadStream();
        return $"{Url}/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }
}
