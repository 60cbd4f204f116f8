using Exchange.Host.Processes;

namespace Exchange.Host.Suites;

/// <summary>
/// The browser and the Chinese fonts that page tests look with; on Debian, root installs what is missing.
/// </summary>
internal static class Browser
{
    private static readonly Dictionary<string, Func<bool>> Packages = new()
    {
        ["chromium"] = () => File.Exists("/usr/bin/chromium"),
        ["fonts-noto-cjk"] = () => Directory.Exists("/usr/share/fonts/opentype/noto")
            && Directory.EnumerateFiles("/usr/share/fonts/opentype/noto", "NotoSansCJK*").Any(),
    };

    public static async Task<string> EnsureAsync(CancellationToken stop)
    {
        string[] missing = [.. Packages.Where(package => !package.Value()).Select(package => package.Key)];
        if (missing.Length == 0)
        {
            return "there";
        }

        if (!File.Exists("/usr/bin/apt-get") || !Environment.IsPrivilegedProcess)
        {
            throw new HostException($"page tests need {string.Join(" and ", missing)}: install them and try again");
        }

        Dictionary<string, string> quiet = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };
        await Tool.RequireAsync("apt-get update", ["apt-get", "update"], "/", quiet, stop);
        await Tool.RequireAsync(
            "apt-get install",
            ["apt-get", "install", "-y", "--no-install-recommends", .. missing],
            "/",
            quiet,
            stop);
        return $"installed {string.Join(", ", missing)}";
    }
}
