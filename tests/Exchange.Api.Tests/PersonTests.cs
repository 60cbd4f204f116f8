using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What is a person's: passkeys to come in by, and one account.</summary>
[Collection(DemoExchange.Name)]
public sealed class PersonTests(DemoExchange demo)
{
    private const string Shown = "passkey { id passkeyId label }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_further_passkey_signs_the_same_person_in()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var second = new PortalPasskey(demo.Exchange.PortalOrigin);
        var added = await AddAsync(person, second, "Phone");
        var begun = await person.Door.BeginSignInAsync(Stop);
        var session = await person.Door.CompleteAsync(
            "completeSignIn", begun, second.Get(PortalDoor.OptionsOf(begun)), Stop);

        Assert.Equal("Phone", added["passkey"]!["label"]!.GetValue<string>());
        Assert.Equal(person.Alias, session["session"]!["viewer"]!["alias"]!.GetValue<string>());
        Assert.Equal(["Passkey", "Phone"], await LabelsAsync(person));
    }

    [Fact]
    public async Task A_passkey_that_the_person_has_is_not_asked_for_again()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var asked = JsonNode.Parse(PortalDoor.OptionsOf(await BeginAsync(person, "Again")))!;

        Assert.Equal(
            System.Buffers.Text.Base64Url.EncodeToString(person.Passkey.CredentialId),
            Assert.Single(asked["excludeCredentials"]!.AsArray())!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_person_s_challenge_adds_no_passkey()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var thief = await TestPerson.SignUpAsync(demo, Stop);
        using var passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
        var begun = await BeginAsync(person, "Phone");
        var stolen = await CompleteAsync(thief, begun, passkey);
        var own = await CompleteAsync(person, begun, passkey);

        Assert.Equal("CHALLENGE_UNKNOWN", PortalDoor.CodeOf(stolen));
        Assert.Null(PortalDoor.CodeOf(own));
        Assert.Equal(["Passkey"], await LabelsAsync(thief));
    }

    [Fact]
    public async Task Ten_minutes_after_a_sign_in_a_passkey_takes_another_sign_in()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
        var begun = await BeginAsync(person, "Phone");
        await TestPerson.ExecuteAsync(
            demo, "update app.session set started_at = started_at - interval '10 minutes' where id = $1",
            Guid.Parse(person.SessionId), Stop);

        Assert.Equal("SIGN_IN_AGAIN", PortalDoor.CodeOf(await CompleteAsync(person, begun, passkey)));
        Assert.Equal("SIGN_IN_AGAIN", PortalDoor.CodeOf(await BeginAsync(person, "Phone")));
        await person.RefreshAsync(Stop);
        Assert.Equal("SIGN_IN_AGAIN", PortalDoor.CodeOf(await BeginAsync(person, "Phone")));
        await person.SignInAsync(Stop);
        Assert.Null(PortalDoor.CodeOf(await CompleteAsync(person, begun, passkey)));
    }

    [Fact]
    public async Task A_person_has_ten_passkeys_at_most_however_many_come_at_once()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var added = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            using var passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
            var begun = await BeginAsync(person, $"Key {i}");
            return begun["ceremony"] is null ? begun : await CompleteAsync(person, begun, passkey);
        }));

        Assert.Equal(9, added.Count(payload => payload["passkey"] is not null));
        Assert.Equal(3, added.Count(payload => PortalDoor.CodeOf(payload) == "PASSKEYS_OUT_OF_RANGE"));
        Assert.Equal("PASSKEYS_OUT_OF_RANGE", PortalDoor.CodeOf(await BeginAsync(person, "One more")));
    }

    [Fact]
    public async Task A_passkey_that_was_removed_signs_nobody_in_and_the_last_one_stays()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var second = new PortalPasskey(demo.Exchange.PortalOrigin);
        var id = IdOf(await AddAsync(person, second, "Lost"));
        Assert.Null(PortalDoor.CodeOf(await RemoveAsync(person, id)));
        var begun = await person.Door.BeginSignInAsync(Stop);
        var lost = await person.Door.CompleteAsync(
            "completeSignIn", begun, second.Get(PortalDoor.OptionsOf(begun)), Stop);
        var last = (await person.Client.QueryAsync("{ viewer { passkeys { passkeyId } } }", stop: Stop))
            ["viewer"]!["passkeys"]![0]!["passkeyId"]!.GetValue<string>();

        Assert.Equal("PASSKEY_REFUSED", PortalDoor.CodeOf(lost));
        Assert.Equal("PASSKEY_UNKNOWN", PortalDoor.CodeOf(await RemoveAsync(person, id)));
        Assert.Equal("LAST_PASSKEY", PortalDoor.CodeOf(await RemoveAsync(person, last)));
        Assert.Null(PortalDoor.CodeOf(await person.TryAsync(Stop)));
    }

    [Fact]
    public async Task Of_the_last_two_passkeys_removed_at_once_one_stays()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var second = new PortalPasskey(demo.Exchange.PortalOrigin);
        await AddAsync(person, second, "Second");
        var ids = (await person.Client.QueryAsync("{ viewer { passkeys { passkeyId } } }", stop: Stop))
            ["viewer"]!["passkeys"]!.AsArray().Select(each => each!["passkeyId"]!.GetValue<string>()).ToList();
        var removed = await Task.WhenAll(ids.Select(id => RemoveAsync(person, id)));

        Assert.Single(removed, payload => PortalDoor.CodeOf(payload) is null);
        Assert.Single(removed, payload => PortalDoor.CodeOf(payload) == "LAST_PASSKEY");
    }

    [Fact]
    public async Task Another_person_s_passkey_is_as_one_that_is_not_there()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        using var second = new PortalPasskey(demo.Exchange.PortalOrigin);
        var added = await AddAsync(person, second, "Mine");
        var node = new { id = added["passkey"]!["id"]!.GetValue<string>() };
        const string Find = "query ($id: ID!) { node(id: $id) { ... on Passkey { label } } }";

        Assert.Equal("Mine", (await person.Client.QueryAsync(Find, node, Stop))["node"]!["label"]!.GetValue<string>());
        Assert.Null((await another.Client.QueryAsync(Find, node, Stop))["node"]);
        Assert.Equal("PASSKEY_UNKNOWN", PortalDoor.CodeOf(await RemoveAsync(another, IdOf(added))));
        Assert.Equal("PASSKEY_UNKNOWN", PortalDoor.CodeOf(await RenameAsync(another, IdOf(added), "Theirs")));
        Assert.Equal("PASSKEY_UNKNOWN", PortalDoor.CodeOf(await RenameAsync(another, $"{Guid.NewGuid()}", "Theirs")));
        Assert.Equal(["Passkey", "Mine"], await LabelsAsync(person));
    }

    [Fact]
    public async Task A_passkey_s_label_is_the_person_s_choice_and_not_in_the_database()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var second = new PortalPasskey(demo.Exchange.PortalOrigin);
        var id = IdOf(await AddAsync(person, second, "Before"));
        Assert.Null(PortalDoor.CodeOf(await RenameAsync(person, id, " 林的手机 ")));
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var kept = new Npgsql.NpgsqlCommand(
            "select sealed_label from app.passkey where id = $1", database)
        {
            Parameters = { new() { Value = Guid.Parse(id) } },
        };

        Assert.Equal(["Passkey", "林的手机"], await LabelsAsync(person));
        Assert.Equal(-1, ((byte[])(await kept.ExecuteScalarAsync(Stop))!).AsSpan().IndexOf("林的手机"u8));
        Assert.Equal("NAME_OUT_OF_RANGE", PortalDoor.CodeOf(await RenameAsync(person, id, "  ")));
        Assert.Equal("NAME_OUT_OF_RANGE", PortalDoor.CodeOf(await RenameAsync(person, id, new string('x', 61))));
        Assert.Equal("NAME_INVALID", PortalDoor.CodeOf(await RenameAsync(person, id, "a\0b")));
    }

    [Fact]
    public async Task The_account_that_a_person_opens_is_the_person_s_in_every_session_and_the_only_one()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var signing = new TestPasskey(demo.Exchange.SigningOrigin);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var (account, joined) = await JoinAsync(person, signing);
        await demo.GiveAsync(account, Stop);
        await person.RefreshAsync(Stop);
        var me = await person.Client.QueryAsync(
            "{ me { address balances { available } } viewer { account { homeBrand { slug } } } }", stop: Stop);
        var (_, again) = await JoinAsync(person, signing, AllianceOnChain.Named("a second account").ToString());

        Assert.Equal("FINAL", joined["operation"]?["status"]?.GetValue<string>());
        Assert.Equal(account, me["me"]!["address"]!.GetValue<string>());
        Assert.Equal(1_000, me["me"]!["balances"]![0]!["available"]!.GetValue<long>());
        Assert.Equal("lanmu", me["viewer"]!["account"]!["homeBrand"]!["slug"]!.GetValue<string>());
        Assert.Equal("ALREADY_OPEN", PortalDoor.CodeOf(again));

        var begun = await person.Door.BeginSignInAsync(Stop);
        var answer = await person.Door.CallAsync(
            "completeSignIn",
            new
            {
                ceremonyId = PortalDoor.IdOf(begun), credential = person.Passkey.Get(PortalDoor.OptionsOf(begun)),
            },
            "session { accessToken viewer { account { address homeBrand { slug position { owedFen } } } } }", Stop);
        Assert.Equal(
            account, answer["session"]!["viewer"]!["account"]!["address"]!.GetValue<string>());
        var elsewhere = person.ClientOf(answer["session"]!);
        Assert.NotNull((await elsewhere.QueryAsync("{ me { address } }", stop: Stop))["me"]);
    }

    [Fact]
    public async Task An_account_that_the_chain_did_not_open_for_this_person_is_not_the_person_s()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var id = Guid.Parse(await IdOfAsync(person));
        await TestPerson.ExecuteAsync(
            demo,
            $"update app.person set account = '\\x{demo.AddressOf("lin")[2..]}', opened_by = gen_random_uuid()"
            + " where id = $1", id, Stop);
        await person.RefreshAsync(Stop);
        var seen = await person.Client.QueryAsync(
            "{ me { address } viewer { account { address } } }", stop: Stop);

        Assert.Null(seen["me"]);
        Assert.Null(seen["viewer"]!["account"]);
    }

    [Fact]
    public async Task A_person_s_intents_and_operations_are_nobody_else_s()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        using var signing = new TestPasskey(demo.Exchange.SigningOrigin);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var (account, joined) = await JoinAsync(person, signing);
        const string Find = "query ($id: UUID!) { operation(id: $id) { kind } }";
        var asked = new { id = joined["operation"]!["id"]!.GetValue<string>() };

        Assert.NotNull((await person.Client.QueryAsync(Find, asked, Stop))["operation"]);
        Assert.Null((await another.Client.QueryAsync(Find, asked, Stop))["operation"]);
        Assert.Null((await another.Client.QueryAsync(
            "query ($a: Address!) { account(address: $a) { address } }", new { a = account }, Stop))["account"]);
    }

    private static Task<JsonNode> BeginAsync(TestPerson person, string label) =>
        PortalDoor.CallAsync(person.Client, "beginPasskey", new { label }, PortalDoor.Ceremony, Stop);

    private static Task<JsonNode> CompleteAsync(TestPerson person, JsonNode begun, PortalPasskey passkey) =>
        PortalDoor.CallAsync(
            person.Client, "completePasskey",
            new
            {
                ceremonyId = PortalDoor.IdOf(begun), credential = passkey.Create(PortalDoor.OptionsOf(begun)),
            },
            Shown, Stop);

    private static async Task<JsonNode> AddAsync(TestPerson person, PortalPasskey passkey, string label) =>
        await CompleteAsync(person, await BeginAsync(person, label), passkey);

    private static Task<JsonNode> RenameAsync(TestPerson person, string passkeyId, string label) =>
        PortalDoor.CallAsync(person.Client, "renamePasskey", new { passkeyId, label }, Shown, Stop);

    private static Task<JsonNode> RemoveAsync(TestPerson person, string passkeyId) =>
        PortalDoor.CallAsync(person.Client, "removePasskey", new { passkeyId }, "viewer { alias }", Stop);

    private static string IdOf(JsonNode added) => added["passkey"]!["passkeyId"]!.GetValue<string>();

    private static async Task<string[]> LabelsAsync(TestPerson person) =>
        [.. (await person.Client.QueryAsync("{ viewer { passkeys { label } } }", stop: Stop))
            ["viewer"]!["passkeys"]!.AsArray().Select(passkey => passkey!["label"]!.GetValue<string>())];

    private async Task<string> IdOfAsync(TestPerson person)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var find = new Npgsql.NpgsqlCommand(
            "select person_id::text from app.session where id = $1", database)
        {
            Parameters = { new() { Value = Guid.Parse(person.SessionId) } },
        };
        return (string)(await find.ExecuteScalarAsync(Stop))!;
    }

    private async Task<(string Account, JsonNode Payload)> JoinAsync(
        TestPerson person, TestPasskey signing, string? salt = null)
    {
        var verifier = Address.Parse(demo.Exchange.Chain.Deployment["PasskeyVerifier"]);
        var opening = (await PortalDoor.CallAsync(
            person.Client, "prepareAccount",
            new { brand = "lanmu", signer = Hex.Encode(signing.Signer(verifier)), salt },
            "accountOpening { openingId account typedData }", Stop))["accountOpening"]!;
        var payload = await person.Client.MutateAsync(
            "joinBrand",
            new
            {
                openingId = opening["openingId"]!.GetValue<string>(),
                proof = Hex.Encode(signing.Sign(PasskeyMember.DigestOf(opening))),
            },
            stop: Stop);
        return (opening["account"]!.GetValue<string>(), payload);
    }
}
