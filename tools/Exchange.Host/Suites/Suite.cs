using System.Globalization;

namespace Exchange.Host.Suites;

/// <summary>
/// One suite of <c>./exchange test</c> and the seconds it may take; the table is <c>tests/budgets.txt</c>.
/// </summary>
internal sealed record Suite(string Name, TimeSpan Budget)
{
    /// <summary>
    /// The suites that are no .NET project: all tests of the contracts, a campaign of random calls against their
    /// invariants, as many faults planted into them as fit, and what other libraries say of our Ethereum client and of
    /// our GraphQL engine.
    /// </summary>
    private static readonly Dictionary<string, string[]> OfNode = new()
    {
        ["contracts"] = ["npm", "run", "--silent", "test:contracts"],
        ["invariants"] = ["node", "contracts/tasks/soak.js", "--calls", "50000", "--seed", "20261122"],
        ["mutants"] = ["node", "contracts/tasks/mutants.js", "--seconds", "165"],
        ["ethereum"] =
            ["node", "tests/ethereum/soak.js", "--cases", "4000", "--inputs", "50000", "--seed", "20261122"],
        ["graphql"] =
            ["node", "tests/graphql/soak.js", "--cases", "2000", "--schemas", "5000", "--inputs", "20000",
                "--seed", "20261122"],
    };

    /// <summary>Whether Node runs it, whose totals read otherwise than those of .NET.</summary>
    public bool IsOfNode => OfNode.ContainsKey(Name);

    public IReadOnlyList<string> Command(SourceTree tree) =>
        !OfNode.TryGetValue(Name, out var command)
            ? [Path.ChangeExtension(tree.Assembly(Name), null), "--no-ansi", "--no-progress"]
            : command is ["node", .. var arguments] ? [tree.Node, .. arguments] : command;

    /// <summary>
    /// Reads the table and refuses one that leaves out a test project: an unlisted suite would never run.
    /// </summary>
    public static IReadOnlyList<Suite> ReadAll(SourceTree tree)
    {
        var suites = File.ReadLines(tree["tests", "budgets.txt"])
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => new Suite(
                cells[0], TimeSpan.FromSeconds(int.Parse(cells[1], CultureInfo.InvariantCulture))))
            .ToArray();
        var projects = Directory.GetDirectories(tree["tests"], "*.Tests").Select(path => Path.GetFileName(path));
        var unlisted = projects.Except(suites.Select(suite => suite.Name)).ToArray();
        return unlisted.Length == 0
            ? suites
            : throw new HostException($"tests/budgets.txt lists no seconds for {string.Join(", ", unlisted)}");
    }
}
