using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http;

/// <summary>Documents are asked for by their hash: trusted ones of a folder, or those that clients left.</summary>
public sealed class PersistedOperationTests : IDisposable
{
    private const string Query = "query Me($i: ID!) { book(id: $i) { id } }";
    private const string Answer = """{"data":{"book":{"id":"b3"}}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("documents").FullName;

    private static object Variables { get; } = new { i = "b3" };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("documentId")]
    [InlineData("id")]
    public async Task A_trusted_document_runs_by_its_hash(string member)
    {
        await using var server = await Trusting();
        var body = new JsonObject { [member] = Hash(Query), ["variables"] = new JsonObject { ["i"] = "b3" } };

        Assert.Equal(Answer, (await Post(server, body)).ToJsonString());
    }

    [Fact]
    public async Task A_trusted_document_runs_by_GET()
    {
        await using var server = await Trusting();
        var url = new Uri(server.Url, $"?documentId={Hash(Query)}&variables={{\"i\":\"b3\"}}");

        Assert.Equal(Answer, await server.Http.GetStringAsync(url, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_but_trusted_documents_runs_where_only_they_may()
    {
        await using var server = await Trusting();

        Assert.Equal("HC0067", CodeOf(await server.Ask(Query, Variables)));
        Assert.Equal("HC0067", CodeOf(await Post(server, Left(Query, Hash(Query)))));
        Assert.Equal("HC0020", CodeOf(await Post(server, new JsonObject { ["documentId"] = Hash("{ whoAmI }") })));
        Assert.Equal("HC0020", CodeOf(await Post(server, new JsonObject { ["id"] = "../../etc/passwd" })));
        Assert.Equal("HC0009", CodeOf(await Post(
            server, new JsonObject { ["id"] = Hash(Query), ["query"] = "{ whoAmI }" })));
    }

    [Fact]
    public async Task A_file_not_named_after_its_hash_stops_the_start()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, $"{Hash("{ a }")}.graphql"), "{ b }", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidDataException>(Trusting);
    }

    [Fact]
    public async Task A_document_that_a_client_left_runs_by_its_hash_alone()
    {
        await using var server = await Automatic();
        var hash = Hash(Query);

        var unknown = await Post(server, Left(null, hash));
        var left = await Post(server, Left(Query, hash));
        var known = await Post(server, Left(null, hash));

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(unknown));
        Assert.Equal("PersistedQueryNotFound", (string?)unknown["errors"]![0]!["message"]);
        Assert.Equal((Answer, Answer), (left.ToJsonString(), known.ToJsonString()));
    }

    [Fact]
    public async Task A_hash_is_never_believed_and_what_is_not_valid_is_not_kept()
    {
        await using var server = await Automatic();
        var forged = Hash("{ whoAmI }");

        Assert.Equal("HC0009", CodeOf(await Post(server, Left(Query, forged))));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(await Post(server, Left(null, forged))));
        Assert.NotNull((await Post(server, Left("{ unheard }", Hash("{ unheard }"))))["errors"]);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(await Post(server, Left(null, Hash("{ unheard }")))));
    }

    [Fact]
    public async Task What_clients_leave_is_bounded_and_what_is_asked_for_stays()
    {
        await using var server = await Automatic(bytes: 100_000);
        await Post(server, Left(Query, Hash(Query)));
        await Post(server, Left(null, Hash(Query)));
        for (var i = 0; i < 300; i++)
        {
            var flood = $"{{ flood{i}: whoAmI }}";
            await Post(server, Left(flood, Hash(flood)));
        }

        Assert.Equal(Answer, (await Post(server, Left(null, Hash(Query)))).ToJsonString());
        Assert.Equal(
            "PERSISTED_QUERY_NOT_FOUND", CodeOf(await Post(server, Left(null, Hash("{ flood0: whoAmI }")))));
    }

    [Fact]
    public async Task Nothing_is_left_where_that_is_off()
    {
        await using var server = await SampleServer.Start();

        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", CodeOf(await Post(server, Left(Query, Hash(Query)))));
    }

    private static Task<SampleServer> Automatic(long bytes = 1_000_000) => SampleServer.Start(graphQL =>
        graphQL.ModifyOptions(options => options.PersistedOperations = new PersistedOperationOptions
        {
            AutomaticPersistedQueries = true,
            AutomaticPersistedQueryBytes = bytes,
        }));

    private Task<SampleServer> Trusting()
    {
        File.WriteAllText(Path.Combine(_folder, $"{Hash(Query)}.graphql"), Query);
        return SampleServer.Start(graphQL => graphQL
            .AddFileSystemOperationDocumentStorage(_folder)
            .ModifyOptions(options => options.PersistedOperations = new PersistedOperationOptions
            {
                OnlyAllowPersistedDocuments = true,
            }));
    }

    private static JsonObject Left(string? query, string hash)
    {
        var body = new JsonObject
        {
            ["variables"] = JsonSerializer.SerializeToNode(Variables),
            ["extensions"] = new JsonObject
            {
                ["persistedQuery"] = new JsonObject { ["version"] = 1, ["sha256Hash"] = hash },
            },
        };
        if (query is not null)
        {
            body["query"] = query;
        }

        return body;
    }

    private static async Task<JsonNode> Post(SampleServer server, JsonObject body)
    {
        using var response = await server.Post(body.ToJsonString());
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private static string? CodeOf(JsonNode answer) => (string?)answer["errors"]?[0]?["extensions"]?["code"];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
