namespace Exchange.Host.Building;

/// <summary>
/// Remembers the content of a step's inputs after the step succeeded, so that it is skipped while they are the same.
/// </summary>
internal sealed class Stamp
{
    private readonly string file;
    private readonly string digest;

    private Stamp(string file, string digest) => (this.file, this.digest) = (file, digest);

    public bool IsFresh => File.Exists(file) && File.ReadAllText(file) == digest;

    /// <summary>Takes the inputs' digest now: a change made while the step runs makes it run again.</summary>
    public static Stamp Take(string file, SourceTree tree, IEnumerable<string> inputs) =>
        new(file, Digest.Of(tree, inputs));

    public void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, digest);
    }
}
