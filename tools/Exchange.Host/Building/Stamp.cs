using System.Security.Cryptography;
using System.Text;

namespace Exchange.Host.Building;

/// <summary>
/// Remembers the content of a step's inputs after the step succeeded, so that it is skipped while they are the same.
/// </summary>
internal sealed class Stamp
{
    private static readonly HashSet<string> Ignored = ["bin", "obj", "node_modules", ".artifacts", ".data", ".git"];

    private readonly string file;
    private readonly string digest;

    private Stamp(string file, string digest) => (this.file, this.digest) = (file, digest);

    public bool IsFresh => File.Exists(file) && File.ReadAllText(file) == digest;

    /// <summary>Takes the inputs' digest now: a change made while the step runs makes it run again.</summary>
    public static Stamp Take(string file, SourceTree tree, IEnumerable<string> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in inputs.SelectMany(input => FilesUnder(tree[input])).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(tree.Root, path) + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return new Stamp(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, digest);
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
