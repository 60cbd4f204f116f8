using System.Text;
using Exchange.GraphQL.Tests.Sample;
using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Data;

/// <summary>A global id finds its value again; everything else finds nothing, and is not told why.</summary>
public sealed class NodeTests : IAsyncLifetime
{
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.Start(server => server
        .AddTypes(typeof(StampQueries), typeof(StampType), typeof(AlbumType))
        .AddGlobalObjectIdentification());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void The_schema_shows_nodes()
    {
        var node = (InterfaceType)_server.Schema.FindType("Node")!;

        Assert.Equal(["Album", "Stamp"], _server.Schema.PossibleTypes(node).Select(type => type.Name).Order());
        Assert.Equal("Node", _server.Schema.QueryType!.Fields["node"].Type.ToString());
        Assert.Equal("[Node]!", _server.Schema.QueryType.Fields["nodes"].Type.ToString());
        Assert.Equal(
            ["id", "albumId", "year"], ((ObjectType)_server.Schema.FindType("Stamp")!).Fields.Keys);
    }

    [Fact]
    public async Task What_a_field_gave_node_finds_again()
    {
        var stamp = (await _server.Ask("{ stamp(year: 1990) { id albumId } }"))["data"]!["stamp"]!;
        Assert.Equal(Id("Stamp:1990"), (string?)stamp["id"]);
        Assert.Equal(Id("Album:00000000-0000-0000-0000-000000000007"), (string?)stamp["albumId"]);

        var answer = await _server.Ask(
            "query ($ids: [ID!]!, $id: ID!) { node(id: $id) { __typename id ... on Stamp { year } } "
            + "nodes(ids: $ids) { id } }",
            new { id = (string?)stamp["id"], ids = new[] { (string?)stamp["albumId"], "none", (string?)stamp["id"] } },
            role: "collector");

        Assert.Equal(
            $$"""{"__typename":"Stamp","id":"{{stamp["id"]}}","year":1990}""",
            answer["data"]!["node"]!.ToJsonString());
        Assert.Equal(
            $$"""[{"id":"{{stamp["albumId"]}}"},null,{"id":"{{stamp["id"]}}"}]""",
            answer["data"]!["nodes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Stamp:1")] // does not exist
    [InlineData("Stamp:1999")] // not the caller's
    [InlineData("Album:00000000-0000-0000-0000-000000000008")] // for collectors only
    [InlineData("Stamp:x")]
    [InlineData("Stamp:99999999999999999999")]
    [InlineData("Album:7")]
    [InlineData("Stamp:")]
    [InlineData("Stamp")]
    [InlineData(":1990")]
    [InlineData("Query:1")]
    [InlineData("Book:b1")]
    public async Task Whatever_is_not_found_is_null(string inside)
    {
        var answer = await _server.Ask($"{{ node(id: \"{Id(inside)}\") {{ id }} }}");

        Assert.Equal("""{"data":{"node":null}}""", answer.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("U3RhbXA6MTk5MA==")]
    [InlineData("U3RhbXA6MTk5MA=")]
    [InlineData(" U3RhbXA6MTk5MA")]
    [InlineData("U3RhbXA6MTk5MB")]
    [InlineData("____")]
    public async Task An_id_has_one_spelling(string id)
    {
        var answer = await _server.Ask("query ($id: ID!) { node(id: $id) { id } }", new { id });

        Assert.Equal("""{"data":{"node":null}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task A_guarded_node_is_found_by_whom_its_guard_admits()
    {
        var query = $"{{ node(id: \"{Id("Album:00000000-0000-0000-0000-000000000008")}\") {{ id }} }}";

        Assert.Null((await _server.Ask(query))["data"]!["node"]);
        Assert.Null((await _server.Ask(query, role: "reader"))["data"]!["node"]);
        Assert.NotNull((await _server.Ask(query, role: "collector"))["data"]!["node"]);
    }

    [Fact]
    public async Task More_nodes_than_the_server_finds_at_once_are_refused_with_both_numbers()
    {
        var ids = Enumerable.Repeat(Id("Stamp:1990"), 51);
        var answer = await _server.Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        var extensions = answer["errors"]![0]!["extensions"]!;
        Assert.Equal("HC0076", (string?)extensions["code"]);
        Assert.Equal(51, (int?)extensions["requestedNodes"]);
        Assert.Equal(50, (int?)extensions["maxAllowedNodes"]);
    }

    [Fact]
    public async Task An_argument_takes_ids_of_its_own_type_only()
    {
        var years = await _server.Ask(
            $"{{ years(ids: [\"{Id("Stamp:1990")}\", \"{Id("Stamp:1999")}\"]) "
            + $"first: yearOf(stamp: {{ id: \"{Id("Stamp:5")}\" }}) }}");
        Assert.Equal("""{"years":[1990,1999],"first":5}""", years["data"]!.ToJsonString());

        foreach (var other in new[] { Id("Album:1"), "x", "1990" })
        {
            var refused = await _server.Ask(
                "query ($stamp: StampKeyInput!) { yearOf(stamp: $stamp) }", new { stamp = new { id = other } });
            Assert.Contains("no id of Stamp", (string?)refused["errors"]![0]!["message"], StringComparison.Ordinal);
            Assert.Single(refused["errors"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_node_class_without_its_parts_is_refused()
    {
        var fault = await Assert.ThrowsAsync<SchemaException>(() => SampleServer.Start(
            builder => builder.AddTypes(typeof(LostType)).AddGlobalObjectIdentification()));

        Assert.Contains("one [NodeResolver]", fault.Message, StringComparison.Ordinal);
    }

    private static string Id(string inside) =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(inside));
}

/// <summary>A value with a number for a key.</summary>
internal sealed record Stamp(
    [property: ID(nameof(Stamp)), GraphQLName("id")] int Year, [property: GraphQLIgnore] int No)
{
    [ID("Album")]
    public Guid AlbumId => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)No);
}

/// <summary>A value with a Guid for a key.</summary>
internal sealed record Album([property: GraphQLIgnore] Guid Key);

/// <summary>An input with a key of a stamp.</summary>
internal sealed record StampKeyInput([property: ID(nameof(Stamp))] int Id);

/// <summary>Stamps of this century's last decade; that of 1999 is nobody's.</summary>
[Node]
[ObjectType<Stamp>]
internal static class StampType
{
    [NodeResolver]
    public static Stamp? GetStamp(int year) => year is >= 1990 and < 1999 ? new Stamp(year, 7) : null;

    public static int Year([Parent] Stamp stamp) => stamp.Year;
}

/// <summary>Albums, for collectors.</summary>
[Node]
[ObjectType<Album>]
internal static class AlbumType
{
    [NodeResolver]
    [Authorize(Roles = ["collector"])]
    public static async Task<Album?> GetAlbumAsync(Guid key, CancellationToken stop)
    {
        await Task.Delay(1, stop);
        return new Album(key);
    }

    [ID(nameof(Album))]
    public static Guid Id([Parent] Album album) => album.Key;
}

/// <summary>A node that cannot be found.</summary>
[Node]
[ObjectType<LostNode>]
internal static class LostType
{
    [ID(nameof(LostNode))]
    public static int Id([Parent] LostNode lost) => lost.GetHashCode();
}

/// <summary>A value without a resolver.</summary>
internal sealed record LostNode;

/// <summary>Queries that give and take global ids.</summary>
[QueryType]
internal static class StampQueries
{
    public static Stamp? Stamp(int year) => StampType.GetStamp(year);

    public static IEnumerable<int> Years([ID(nameof(Stamp))] int[] ids) => ids;

    public static int YearOf(StampKeyInput stamp) => stamp.Id;
}
