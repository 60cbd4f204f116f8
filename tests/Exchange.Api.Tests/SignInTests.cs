using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A person signs in with a passkey of the portal, used once, and with nothing else.</summary>
[Collection(DemoExchange.Name)]
public sealed class SignInTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> UseNames => [.. SignInLies.OfUse.Keys];

    [Fact]
    public async Task The_passkey_alone_signs_in_and_says_who_it_is()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var session = (await person.TryAsync(Stop))["session"]!;

        Assert.Equal(person.Alias, session["viewer"]!["alias"]!.GetValue<string>());
        Assert.NotEqual(person.SessionId, session["sessionId"]!.GetValue<string>());
        Assert.Equal(900, session["expiresInSeconds"]!.GetValue<int>());
    }

    [Fact]
    public async Task Whoever_names_an_alias_is_let_in_by_its_passkey_only_whatever_its_capitals()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);

        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop, alias: person.Alias.ToUpperInvariant())));
        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(await another.TryAsync(Stop, alias: person.Alias)));
    }

    [Theory]
    [MemberData(nameof(UseNames))]
    public async Task An_answer_that_is_not_to_this_request_signs_nobody_in(string name)
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var refused = await person.TryAsync(Stop, SignInLies.OfUse[name](person.Passkey));

        Assert.Null(refused["session"]);
        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(refused));
        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop)));
    }

    [Fact]
    public async Task Nobody_learns_who_is_here()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var stranger = new PortalPasskey(demo.Exchange.PortalOrigin);
        List<string> asked = [];
        List<string> answered = [];
        foreach (var alias in new[] { person.Alias, "nobody at all" })
        {
            foreach (var passkey in new[] { person.Passkey, stranger })
            {
                var begun = await person.Door.BeginSignInAsync(Stop, alias);
                var options = JsonNode.Parse(PortalDoor.OptionsOf(begun))!;
                var lie = new Lie { Origin = "https://evil.example" };
                var refused = await person.Door.CompleteAsync(
                    "completeSignIn", begun, passkey.Get(PortalDoor.OptionsOf(begun), lie), Stop);
                options["challenge"] = "";
                asked.Add(options.ToJsonString());
                answered.Add(refused.ToJsonString());
            }
        }

        Assert.Single(asked.Distinct());
        Assert.Single(answered.Distinct());
        Assert.Contains("PASSKEY_REFUSED", answered[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("'; drop table app.person; --")]
    public async Task A_name_that_cannot_be_anybody_s_is_asked_like_any_other(string alias)
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);

        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(await person.TryAsync(Stop, alias: alias)));
    }

    [Fact]
    public async Task An_alias_is_found_however_its_letters_are_composed()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop, $"Zoe\u0308 {Guid.NewGuid():N}"[..16]);

        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(
            Stop, alias: person.Alias.Normalize(System.Text.NormalizationForm.FormC))));
        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop, alias: person.Alias)));
    }

    [Fact]
    public async Task A_challenge_is_answered_once()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var begun = await person.Door.BeginSignInAsync(Stop);
        var credential = person.Passkey.Get(PortalDoor.OptionsOf(begun));
        var first = await person.Door.CompleteAsync("completeSignIn", begun, credential, Stop);
        var again = await person.Door.CompleteAsync("completeSignIn", begun, credential, Stop);

        Assert.NotNull(first["session"]);
        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(again));
    }

    [Fact]
    public async Task Of_many_that_answer_a_challenge_at_once_one_is_let_in()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var begun = await person.Door.BeginSignInAsync(Stop);
        var credential = person.Passkey.Get(PortalDoor.OptionsOf(begun));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => person.Door.CompleteAsync("completeSignIn", begun, credential, Stop)));

        Assert.Single(answers, answer => answer["session"] is not null);
        Assert.Equal(9, answers.Count(answer => PortalDoor.CodeOf(answer) == "CHALLENGE_UNKNOWN"));
    }

    [Fact]
    public async Task A_wrong_answer_uses_the_challenge_up()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var begun = await person.Door.BeginSignInAsync(Stop);
        var options = PortalDoor.OptionsOf(begun);
        var wrong = person.Passkey.Get(options, new Lie { Flags = 0 });
        await person.Door.CompleteAsync("completeSignIn", begun, wrong, Stop);
        var right = await person.Door.CompleteAsync("completeSignIn", begun, person.Passkey.Get(options), Stop);

        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(right));
    }

    [Fact]
    public async Task A_challenge_is_over_after_five_minutes()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var begun = await person.Door.BeginSignInAsync(Stop);
        var until = begun["ceremony"]!["expiresAt"]!.GetValue<DateTimeOffset>() - DateTimeOffset.UtcNow;
        await TestPerson.ExecuteAsync(
            demo, "update app.passkey_challenge set expires_at = expires_at - interval '5 minutes' where id = $1",
            Guid.Parse(PortalDoor.IdOf(begun)), Stop);
        var late = await person.Door.CompleteAsync(
            "completeSignIn", begun, person.Passkey.Get(PortalDoor.OptionsOf(begun)), Stop);

        Assert.True(until <= TimeSpan.FromMinutes(5));
        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(late));
    }

    [Fact]
    public async Task The_answer_to_another_challenge_counts_for_none()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var (one, other) = (await person.Door.BeginSignInAsync(Stop), await person.Door.BeginSignInAsync(Stop));
        var crossed = await person.Door.CompleteAsync(
            "completeSignIn", other, person.Passkey.Get(PortalDoor.OptionsOf(one)), Stop);

        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(crossed));
    }

    [Fact]
    public async Task A_challenge_of_one_purpose_counts_for_no_other()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var signIn = await person.Door.BeginSignInAsync(Stop);
        var signUp = await person.Door.BeginSignUpAsync($"o{Guid.NewGuid():N}"[..20], Stop);

        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(await person.Door.CompleteAsync(
            "completeSignIn", signUp, person.Passkey.Get(PortalDoor.OptionsOf(signUp)), Stop)));
        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(await person.Door.CompleteAsync(
            "completeSignUp", signIn, "{}", Stop)));
        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(await DoorCompleteAddAsync(person, signIn)));
    }

    [Fact]
    public async Task A_counter_that_goes_back_or_stands_still_is_a_copy()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop, count: 5);
        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop)));

        foreach (var count in new uint[] { 6, 5, 1, 0 })
        {
            Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(await person.TryAsync(Stop, new Lie { Count = count })));
        }

        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop, new Lie { Count = uint.MaxValue })));
    }

    [Fact]
    public async Task Of_two_copies_that_show_one_counter_at_once_one_is_let_in()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop, count: 5);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => person.TryAsync(Stop, new Lie { Count = 100 })));

        Assert.Single(answers, answer => answer["session"] is not null);
        Assert.Equal(7, answers.Count(answer => PortalDoor.CodeOf(answer) == "PASSKEY_REFUSED"));
    }

    [Fact]
    public async Task The_signing_page_s_passkey_signs_nobody_up_or_in()
    {
        using var signing = new PortalPasskey(demo.Exchange.SigningOrigin);
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var signUp = await person.Door.BeginSignUpAsync($"g{Guid.NewGuid():N}"[..20], Stop);
        var made = await person.Door.CompleteAsync(
            "completeSignUp", signUp, signing.Create(PortalDoor.OptionsOf(signUp)), Stop);

        // Not even if its key had come into the table.
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var smuggle = new Npgsql.NpgsqlCommand(
            "update app.passkey set public_key = $1 where credential_id = $2", database)
        {
            Parameters = { new() { Value = signing.CoseKey }, new() { Value = person.Passkey.CredentialId } },
        };
        Assert.Equal(1, await smuggle.ExecuteNonQueryAsync(Stop));
        var handle = JsonNode.Parse(person.Passkey.Get("{\"challenge\":\"\"}"))!["response"]!["userHandle"]!;
        var begun = await person.Door.BeginSignInAsync(Stop);
        var used = await person.Door.CompleteAsync(
            "completeSignIn", begun,
            signing.Get(
                PortalDoor.OptionsOf(begun),
                new Lie { CredentialId = person.Passkey.CredentialId, UserHandle = handle.GetValue<string>() }),
            Stop);

        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(made));
        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(used));
    }

    [Fact]
    public async Task The_portal_s_passkey_opens_no_account_and_signs_no_intent()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var verifier = Address.Parse(demo.Exchange.Chain.Deployment["PasskeyVerifier"]);
        var signer = Hex.Encode(person.Passkey.Key.Signer(verifier));
        var opening = await PortalDoor.CallAsync(
            person.Client, "prepareAccount", new { brand = "lanmu", signer }, "accountOpening { openingId }", Stop);
        var mei = await demo.MeiAsync(Stop);
        var intent = await demo.WaitingIntentAsync(Stop);
        var signed = await mei.SubmitAsync(intent, person.Passkey.Key.Sign(PasskeyMember.DigestOf(intent)), Stop);

        Assert.Equal("SIGNER_INVALID", PortalDoor.CodeOf(opening));
        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(signed));
    }

    [Fact]
    public async Task A_person_sees_that_somebody_tried_and_from_which_device()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var begun = await person.Door.BeginSignInAsync(Stop);
        var credential = person.Passkey.Get(PortalDoor.OptionsOf(begun), new Lie { Flags = 0 });
        await person.Door.CompleteAsync("completeSignIn", begun, credential, Stop, deviceId: "the thief's");
        var tries = (await person.Client.QueryAsync(
            "{ viewer { signIns(first: 1) { totalCount nodes { outcome device } } } }", stop: Stop))
            ["viewer"]!["signIns"]!;

        Assert.Equal(2, tries["totalCount"]!.GetValue<int>());
        Assert.Equal("REFUSED", tries["nodes"]![0]!["outcome"]!.GetValue<string>());
        Assert.Matches("^[0-9a-f]{8}$", tries["nodes"]![0]!["device"]!.GetValue<string>());
    }

    private static async Task<JsonNode> DoorCompleteAddAsync(TestPerson person, JsonNode begun) =>
        await PortalDoor.CallAsync(
            person.Client, "completePasskey", new { ceremonyId = PortalDoor.IdOf(begun), credential = "{}" },
            "passkey { label }", Stop);
}
