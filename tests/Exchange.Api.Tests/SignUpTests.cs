using System.Text.Json.Nodes;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Somebody new comes by a passkey made for the portal, under an alias of one's own.</summary>
[Collection(DemoExchange.Name)]
public sealed class SignUpTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> MakingNames => [.. SignInLies.OfMaking.Keys];

    [Fact]
    public async Task Somebody_signs_up_and_is_in()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var viewer = (await person.Client.QueryAsync(
            "{ viewer { role scopes alias memberCode brand { slug } account { address } "
            + "passkeys { label isSynced lastUsedAt } sessions { sessionId isThis device } "
            + "signIns { totalCount nodes { outcome device } } } }", stop: Stop))["viewer"]!;

        Assert.Equal("MEMBER", viewer["role"]!.GetValue<string>());
        Assert.Equal(person.Alias, viewer["alias"]!.GetValue<string>());
        Assert.Matches("^[2-9A-Z]{10}$", viewer["memberCode"]!.GetValue<string>());
        Assert.Equal("Passkey", Assert.Single(viewer["passkeys"]!.AsArray())!["label"]!.GetValue<string>());
        Assert.Equal(person.SessionId, Assert.Single(viewer["sessions"]!.AsArray())!["sessionId"]!.GetValue<string>());
        var signIn = Assert.Single(viewer["signIns"]!["nodes"]!.AsArray())!;
        Assert.Equal("SUCCEEDED", signIn["outcome"]!.GetValue<string>());
        Assert.Empty(viewer["scopes"]!.AsArray());
        Assert.Null(viewer["brand"]);
        Assert.Null(viewer["account"]);
    }

    [Theory]
    [MemberData(nameof(MakingNames))]
    public async Task An_answer_that_makes_no_passkey_of_ours_signs_nobody_up(string name)
    {
        using var door = new PortalDoor(demo.Exchange);
        using var passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
        var alias = $"l{Guid.NewGuid():N}"[..20];
        var begun = await door.BeginSignUpAsync(alias, Stop);
        var credential = passkey.Create(PortalDoor.OptionsOf(begun), SignInLies.OfMaking[name](passkey));
        var refused = await door.CompleteAsync("completeSignUp", begun, credential, Stop);

        Assert.Null(refused["session"]);
        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(refused));
        Assert.Null(PortalDoor.CodeOf(await door.BeginSignUpAsync(alias, Stop)));
    }

    [Fact]
    public async Task A_passkey_that_is_here_already_signs_nobody_else_up()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var begun = await person.Door.BeginSignUpAsync($"s{Guid.NewGuid():N}"[..20], Stop);
        var again = await person.Door.CompleteAsync(
            "completeSignUp", begun, person.Passkey.Create(PortalDoor.OptionsOf(begun)), Stop);

        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(again));
    }

    [Fact]
    public async Task Of_two_who_sign_up_with_one_passkey_at_once_one_has_it()
    {
        using var door = new PortalDoor(demo.Exchange);
        using var passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var begun = await door.BeginSignUpAsync($"v{Guid.NewGuid():N}"[..20], Stop);
            var credential = passkey.Create(PortalDoor.OptionsOf(begun));
            return await door.CompleteAsync("completeSignUp", begun, credential, Stop);
        }));

        Assert.Single(answers, answer => answer["session"] is not null);
        Assert.Equal(3, answers.Count(answer => PortalDoor.CodeOf(answer) == "PASSKEY_REFUSED"));
    }

    [Fact]
    public async Task An_alias_is_one_person_s()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var door = new PortalDoor(demo.Exchange);
        var refused = await door.BeginSignUpAsync(person.Alias.ToUpperInvariant(), Stop);

        Assert.Equal("ALIAS_TAKEN", PortalDoor.CodeOf(refused));
    }

    [Fact]
    public async Task Of_two_who_sign_up_for_an_alias_at_once_one_has_it()
    {
        using var door = new PortalDoor(demo.Exchange);
        var alias = $"t{Guid.NewGuid():N}"[..20];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
            var begun = await door.BeginSignUpAsync(alias, Stop);
            return begun["ceremony"] is null
                ? begun
                : await door.CompleteAsync(
                    "completeSignUp", begun, passkey.Create(PortalDoor.OptionsOf(begun)), Stop);
        }));

        Assert.Single(answers, answer => answer["session"] is not null);
        Assert.Equal(3, answers.Count(answer => PortalDoor.CodeOf(answer) == "ALIAS_TAKEN"));
    }

    [Theory]
    [InlineData("a", "NAME_OUT_OF_RANGE")]
    [InlineData("", "NAME_OUT_OF_RANGE")]
    [InlineData("1234567890123456789012345", "NAME_OUT_OF_RANGE")]
    [InlineData(" ab", "NAME_INVALID")]
    [InlineData("a\0b", "NAME_INVALID")]
    [InlineData("a\nb", "NAME_INVALID")]
    [InlineData("a\u202eb", "NAME_INVALID")]
    [InlineData("<b>", "NAME_INVALID")]
    public async Task An_alias_that_is_none_is_refused(string alias, string code)
    {
        using var door = new PortalDoor(demo.Exchange);

        Assert.Equal(code, PortalDoor.CodeOf(await door.BeginSignUpAsync(alias, Stop)));
    }

    [Fact]
    public async Task An_alias_may_be_of_any_script()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop, $"林女士 {Guid.NewGuid():N}"[..16]);

        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop, alias: person.Alias)));
    }

    [Fact]
    public async Task A_language_that_we_do_not_speak_is_refused()
    {
        using var door = new PortalDoor(demo.Exchange);
        var refused = await door.CallAsync(
            "beginSignUp", new { alias = "polyglot", language = "fr" }, PortalDoor.Ceremony, Stop);

        Assert.Equal("LANGUAGE_UNKNOWN", PortalDoor.CodeOf(refused));
    }

    [Fact]
    public async Task A_browser_is_asked_for_a_key_that_stays_and_knows_its_person()
    {
        using var door = new PortalDoor(demo.Exchange);
        var begun = await door.BeginSignUpAsync($"q{Guid.NewGuid():N}"[..20], Stop);
        var asked = JsonNode.Parse(PortalDoor.OptionsOf(begun))!;

        Assert.Equal("portal.localhost", asked["rp"]!["id"]!.GetValue<string>());
        Assert.Equal(-7, Assert.Single(asked["pubKeyCredParams"]!.AsArray())!["alg"]!.GetValue<int>());
        Assert.Equal("required", asked["authenticatorSelection"]!["userVerification"]!.GetValue<string>());
        Assert.Equal("required", asked["authenticatorSelection"]!["residentKey"]!.GetValue<string>());
    }
}
