using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>The doors of the API for people, as the portal calls them: without a token.</summary>
internal sealed class PortalDoor(TestExchange exchange) : IDisposable
{
    public const string Ceremony = "ceremony { ceremonyId options expiresAt }";

    public const string Session =
        "session { sessionId accessToken expiresInSeconds refreshToken viewer { alias memberCode role } }";

    private readonly HttpClient _http = new() { BaseAddress = exchange.Api, Timeout = TimeSpan.FromSeconds(30) };

    public Task<JsonNode> BeginSignUpAsync(string alias, CancellationToken stop) =>
        CallAsync("beginSignUp", new { alias, language = "en" }, Ceremony, stop);

    public Task<JsonNode> BeginSignInAsync(CancellationToken stop, string? alias = null) =>
        CallAsync("beginSignIn", new { alias }, Ceremony, stop);

    /// <summary>Ends a ceremony with this answer.</summary>
    public Task<JsonNode> CompleteAsync(
        string field, JsonNode begun, string credential, CancellationToken stop, string? deviceId = null) =>
        CallAsync(field, new { ceremonyId = IdOf(begun), credential, deviceId }, Session, stop);

    /// <summary>The same under an appointment.</summary>
    public Task<JsonNode> CompleteAsync(
        JsonNode begun, string credential, string appointmentId, CancellationToken stop) => CallAsync(
        "completeSignIn", new { ceremonyId = IdOf(begun), credential, appointmentId }, Session, stop);

    public Task<JsonNode> RefreshAsync(string refreshToken, CancellationToken stop) =>
        CallAsync("refreshSession", new { refreshToken }, Session, stop);

    public Task<JsonNode> CallAsync(string field, object input, string selection, CancellationToken stop) =>
        CallAsync(new TestApiClient(_http), field, input, selection, stop);

    /// <summary>Runs a mutation and gives its payload: what was selected, or errors.</summary>
    public static async Task<JsonNode> CallAsync(
        TestApiClient client, string field, object input, string selection, CancellationToken stop) =>
        (await client.QueryAsync(
            $$"""
              mutation ($input: {{char.ToUpperInvariant(field[0]) + field[1..]}}Input!) { {{field}}(input: $input) {
                {{selection}}
                errors { ... on Error { code message } ... on RefusalError { arguments { name value } } } } }
              """,
            new { input }, stop))[field]!;

    /// <summary>What was asked of the browser.</summary>
    public static string OptionsOf(JsonNode begun) =>
        (begun["ceremony"] ?? throw new InvalidOperationException(begun.ToJsonString()))["options"]!
            .GetValue<string>();

    public static string IdOf(JsonNode begun) => begun["ceremony"]!["ceremonyId"]!.GetValue<string>();

    /// <summary>The code of a refusal; null for an answer that is none.</summary>
    public static string? CodeOf(JsonNode payload) => payload["errors"]?[0]!["code"]!.GetValue<string>();

    public void Dispose() => _http.Dispose();
}

/// <summary>Somebody who has signed up at the portal.</summary>
internal sealed class TestPerson : IDisposable
{
    private readonly DemoExchange _demo;

    private TestPerson(DemoExchange demo, string alias)
    {
        (_demo, Alias) = (demo, alias);
        Door = new PortalDoor(demo.Exchange);
        Passkey = new PortalPasskey(demo.Exchange.PortalOrigin);
    }

    public string Alias { get; }
    public PortalDoor Door { get; }
    public PortalPasskey Passkey { get; }

    /// <summary>The last session, as it was answered.</summary>
    public JsonNode Session { get; private set; } = null!;

    /// <summary>Asks with the last session's token.</summary>
    public TestApiClient Client { get; private set; } = null!;

    public string RefreshToken => Session["refreshToken"]!.GetValue<string>();

    public string SessionId => Session["sessionId"]!.GetValue<string>();

    /// <summary>Signs somebody up under a name that nobody has yet.</summary>
    public static async Task<TestPerson> SignUpAsync(
        DemoExchange demo, CancellationToken stop, string? alias = null, uint count = 0)
    {
        var person = new TestPerson(demo, alias ?? $"p{Guid.NewGuid():N}"[..20]);
        person.Passkey.Count = count;
        var begun = await person.Door.BeginSignUpAsync(person.Alias, stop);
        var credential = person.Passkey.Create(PortalDoor.OptionsOf(begun));
        person.Take(await person.Door.CompleteAsync("completeSignUp", begun, credential, stop));
        return person;
    }

    /// <summary>Answers a new challenge with the passkey, and gives the payload.</summary>
    public async Task<JsonNode> TryAsync(CancellationToken stop, Lie? lie = null, string? alias = null)
    {
        var begun = await Door.BeginSignInAsync(stop, alias);
        return await Door.CompleteAsync(
            "completeSignIn", begun, Passkey.Get(PortalDoor.OptionsOf(begun), lie), stop);
    }

    /// <summary>The same under an appointment.</summary>
    public async Task<JsonNode> TryAsync(string appointmentId, CancellationToken stop)
    {
        var begun = await Door.BeginSignInAsync(stop);
        return await Door.CompleteAsync(begun, Passkey.Get(PortalDoor.OptionsOf(begun)), appointmentId, stop);
    }

    /// <summary>Signs in, and asks with the new session from then on.</summary>
    public async Task<TestApiClient> SignInAsync(CancellationToken stop, string? appointmentId = null)
    {
        Take(appointmentId is null ? await TryAsync(stop) : await TryAsync(appointmentId, stop));
        return Client;
    }

    /// <summary>Goes on with the next tokens.</summary>
    public async Task RefreshAsync(CancellationToken stop) => Take(await Door.RefreshAsync(RefreshToken, stop));

    /// <summary>Somebody who asks with this session's token.</summary>
    public TestApiClient ClientOf(JsonNode session) => new(new HttpClient
    {
        BaseAddress = _demo.Exchange.Api,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Bearer", session["accessToken"]!.GetValue<string>()),
        },
    });

    public void Dispose()
    {
        Passkey.Dispose();
        Door.Dispose();
    }

    /// <summary>Changes rows behind the API's back, as time or another process would.</summary>
    public static async Task ExecuteAsync(DemoExchange demo, string sql, Guid id, CancellationToken stop)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(stop);
        await using var command = new NpgsqlCommand(sql, database) { Parameters = { new() { Value = id } } };
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(stop));
    }

    private void Take(JsonNode payload)
    {
        Session = payload["session"] ?? throw new InvalidOperationException(payload.ToJsonString());
        Client = ClientOf(Session);
    }
}
