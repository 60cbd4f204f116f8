using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A brand's staff are people, who do for it what they were appointed to, and only as long.</summary>
[Collection(DemoExchange.Name)]
public sealed class AppointmentTests(DemoExchange demo)
{
    private const string Shown = "appointment { id appointmentId name role brand { slug } scopes since endedAt }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_appointed_acts_for_the_brand_within_the_scopes_and_not_as_a_member()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var id = await AppointAsync(demo.Lanmu, person, "ISSUE");
        var staff = await person.SignInAsync(Stop, id);
        var viewer = (await staff.QueryAsync(
            "{ viewer { role brand { slug } scopes alias account { address } appointments { appointmentId name } } }",
            stop: Stop))["viewer"]!;
        var issued = await staff.MutateAsync("issuePoints", demo.Issue($"by {person.Alias}"), stop: Stop);

        Assert.Equal("BRAND", viewer["role"]!.GetValue<string>());
        Assert.Equal("lanmu", viewer["brand"]!["slug"]!.GetValue<string>());
        Assert.Equal("ISSUE", Assert.Single(viewer["scopes"]!.AsArray())!.GetValue<string>());
        Assert.Equal(person.Alias, viewer["alias"]!.GetValue<string>());
        Assert.Equal(id, Assert.Single(viewer["appointments"]!.AsArray())!["appointmentId"]!.GetValue<string>());
        Assert.Equal("FINAL", issued["operation"]?["status"]?.GetValue<string>());
        Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorAsync(staff, "{ apiClients { totalCount } }"));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorAsync(staff, "{ me { address } }"));
    }

    [Fact]
    public async Task A_member_s_session_of_staff_does_nothing_for_the_brand()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        await AppointAsync(demo.Lanmu, person, "MANAGE");
        await person.SignInAsync(Stop);

        Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorAsync(person.Client, "{ appointments { totalCount } }"));
    }

    [Fact]
    public async Task A_code_is_accepted_once()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        var code = CodeIn(await InviteAsync(demo.Lanmu, "Once", "READ"));
        var both = await Task.WhenAll(AcceptAsync(person, code), AcceptAsync(another, code));

        Assert.Single(both, payload => payload["appointment"] is not null);
        Assert.Single(both, payload => PortalDoor.CodeOf(payload) == "INVITATION_UNKNOWN");
    }

    [Fact]
    public async Task A_code_that_is_old_or_was_taken_back_or_never_given_is_unknown()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var old = await InviteAsync(demo.Lanmu, "Old", "READ");
        await TestPerson.ExecuteAsync(
            demo,
            "update app.appointment set invited_at = invited_at - interval '72 hours',"
            + " expires_at = expires_at - interval '72 hours' where id = $1", Guid.Parse(IdIn(old)), Stop);
        var back = await InviteAsync(demo.Lanmu, "Back", "READ");
        Assert.Null(PortalDoor.CodeOf(await EndAsync(demo.Lanmu, IdIn(back))));

        foreach (var code in new[] { CodeIn(old), CodeIn(back), "exa_AAAAAAAAAAAAAAAAAAAAAA", "" })
        {
            Assert.Equal("INVITATION_UNKNOWN", PortalDoor.CodeOf(await AcceptAsync(person, code)));
        }
    }

    [Fact]
    public async Task A_person_is_appointed_once_at_a_brand_and_at_several_brands()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        await AppointAsync(demo.Lanmu, person, "READ");
        var second = CodeIn(await InviteAsync(demo.Lanmu, "Twice", "ISSUE"));
        await AppointAsync(demo.Qinghe, person, "READ");

        Assert.Equal("ALREADY_APPOINTED", PortalDoor.CodeOf(await AcceptAsync(person, second)));
        Assert.Equal(2, (await person.Client.QueryAsync("{ viewer { appointments { name } } }", stop: Stop))
            ["viewer"]!["appointments"]!.AsArray().Count);
    }

    [Fact]
    public async Task Nobody_appoints_to_more_than_the_own_scopes()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var id = await AppointAsync(demo.Lanmu, person, "MANAGE");
        var manager = await person.SignInAsync(Stop, id);

        Assert.Equal("SCOPES_OUT_OF_RANGE", PortalDoor.CodeOf(await InviteAsync(manager, "Sneaky", "ISSUE")));
        Assert.Equal("SCOPES_OUT_OF_RANGE", PortalDoor.CodeOf(await InviteAsync(manager, "Empty")));
        Assert.Equal("SCOPES_OUT_OF_RANGE", PortalDoor.CodeOf(await SetAsync(manager, id, "MANAGE", "ISSUE")));
        Assert.Null(PortalDoor.CodeOf(await InviteAsync(manager, "Deputy", "MANAGE")));
    }

    [Fact]
    public async Task A_scope_that_was_taken_away_is_refused_at_once_and_the_next_token_is_without_it()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var id = await AppointAsync(demo.Lanmu, person, "ISSUE", "READ");
        var staff = await person.SignInAsync(Stop, id);
        Assert.Null(await ErrorAsync(staff, "{ viewer { role } }"));
        var changed = await SetAsync(demo.Lanmu, id, "READ");

        Assert.Equal("READ", Assert.Single(changed["appointment"]!["scopes"]!.AsArray())!.GetValue<string>());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await ErrorAsync(staff, "{ viewer { role } }"));
        await person.RefreshAsync(Stop);
        Assert.Null(await ErrorAsync(person.Client, "{ viewer { role } }"));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await ErrorAsync(staff, "{ viewer { role } }"));
    }

    [Fact]
    public async Task The_end_of_an_appointment_is_the_end_of_its_sessions_and_of_no_others()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var id = await AppointAsync(demo.Lanmu, person, "READ");
        var member = await person.SignInAsync(Stop);
        var staff = await person.SignInAsync(Stop, id);
        Assert.Null(await ErrorAsync(staff, "{ viewer { role } }"));
        var ended = await EndAsync(demo.Lanmu, id);

        Assert.NotNull(ended["appointment"]!["endedAt"]);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await ErrorAsync(staff, "{ viewer { role } }"));
        Assert.Equal("SESSION_ENDED", PortalDoor.CodeOf(await person.Door.RefreshAsync(person.RefreshToken, Stop)));
        Assert.Equal("NOT_APPOINTED", PortalDoor.CodeOf(await person.TryAsync(id, Stop)));
        Assert.Equal("APPOINTMENT_UNKNOWN", PortalDoor.CodeOf(await EndAsync(demo.Lanmu, id)));
        Assert.Null(await ErrorAsync(member, "{ viewer { role } }"));
    }

    [Fact]
    public async Task Under_another_person_s_appointment_nobody_signs_in()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        using var another = await TestPerson.SignUpAsync(demo, Stop);
        var theirs = await AppointAsync(demo.Lanmu, another, "MANAGE");
        var waiting = IdIn(await InviteAsync(demo.Lanmu, "Waiting", "READ"));

        foreach (var id in new[] { theirs, waiting, $"{Guid.NewGuid()}" })
        {
            Assert.Equal("NOT_APPOINTED", PortalDoor.CodeOf(await person.TryAsync(id, Stop)));
        }
    }

    [Fact]
    public async Task Of_the_last_two_managers_who_are_let_go_at_once_one_stays()
    {
        using var one = await TestPerson.SignUpAsync(demo, Stop);
        using var other = await TestPerson.SignUpAsync(demo, Stop);
        var qinghe = demo.Qinghe;
        string[] ids = [await AppointAsync(qinghe, one, "MANAGE"), await AppointAsync(qinghe, other, "MANAGE")];
        var ended = await Task.WhenAll(EndAsync(qinghe, ids[0]), SetAsync(qinghe, ids[1], "READ"));
        var last = ids[ended[0]["appointment"] is null ? 0 : 1];

        Assert.Single(ended, payload => payload["appointment"] is not null);
        Assert.Single(ended, payload => PortalDoor.CodeOf(payload) == "LAST_MANAGER");
        Assert.Equal("LAST_MANAGER", PortalDoor.CodeOf(await EndAsync(qinghe, last)));
        Assert.Equal("LAST_MANAGER", PortalDoor.CodeOf(await SetAsync(qinghe, last, "READ")));
        Assert.Null(PortalDoor.CodeOf(await SetAsync(qinghe, last, "READ", "MANAGE")));
    }

    [Fact]
    public async Task Another_brand_s_appointment_is_as_one_that_is_not_there()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var code = CodeIn(await InviteAsync(demo.Lanmu, "Ours", "READ"));
        var appointment = (await AcceptAsync(person, code))["appointment"]!;
        var id = appointment["appointmentId"]!.GetValue<string>();
        var node = new { id = appointment["id"]!.GetValue<string>() };
        const string Find = "query ($id: ID!) { node(id: $id) { ... on Appointment { name } } }";

        Assert.Equal("APPOINTMENT_UNKNOWN", PortalDoor.CodeOf(await EndAsync(demo.Qinghe, id)));
        Assert.Equal("APPOINTMENT_UNKNOWN", PortalDoor.CodeOf(await SetAsync(demo.Qinghe, id, "READ")));
        foreach (var stranger in new[] { demo.Qinghe, demo.Chen, demo.Auditor })
        {
            Assert.Null((await stranger.QueryAsync(Find, node, Stop))["node"]);
        }

        foreach (var reader in new[] { demo.Lanmu, person.Client, await demo.Exchange.SignInAsync("operator", Stop) })
        {
            Assert.Equal("Ours", (await reader.QueryAsync(Find, node, Stop))["node"]!["name"]!.GetValue<string>());
        }

        Assert.DoesNotContain(id, await ListAsync(demo.Qinghe), StringComparison.Ordinal);
        Assert.Contains(id, await ListAsync(demo.Lanmu), StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await ErrorAsync(demo.Auditor, "{ appointments { totalCount } }"));
    }

    [Fact]
    public async Task A_brand_appoints_100_at_most_however_many_are_invited_at_once()
    {
        var qinghe = demo.Qinghe;
        var crowd = Guid.NewGuid();
        await TestPerson.ExecuteAsync(
            demo,
            """
            insert into app.appointment
                (id, name, role, brand, scopes, code_hash, invited_at, expires_at)
            select gen_random_uuid(), $1::text, 'BRAND', 'qinghe', '{READ}', uuid_send(gen_random_uuid()),
                now(), now() + interval '1 day'
            from generate_series(1, 95 - (select count(*) from app.appointment
                where brand = 'qinghe' and ended_at is null))
            """, crowd, Stop);
        var invited = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => InviteAsync(qinghe, $"{i}", "READ")));
        await TestPerson.ExecuteAsync(
            demo, "update app.appointment set ended_at = now() where name = $1::text", crowd, Stop);

        Assert.Equal(5, invited.Count(payload => payload["invitation"] is not null));
        Assert.Equal(5, invited.Count(payload => PortalDoor.CodeOf(payload) == "TOO_MANY_STAFF"));
        Assert.Null(PortalDoor.CodeOf(await InviteAsync(qinghe, "Room again", "READ")));
    }

    private static Task<JsonNode> InviteAsync(TestApiClient client, string name, params string[] scopes) =>
        PortalDoor.CallAsync(
            client, "inviteStaff", new { name, scopes }, $"invitation {{ code expiresAt {Shown} }}", Stop);

    private static Task<JsonNode> AcceptAsync(TestPerson person, string code) =>
        PortalDoor.CallAsync(person.Client, "acceptAppointment", new { code }, Shown, Stop);

    private static Task<JsonNode> SetAsync(TestApiClient client, string appointmentId, params string[] scopes) =>
        PortalDoor.CallAsync(client, "setScopes", new { appointmentId, scopes }, Shown, Stop);

    private static Task<JsonNode> EndAsync(TestApiClient client, string appointmentId) =>
        PortalDoor.CallAsync(client, "endAppointment", new { appointmentId }, Shown, Stop);

    private static async Task<string> AppointAsync(TestApiClient client, TestPerson person, params string[] scopes)
    {
        var accepted = await AcceptAsync(person, CodeIn(await InviteAsync(client, person.Alias, scopes)));
        return accepted["appointment"]!["appointmentId"]!.GetValue<string>();
    }

    private static string CodeIn(JsonNode invited) => invited["invitation"]!["code"]!.GetValue<string>();

    private static string IdIn(JsonNode invited) =>
        invited["invitation"]!["appointment"]!["appointmentId"]!.GetValue<string>();

    private static async Task<string> ListAsync(TestApiClient client) => (await client.QueryAsync(
        "{ appointments(first: 50, where: { role: { eq: BRAND } }) { nodes { appointmentId name } } }", stop: Stop))
        .ToJsonString();

    private static async Task<string?> ErrorAsync(TestApiClient client, string query)
    {
        using var response = await client.SendAsync(query, stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return json["errors"]?[0]!["extensions"]!["code"]!.GetValue<string>();
    }
}
