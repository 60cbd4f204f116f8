using Exchange.Host.Building;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Host.Tests.Building;

/// <summary>A digest changes with every name and byte of its inputs, and with nothing else.</summary>
public sealed class DigestTests
{
    private readonly SourceTree tree = SourceTree.At(Scratch.NewFolder("digest"));

    [Fact]
    public void A_changed_byte_a_new_file_and_a_new_name_are_noticed()
    {
        Write("src/a.cs", "one");
        var first = Digest.Of(tree, "src");

        Write("src/a.cs", "two");
        var changed = Digest.Of(tree, "src");
        Write("src/deep/b.cs", "");
        var added = Digest.Of(tree, "src");
        File.Move(tree["src", "a.cs"], tree["src", "c.cs"]);
        var renamed = Digest.Of(tree, "src");

        Assert.Equal(4, new[] { first, changed, added, renamed }.Distinct().Count());
    }

    [Fact]
    public void Build_output_and_dates_do_not_count()
    {
        Write("src/a.cs", "one");
        var first = Digest.Of(tree, "src");

        Write("src/bin/a.dll", "built");
        File.SetLastWriteTimeUtc(tree["src", "a.cs"], DateTime.UnixEpoch);

        Assert.Equal(first, Digest.Of(tree, "src"));
    }

    [Fact]
    public void A_stamp_is_fresh_until_an_input_changes()
    {
        Write("src/a.cs", "one");
        var file = tree["stamp"];
        Stamp.Take(file, tree, ["src"]).Write();

        Assert.True(Stamp.Take(file, tree, ["src"]).IsFresh);
        Write("src/a.cs", "two");
        Assert.False(Stamp.Take(file, tree, ["src"]).IsFresh);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(tree[path])!);
        File.WriteAllText(tree[path], text);
    }
}
