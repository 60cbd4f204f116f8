using System.Net;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A brand's clients do what they were made for, and as long as they are wanted.</summary>
[Collection(DemoExchange.Name)]
public sealed class ApiClientTests(DemoExchange demo)
{
    private const string Create =
        "mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { apiClientSecret { secret "
        + "apiClient { id clientId name role brand { slug } scopes createdAt lastUsedAt revokedAt } } "
        + "errors { ... on RefusalError { code arguments { name value } } } } }";

    private const string Revoke =
        "mutation ($id: String!) { revokeApiClient(input: { clientId: $id }) { apiClient { revokedAt } "
        + "errors { ... on Error { code } } } }";

    private const string Rotate =
        "mutation ($id: String!) { rotateApiClientSecret(input: { clientId: $id }) { apiClientSecret { secret } "
        + "errors { ... on Error { code } } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_has_the_scopes_it_was_given_and_no_others()
    {
        var (id, secret) = await NewAsync("Till 1", "REDEEM", "ISSUE");
        var till = await SignInAsync(id, secret);

        Assert.Equal("FINAL", await IssueAsync(till, "by-till-1"));
        foreach (var refused in new[]
        {
            "mutation { createProgramme(input: { code: \"T1\", nameEn: \"x\", nameZh: \"x\", terms: { "
            + "settlementValueMilliFen: 1, partnerFeeBps: 1, validityMonths: 1, maturityDays: 0, utcOffsetSeconds: 0, "
            + "partnerRedemption: true, text: \"\" } }) { operation { id } } }",
            "{ apiClients { totalCount } }",
            $"mutation {{ revokeApiClient(input: {{ clientId: \"{id}\" }}) {{ apiClient {{ name }} }} }}",
        })
        {
            Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(till, refused));
        }

        await RevokeAsync(id);
    }

    [Fact]
    public async Task Who_may_only_redeem_issues_nothing()
    {
        var (id, secret) = await NewAsync("Till 2", "REDEEM");
        var till = await SignInAsync(id, secret);

        using var response = await till.SendAsync(
            "mutation ($input: IssuePointsInput!) { issuePoints(input: $input) { operation { id } } }",
            new { input = demo.Issue("by-till-2") }, "by-till-2", stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal("AUTH_NOT_AUTHORIZED", json["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.NotNull((await till.QueryAsync("{ brand(slug: \"lanmu\") { position { owedFen } } }", stop: Stop))
            ["brand"]!["position"]);
        await RevokeAsync(id);
    }

    [Fact]
    public async Task Nobody_gives_scopes_beyond_the_own()
    {
        var (id, secret) = await NewAsync("Office", "MANAGE");
        var office = await SignInAsync(id, secret);

        Assert.Equal("SCOPES_OUT_OF_RANGE", CodeOf(await CreateAsync(office, "Sneaky", ["MANAGE", "ISSUE"])));
        Assert.Equal("SCOPES_OUT_OF_RANGE", CodeOf(await CreateAsync(office, "Empty", [])));
        Assert.Null(CodeOf(await CreateAsync(office, "Office 2", ["MANAGE"])));
        await RevokeAsync(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public async Task A_name_has_1_to_60_characters(string name) =>
        Assert.Equal("NAME_OUT_OF_RANGE", CodeOf(await CreateAsync(demo.Lanmu, name, ["ISSUE"])));

    [Fact]
    public async Task A_new_secret_leaves_the_last_one_good_for_a_day_and_no_longer()
    {
        var (id, first) = await NewAsync("Rotated", "ISSUE");
        var second = await RotateAsync(id);
        await SignInAsync(id, first);
        await SignInAsync(id, second);

        var third = await RotateAsync(id);
        await SignInAsync(id, second);
        await SignInAsync(id, third);
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(id, first));

        await ExecuteAsync(
            "update app.api_client set previous_until = previous_until - interval '24 hours 1 second'"
            + $" where client_id = '{id}'");
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(id, second));
        await SignInAsync(id, third);
        await RevokeAsync(id);
    }

    [Fact]
    public async Task A_revoked_client_gets_no_token_and_those_it_has_end()
    {
        var (id, secret) = await NewAsync("Lost laptop", "ISSUE");
        var (unused, used) = (await SignInAsync(id, secret), await SignInAsync(id, secret));
        Assert.Null(await CodeAsync(used, "{ brands { totalCount } }"));
        var payload = await RevokeAsync(id);

        Assert.NotNull(payload["apiClient"]!["revokedAt"]);
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(id, secret));
        Assert.Equal("CLIENT_UNKNOWN", (await RevokeAsync(id))["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(used, "{ brands { totalCount } }"));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(unused, "{ brands { totalCount } }"));
    }

    [Fact]
    public async Task Another_brand_s_client_is_as_one_that_is_not_there()
    {
        var created = await CreateAsync(demo.Lanmu, "Ours", ["READ"]);
        var client = created["apiClientSecret"]!["apiClient"]!;
        var id = client["clientId"]!.GetValue<string>();

        foreach (var asked in new[] { id, "nobody" })
        {
            Assert.Equal(
                "CLIENT_UNKNOWN",
                (await MutateAsync(demo.Qinghe, Revoke, asked))["revokeApiClient"]!["errors"]![0]!["code"]!
                    .GetValue<string>());
        }

        var node = new { id = client["id"]!.GetValue<string>() };
        const string Find = "query ($id: ID!) { node(id: $id) { ... on ApiClient { name } } }";
        Assert.Null((await demo.Qinghe.QueryAsync(Find, node, Stop))["node"]);
        Assert.Equal("Ours", (await demo.Lanmu.QueryAsync(Find, node, Stop))["node"]!["name"]!.GetValue<string>());
        Assert.DoesNotContain(id, (await ListAsync(demo.Qinghe)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(id, (await ListAsync(demo.Lanmu)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(
            id, (await ListAsync(await demo.Exchange.SignInAsync("operator", Stop))).ToJsonString(),
            StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(demo.Auditor, "{ apiClients { totalCount } }"));
        await RevokeAsync(id);
    }

    [Fact]
    public async Task A_repeated_request_shows_the_same_secret_which_the_database_never_has()
    {
        var variables = new { input = new { name = "Repeated", scopes = new[] { "READ" } } };
        using var first = await demo.Lanmu.SendAsync(Create, variables, "client-repeated", stop: Stop);
        using var again = await demo.Lanmu.SendAsync(Create, variables, "client-repeated", stop: Stop);
        var answer = await first.Content.ReadAsStringAsync(Stop);
        var created = JsonNode.Parse(answer)!["data"]!["createApiClient"]!["apiClientSecret"]!;

        Assert.Equal(answer, await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var body = new Npgsql.NpgsqlCommand(
            "select body from app.idempotent_request where key = 'client-repeated'", database);
        var kept = System.Text.Encoding.Latin1.GetString((byte[])(await body.ExecuteScalarAsync(Stop))!);
        Assert.DoesNotContain(created["secret"]!.GetValue<string>(), kept, StringComparison.Ordinal);
        Assert.DoesNotContain("apiClientSecret", kept, StringComparison.Ordinal);

        var (code, name) = (CodeOf(await CreateAsync(demo.Lanmu, "Repeated", ["READ"])), "CLIENT_NAME_TAKEN");
        Assert.Equal(name, code);
        await RevokeAsync(created["apiClient"]!["clientId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_brand_has_at_most_20_clients_however_many_ask_at_once()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 30).Select(
            i => CreateAsync(demo.Qinghe, $"Crowd {i}", ["READ"])));
        var open = (await ListAsync(demo.Qinghe))["nodes"]!.AsArray()
            .Where(client => client!["revokedAt"] is null).Select(client => client!["clientId"]!.GetValue<string>())
            .ToList();

        Assert.Equal(20, open.Count);
        Assert.All(asked, payload => Assert.True(CodeOf(payload) is null or "TOO_MANY_CLIENTS"));
        foreach (var payload in asked.Where(payload => CodeOf(payload) is null))
        {
            var id = payload["apiClientSecret"]!["apiClient"]!["clientId"]!.GetValue<string>();
            await MutateAsync(demo.Qinghe, Revoke, id);
        }
    }

    private static async Task<JsonNode> ListAsync(TestApiClient client) =>
        (await client.QueryAsync("{ apiClients(first: 50) { nodes { clientId name revokedAt } } }", stop: Stop))
            ["apiClients"]!;

    private static async Task<JsonNode> CreateAsync(TestApiClient client, string name, string[] scopes)
    {
        using var response = await client.SendAsync(
            Create, new { input = new { name, scopes } }, Guid.NewGuid().ToString(), stop: Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["createApiClient"]!;
    }

    private static async Task<JsonNode> MutateAsync(TestApiClient client, string mutation, string id) =>
        await client.QueryAsync(mutation, new { id }, Stop);

    private static string? CodeOf(JsonNode payload) => payload["errors"]?[0]!["code"]!.GetValue<string>();

    private static async Task<string?> CodeAsync(TestApiClient client, string query)
    {
        using var response = await client.SendAsync(query, stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return json["errors"]?[0]!["extensions"]!["code"]!.GetValue<string>();
    }

    private async Task<(string Id, string Secret)> NewAsync(string name, params string[] scopes)
    {
        var created = (await CreateAsync(demo.Lanmu, name, scopes))["apiClientSecret"]!;
        Assert.Equal(
            scopes.Order(StringComparer.Ordinal),
            created["apiClient"]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>())
                .Order(StringComparer.Ordinal));
        return (created["apiClient"]!["clientId"]!.GetValue<string>(), created["secret"]!.GetValue<string>());
    }

    private async Task<string> RotateAsync(string id) =>
        (await MutateAsync(demo.Lanmu, Rotate, id))["rotateApiClientSecret"]!["apiClientSecret"]!["secret"]!
            .GetValue<string>();

    private async Task<JsonNode> RevokeAsync(string id) =>
        (await MutateAsync(demo.Lanmu, Revoke, id))["revokeApiClient"]!;

    private async Task<string> IssueAsync(TestApiClient client, string reference) =>
        (await client.MutateAsync("issuePoints", demo.Issue(reference), stop: Stop))["operation"]!["status"]!
            .GetValue<string>();

    private Task<TestApiClient> SignInAsync(string id, string secret) =>
        TestApiClient.SignInAsync(demo.Exchange.Api, id, secret, Stop);

    private async Task<HttpStatusCode?> RefusalAsync(string id, string secret) =>
        (await Assert.ThrowsAsync<HttpRequestException>(() => SignInAsync(id, secret))).StatusCode;

    private async Task ExecuteAsync(string sql)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var command = new Npgsql.NpgsqlCommand(sql, database);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
    }
}
