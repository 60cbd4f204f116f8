using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>Keeps the documents true to the tree they describe.</summary>
public sealed partial class DocumentTests
{
    private const string Decisions = "docs/decisions/";

    /// <summary>Settings of tools; everything else at the top is in the README.</summary>
    private static readonly string[] Unlisted = [".config/"];

    [GeneratedRegex(@"^\| `(?<path>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex PathRow();

    [GeneratedRegex(@"^(?<number>\d{4})-[a-z0-9-]+\.md$")]
    private static partial Regex DecisionName();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [Fact]
    public void The_readme_lists_paths_that_are_there()
    {
        var listed = ListedPaths();

        Assert.NotEmpty(listed);
        Verdict.Clean(listed.Where(path => !Checkout.Exists(path)));
    }

    [Fact]
    public void The_readme_lists_every_folder_at_the_top()
    {
        var folders = Checkout.Files.Where(file => file.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Split('/')[0] + "/")
            .Distinct()
            .Except(Unlisted);

        Verdict.Clean(folders.Except(ListedPaths()));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var broken =
            from file in Checkout.Having(".md")
            from link in Link().Matches(Checkout.Read(file))
            let target = link.Groups["path"].Value
            where !Checkout.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{file} links to {target}";

        Verdict.Clean(broken);
    }

    [Fact]
    public void Decisions_are_numbered_without_a_gap_in_any_hundred()
    {
        var names = DecisionFiles().Select(file => DecisionName().Match(file)).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(name.Success));
        Verdict.Clean(Gaps(names.Select(name =>
            int.Parse(name.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_missing_and_a_double_decision_are_noticed() =>
        Assert.Equal(["2 is missing", "101 is there twice"], Gaps([1, 3, 100, 101, 101]));

    [Fact]
    public void Every_decision_names_its_context_choice_and_price()
    {
        var incomplete =
            from file in DecisionFiles()
            let text = Checkout.Read(Decisions + file)
            from heading in new[] { "## Context", "## Choice", "## Price" }
            where !text.Contains(heading, StringComparison.Ordinal)
            select $"{file} lacks {heading}";

        Verdict.Clean(incomplete);
    }

    private static IReadOnlyList<string> ListedPaths() =>
        [.. PathRow().Matches(Checkout.Read("README.md")).Select(row => row.Groups["path"].Value)];

    private static IEnumerable<string> DecisionFiles() =>
        Checkout.Files.Where(file => file.StartsWith(Decisions, StringComparison.Ordinal))
            .Select(file => file[Decisions.Length..]);

    // Each hundred is one team's, so that two teams never take the same number; inside it none is skipped.
    private static IEnumerable<string> Gaps(IEnumerable<int> numbers)
    {
        foreach (var hundred in numbers.GroupBy(number => number / 100))
        {
            for (var number = Math.Max(1, hundred.Min()); number <= hundred.Max(); number++)
            {
                if (hundred.Count(n => n == number) is var times && times != 1)
                {
                    yield return times == 0 ? $"{number} is missing" : $"{number} is there twice";
                }
            }
        }
    }
}
