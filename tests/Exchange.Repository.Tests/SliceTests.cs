using System.Text.RegularExpressions;
using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>Keeps one word leading through all parts: slices have the same names, folders are namespaces.</summary>
public sealed partial class SliceTests
{
    private static readonly HashSet<string> Slices =
    [
        "Brands", "Accounts", "Ledger", "Earning", "Redemption", "Marketplace", "Auctions", "Clearing", "Forwarding",
    ];

    /// <summary>Solidity folders are lower case.</summary>
    private static readonly HashSet<string> ContractSlices = [.. Slices.Select(slice => slice.ToLowerInvariant())];

    /// <summary>What a part may have beside the slices (docs/architecture.md).</summary>
    private static readonly Dictionary<string, HashSet<string>> Beside = new()
    {
        ["contracts"] = ["shared", "mocks", "tasks", "abi", "council"],
        ["indexer/Exchange.Indexer"] = ["Sync", "Operations", "Council"],
        ["api/Exchange.Api"] = ["Data", "Identity", "Operations", "Council", "Webhooks", "Statements", "Proofs"],
        ["alliance-portal"] =
            ["Layout", "Shared", "assets", "Home", "Identity", "Operations", "Cockpit", "Audit", "wwwroot"],
    };

    [GeneratedRegex(@"\b(brands?|programmes?|loyalty|redemptions?|vintages?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllianceWords();

    [GeneratedRegex(@"(?<!code |entry )\bpoints\b", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [Fact]
    public void Slices_have_the_same_names_in_every_part() =>
        Verdict.Clean(Beside.SelectMany(part => Strangers(part.Key, FoldersOf(part.Key), part.Value)));

    [Fact]
    public void A_renamed_slice_is_noticed() =>
        Assert.Equal(
            ["api/Exchange.Api/Payouts is no slice"],
            Strangers("api/Exchange.Api", ["Brands", "Data", "Payouts"], Beside["api/Exchange.Api"]));

    [Fact]
    public void Folder_and_project_are_the_namespace()
    {
        var wrong =
            from project in Checkout.Having(".csproj")
            let root = Path.GetDirectoryName(project)!
            let name = Path.GetFileNameWithoutExtension(project)
            from file in Checkout.Having(".cs")
            where file.StartsWith(root + "/", StringComparison.Ordinal) && !Checkout.IsGenerated(file)
            let folder = Path.GetDirectoryName(file[(root.Length + 1)..])!.Replace('/', '.')
            let expected = folder.Length == 0 ? name : $"{name}.{folder}"
            let declared = Namespace().Matches(Checkout.Read(file)).Select(match => match.Groups[1].Value)
            // Extensions of the framework's types may live where the framework's users look for them.
            where declared.Any(space => space != expected && !space.StartsWith("Microsoft.", StringComparison.Ordinal))
            select $"{file} should be in {expected}";

        Verdict.Clean(wrong);
    }

    [Fact]
    public void A_project_is_named_like_its_folder()
    {
        var wrong = Checkout.Having(".csproj")
            .Where(project => project != "alliance-portal/Exchange.Portal.csproj")
            .Where(project => Path.GetFileName(Path.GetDirectoryName(project)) !=
                Path.GetFileNameWithoutExtension(project));

        Verdict.Clean(wrong);
    }

    [Theory]
    [InlineData("indexer/Exchange.Ethereum/")]
    [InlineData("api/Exchange.GraphQL/")]
    public void The_two_libraries_know_nothing_of_the_alliance(string library)
    {
        var files = Checkout.Files
            .Where(file => file.StartsWith(library, StringComparison.Ordinal))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .ToArray();
        var wrong = files.SelectMany(file => Knowing(file, Checkout.Lines(file)));

        Assert.NotEmpty(files);
        Verdict.Clean(wrong);
    }

    [Fact]
    public void A_library_that_speaks_of_brands_is_noticed() =>
        Assert.Equal(["f:2: // the brand's"], Knowing("f", ["// code points", "// the brand's"]));

    private static IEnumerable<string> Strangers(
        string part, IEnumerable<string> folders, HashSet<string> beside) =>
        folders.Where(folder => !beside.Contains(folder) && !IsSlice(part, folder))
            .Select(folder => $"{part}/{folder} is no slice");

    private static bool IsSlice(string part, string folder) => part == "contracts"
        ? ContractSlices.Contains(folder)
        : Slices.Contains(folder);

    private static IEnumerable<string> FoldersOf(string part) =>
        Checkout.Files
            .Where(file => file.StartsWith(part + "/", StringComparison.Ordinal))
            .Select(file => file[(part.Length + 1)..].Split('/'))
            .Where(path => path.Length > 1)
            .Select(path => path[0])
            .Distinct();

    // The points of an elliptic curve are no points of ours.
    private static bool IsOfCurves(string file) => file.Contains("/Crypto/", StringComparison.Ordinal);

    private static IEnumerable<string> Knowing(string file, IEnumerable<string> lines) =>
        lines.Select((line, index) => (line, index))
            .Where(at => AllianceWords().IsMatch(at.line) || (!IsOfCurves(file) && Points().IsMatch(at.line)))
            .Select(at => $"{file}:{at.index + 1}: {at.line.Trim()}");
}
