using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Exchange.Portal.Layout;

/// <summary>Knows the bundle that <c>npm run build:portal</c> left in wwwroot/assets.</summary>
internal sealed class Assets(IWebHostEnvironment environment)
{
    private const string Folder = "/assets/";

    private readonly Lazy<AssetUrls> _urls = new(() => Read(environment.WebRootFileProvider));

    public AssetUrls Urls => _urls.Value;

    private static AssetUrls Read(IFileProvider files) =>
        new(Versioned(files, "app.js"), Versioned(files, "app.css"), Font(files));

    private static string Versioned(IFileProvider files, string name)
    {
        var file = files.GetFileInfo(Folder + name);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"{name} is not bundled: run npm run build:portal.", name);
        }

        using var content = file.CreateReadStream();
        return $"{Folder}{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }

    private static string Font(IFileProvider files) => Folder + files
        .GetDirectoryContents(Folder)
        .Select(file => file.Name)
        .First(name => name.EndsWith(".woff2", StringComparison.Ordinal));
}
