using System.Net;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Who is signed in stays so by tokens that work in turn, until the session ends.</summary>
[Collection(DemoExchange.Name)]
public sealed class SessionTests(DemoExchange demo)
{
    private const string Who = "{ viewer { alias sessions { sessionId isThis } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refresh_token_gives_the_next_tokens_of_its_session()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var first = person.Session;
        await person.RefreshAsync(Stop);
        await person.RefreshAsync(Stop);

        Assert.Equal(first["sessionId"]!.GetValue<string>(), person.SessionId);
        Assert.NotEqual(first["refreshToken"]!.GetValue<string>(), person.RefreshToken);
        Assert.Equal(person.Alias, await AliasAsync(person.Client));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_refresh_token_that_comes_again_ends_the_session_and_all_its_tokens(int refreshesSince)
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var stolen = person.RefreshToken;
        for (var i = 0; i < refreshesSince; i++)
        {
            await person.RefreshAsync(Stop);
        }

        Assert.Equal(person.Alias, await AliasAsync(person.Client));
        Assert.Equal("SESSION_ENDED", PortalDoor.CodeOf(await person.Door.RefreshAsync(stolen, Stop)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(person.Client));
        Assert.Equal("SESSION_ENDED", PortalDoor.CodeOf(await person.Door.RefreshAsync(person.RefreshToken, Stop)));
    }

    [Fact]
    public async Task Of_many_that_use_a_refresh_token_at_once_one_is_answered_and_the_session_is_over()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => person.Door.RefreshAsync(person.RefreshToken, Stop)));
        var answered = Assert.Single(answers, answer => answer["session"] is not null)["session"]!;

        Assert.Equal(9, answers.Count(answer => PortalDoor.CodeOf(answer) == "SESSION_ENDED"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(person.ClientOf(answered)));
    }

    [Fact]
    public async Task A_refresh_token_that_we_never_gave_ends_nothing()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        var (mine, theirs) = (person.RefreshToken, another.RefreshToken);
        string[] forged =
        [
            "", "exr_", "exr_#", mine[4..], mine[..^4], mine + "AAAA", "exr_" + new string('A', 70), "exr_\ud83d\ude00",
            person.Session["accessToken"]!.GetValue<string>(),
            $"{theirs[..26]}{mine[26..]}", // another's session
            $"{mine[..29]}E{mine[30..]}", // another turn
            $"{mine[..40]}{(mine[40] == 'A' ? 'B' : 'A')}{mine[41..]}", // another mark
        ];
        foreach (var token in forged)
        {
            Assert.Equal("SESSION_ENDED", PortalDoor.CodeOf(await person.Door.RefreshAsync(token, Stop)));
        }

        await person.RefreshAsync(Stop);
        await another.RefreshAsync(Stop);
    }

    [Fact]
    public async Task A_session_that_nobody_uses_for_30_days_is_over()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        await TestPerson.ExecuteAsync(
            demo,
            "update app.session set started_at = started_at - interval '30 days 1 minute',"
            + " last_used_at = last_used_at - interval '30 days 1 minute' where id = $1",
            Guid.Parse(person.SessionId), Stop);

        Assert.Equal("SESSION_ENDED", PortalDoor.CodeOf(await person.Door.RefreshAsync(person.RefreshToken, Stop)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(person.Client));
    }

    [Fact]
    public async Task Whoever_ends_the_session_is_out_at_once()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        Assert.Equal(person.Alias, await AliasAsync(person.Client));
        var left = await EndAsync(person.Client, null);

        Assert.Equal(person.Alias, left["viewer"]!["alias"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(person.Client));
        Assert.Equal("SESSION_ENDED", PortalDoor.CodeOf(await person.Door.RefreshAsync(person.RefreshToken, Stop)));
    }

    [Fact]
    public async Task A_person_ends_another_of_the_own_sessions_and_stays()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var (lost, lostId) = (person.Client, person.SessionId);
        await person.SignInAsync(Stop);
        Assert.Equal(person.Alias, await AliasAsync(lost));
        var left = await EndAsync(person.Client, lostId);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(lost));
        Assert.Equal(
            person.SessionId, Assert.Single(left["viewer"]!["sessions"]!.AsArray())!["sessionId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_person_s_session_is_as_one_that_is_not_there()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        foreach (var id in new[] { another.SessionId, $"{Guid.NewGuid()}" })
        {
            Assert.Equal("SESSION_UNKNOWN", PortalDoor.CodeOf(await EndAsync(person.Client, id)));
        }

        Assert.Equal(another.Alias, await AliasAsync(another.Client));
    }

    [Fact]
    public async Task The_51st_session_ends_the_one_used_longest_ago()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var first = person.Client;
        await person.SignInAsync(Stop);
        var second = person.Client;
        for (var i = 0; i < 49; i++)
        {
            await person.SignInAsync(Stop);
        }

        var viewer = (await person.Client.QueryAsync(Who, stop: Stop))["viewer"]!;
        Assert.Equal(50, viewer["sessions"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
    }

    [Fact]
    public async Task Nobody_without_a_session_ends_one()
    {
        foreach (var system in new[] { demo.Chen, demo.Lanmu, demo.Auditor })
        {
            using var response = await system.SendAsync(
                "mutation { endSession(input: {}) { viewer { role } } }", stop: Stop);
            Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorOf(response));
        }
    }

    [Fact]
    public async Task A_key_of_one_of_a_person_s_sessions_is_a_key_of_the_others_and_of_nobody_else_s()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        const string Join = "mutation { joinBrand(input: { openingId: \"00000000-0000-0000-0000-000000000000\", "
            + "proof: \"0x\" }) { errors { ... on Error { code } } } }";
        using var first = await person.Client.SendAsync(Join, key: "one key", stop: Stop);
        await person.SignInAsync(Stop);
        using var again = await person.Client.SendAsync(Join, key: "one-key", stop: Stop);
        using var repeated = await person.Client.SendAsync(Join, key: "one-key", stop: Stop);
        await person.SignInAsync(Stop);
        using var elsewhere = await person.Client.SendAsync(Join, key: "one-key", stop: Stop);
        using var others = await another.Client.SendAsync(Join, key: "one-key", stop: Stop);

        Assert.Equal("IDEMPOTENCY_KEY_INVALID", await ErrorOf(first));
        Assert.False(again.Headers.Contains("Idempotency-Replayed"));
        Assert.True(repeated.Headers.Contains("Idempotency-Replayed"));
        Assert.True(elsewhere.Headers.Contains("Idempotency-Replayed"));
        Assert.False(others.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task A_system_sees_what_it_is_and_nothing_of_people()
    {
        const string Query = "{ viewer { role scopes brand { slug } alias memberCode account { address } "
            + "passkeys { label } sessions { device } signIns { totalCount } } }";
        var lanmu = (await demo.Lanmu.QueryAsync(Query, stop: Stop))["viewer"]!;
        var chen = (await demo.Chen.QueryAsync(Query, stop: Stop))["viewer"]!;

        Assert.Equal("BRAND", lanmu["role"]!.GetValue<string>());
        Assert.Equal("lanmu", lanmu["brand"]!["slug"]!.GetValue<string>());
        Assert.Equal(6, lanmu["scopes"]!.AsArray().Count);
        Assert.Null(lanmu["alias"]);
        Assert.Empty(lanmu["passkeys"]!.AsArray());
        Assert.Empty(lanmu["sessions"]!.AsArray());
        Assert.Equal(0, lanmu["signIns"]!["totalCount"]!.GetValue<int>());
        Assert.Equal(demo.AddressOf("chen"), chen["account"]!["address"]!.GetValue<string>());
    }

    private static Task<JsonNode> EndAsync(TestApiClient client, string? sessionId) => PortalDoor.CallAsync(
        client, "endSession", new { sessionId }, "viewer { alias sessions { sessionId } }", Stop);

    private static async Task<string> AliasAsync(TestApiClient client) =>
        (await client.QueryAsync(Who, stop: Stop))["viewer"]!["alias"]!.GetValue<string>();

    private static async Task<HttpStatusCode> StatusAsync(TestApiClient client)
    {
        using var response = await client.SendAsync(Who, stop: Stop);
        return response.StatusCode;
    }

    private static async Task<string?> ErrorOf(HttpResponseMessage response)
    {
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return json["errors"]?[0]!["extensions"]!["code"]!.GetValue<string>();
    }
}
