using System.Security.Cryptography;
using System.Text;

namespace Exchange.Host.Building;

/// <summary>Names the content of files and folders of a checkout: equal digests mean equal names and bytes.</summary>
public static class Digest
{
    private static readonly HashSet<string> Ignored = ["bin", "obj", "node_modules", ".artifacts", ".data", ".git"];

    public static string Of(SourceTree tree, params IEnumerable<string> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in inputs.SelectMany(input => FilesUnder(tree[input])).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(tree.Root, path) + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesUnder(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return !Directory.Exists(path)
            ? []
            : Directory.EnumerateFiles(path).Concat(
                Directory.EnumerateDirectories(path)
                    .Where(folder => !Ignored.Contains(Path.GetFileName(folder)))
                    .SelectMany(FilesUnder));
    }
}
