using System.Xml.Linq;
using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>Keeps the solution whole and its references pointing one way.</summary>
public sealed class ProjectTests
{
    private static readonly IReadOnlyList<string> Projects = [.. Checkout.Having(".csproj")];

    /// <summary>What each project may reference; tests and the two libraries' own tests are judged apart.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Exchange.Ethereum"] = [],
        ["Exchange.Bindings"] = ["Exchange.Ethereum"],
        ["Exchange.Bindings.Generator"] = ["Exchange.Ethereum"],
        ["Exchange.Indexer"] = ["Exchange.Ethereum", "Exchange.Bindings"],
        ["Exchange.GraphQL"] = [],
        ["Exchange.Relayer"] = ["Exchange.Ethereum", "Exchange.Bindings"],
        ["Exchange.Api"] = ["Exchange.GraphQL", "Exchange.Ethereum", "Exchange.Bindings"],
        ["Exchange.Portal"] = [],
        ["Exchange.Host"] = ["Exchange.Ethereum"],
        ["Exchange.Demo"] = ["Exchange.Ethereum"],
        ["Exchange.SandboxPsp"] = [],
        ["Exchange.Bench"] =
            ["Exchange.GraphQL", "Exchange.Ethereum", "Exchange.Bindings", "Exchange.Indexer", "Exchange.Host"],
        ["Exchange.Ethereum.OracleConsole"] = ["Exchange.Ethereum"],
        ["Exchange.GraphQL.OracleConsole"] = ["Exchange.GraphQL"],
        ["Exchange.TestBed"] = ["Exchange.Ethereum", "Exchange.Bindings", "Exchange.Host"],
        ["Exchange.Faults"] =
            ["Exchange.Ethereum", "Exchange.Bindings", "Exchange.TestBed", "Exchange.Host", "Exchange.Indexer"],
    };

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Checkout.Read("Exchange.sln").Replace('\\', '/');
        var missing = Projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));

        Assert.NotEmpty(Projects);
        Verdict.Clean(missing);
    }

    [Fact]
    public void References_point_from_the_contracts_to_the_pages_and_never_back()
    {
        var wrong = Projects
            .Where(project => !IsTest(NameOf(project)))
            .SelectMany(project => WrongReferences(NameOf(project), References(project)));

        Verdict.Clean(wrong);
    }

    [Fact]
    public void A_reference_against_the_direction_is_noticed() =>
        Assert.Equal(
            ["Exchange.Portal must not reference Exchange.Api", "Exchange.New has no row in Allowed"],
            WrongReferences("Exchange.Portal", ["Exchange.Api"]).Concat(WrongReferences("Exchange.New", [])));

    [Fact]
    public void No_test_project_is_referenced()
    {
        var wrong =
            from project in Projects
            from reference in References(project)
            where IsTest(reference)
            select $"{NameOf(project)} references {reference}";

        Verdict.Clean(wrong);
    }

    [Fact]
    public void Test_projects_mirror_a_project()
    {
        var names = Projects.Select(NameOf).ToHashSet();
        var strangers = names.Where(IsTest)
            .Where(name => name is not ("Exchange.Walk.Tests" or "Exchange.Repository.Tests"))
            .Where(name => !names.Contains(name[..^".Tests".Length]));

        Verdict.Clean(strangers);
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var locks = Projects.Select(project => $"{Path.GetDirectoryName(project)}/packages.lock.json");

        Verdict.Clean(locks.Except(Checkout.Files));
    }

    [Fact]
    public void Npm_packages_are_locked() => Assert.Contains("package-lock.json", Checkout.Files);

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        var own =
            from project in Projects
            from package in XDocument.Parse(Checkout.Read(project)).Descendants("PackageReference")
            where package.Attribute("Version") is not null
            select $"{project}: {package.Attribute("Include")!.Value}";

        Verdict.Clean(own);
    }

    private static bool IsTest(string name) => name.EndsWith(".Tests", StringComparison.Ordinal);

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Checkout.Read(project)).Descendants("ProjectReference")
            .Select(reference => NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> WrongReferences(string name, IEnumerable<string> references) =>
        Allowed.TryGetValue(name, out var allowed)
            ? references.Except(allowed).Select(reference => $"{name} must not reference {reference}")
            : [$"{name} has no row in Allowed"];
}
