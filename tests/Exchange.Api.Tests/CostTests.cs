using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Exchange.Host;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What the portal asks stays below the costs at which the API refuses.</summary>
[Collection(DemoExchange.Name)]
public sealed class CostTests(DemoExchange demo, ITestOutputHelper output)
{
    private const int MaxFieldCost = 1_000;
    private const int MaxTypeCost = 5_000;

    public static TheoryData<string> Pages =>
        [.. Folder.EnumerateFiles("*.graphql", SearchOption.AllDirectories)
            .Where(file => file.Directory!.Name != "Shared")
            .Select(file => Path.GetRelativePath(Folder.FullName, file.FullName))
            .Order(StringComparer.Ordinal)];

    private static DirectoryInfo Folder => new(SourceTree.Find()["alliance-portal"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_portal_costs_less_than_the_API_allows(string page)
    {
        var query = File.ReadAllText(Path.Combine(Folder.FullName, page));
        query += FragmentOf(query, "ActivityLine", "Activity") + FragmentOf(query, "TrailSteps", "Trail");
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(
                new { query, variables = new { first = 50, slug = "lanmu", programme = "X" } }),
        };
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await demo.Auditor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        output.WriteLine(body);

        var cost = JsonNode.Parse(body)!["extensions"]!["operationCost"]!;
        Assert.InRange((double)cost["fieldCost"]!, 1, MaxFieldCost);
        Assert.InRange((double)cost["typeCost"]!, 1, MaxTypeCost);
    }

    private static string FragmentOf(string query, string fragment, string file) =>
        query.Contains($"...{fragment}", StringComparison.Ordinal)
            ? File.ReadAllText(Path.Combine(Folder.FullName, "Shared", $"{file}.graphql"))
            : "";
}
