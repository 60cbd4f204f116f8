using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A member who came by the portal with a passkey, and signs on the signing page.</summary>
internal sealed class PasskeyMember : IDisposable
{
    private readonly TestPerson _person;

    private PasskeyMember(DemoExchange demo, TestPerson person)
    {
        _person = person;
        Passkey = new TestPasskey(demo.Exchange.SigningOrigin);
        Signer = Passkey.Signer(Address.Parse(demo.Exchange.Chain.Deployment["PasskeyVerifier"]));
    }

    public TestPasskey Passkey { get; }

    /// <summary>The passkey as the chain names it.</summary>
    public byte[] Signer { get; }

    public TestApiClient Client => _person.Client;

    /// <summary>The account, once it is open.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Somebody who has signed up, by an alias that begins like the name, and has no account yet.</summary>
    public static async Task<PasskeyMember> ArriveAsync(DemoExchange demo, string name, CancellationToken stop)
    {
        var alias = string.Concat(name.Where(char.IsAsciiLetterOrDigit).Take(10)) + $"{Guid.NewGuid():N}"[..8];
        return new PasskeyMember(demo, await TestPerson.SignUpAsync(demo, stop, alias));
    }

    /// <summary>The same with an account at Lanmu.</summary>
    public static async Task<PasskeyMember> JoinAsync(DemoExchange demo, string name, CancellationToken stop)
    {
        var member = await ArriveAsync(demo, name, stop);
        await demo.LetPeopleJoinAsync("lanmu", stop);
        var opening = (await member.PrepareAccountAsync(member.Wish("lanmu"), stop))["accountOpening"]!;
        var payload = await member.JoinAsync(opening, stop);
        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
        member.Account = opening["account"]!.GetValue<string>();
        await member.SignInAsync(stop);
        return member;
    }

    /// <summary>A token that says what the exchange knows of the member by now.</summary>
    public Task SignInAsync(CancellationToken stop) => _person.RefreshAsync(stop);

    /// <summary>The wish for an account at a brand.</summary>
    public object Wish(string brand, byte[]? signer = null, string? salt = null, string? credentialId = null) =>
        new { brand, signer = Hex.Encode(signer ?? Signer), salt, credentialId };

    public async Task<JsonNode> PrepareAccountAsync(object input, CancellationToken stop, string language = "en")
    {
        var data = await SendAsync(
            """
            mutation ($input: PrepareAccountInput!) { prepareAccount(input: $input) {
              accountOpening { openingId account digest typedData summary expiresAt
                signing { rpId origin credentialIds challenge } }
              errors { ... on Error { code message } ... on RefusalError { arguments { name value } } } } }
            """,
            new { input }, language, stop);
        return data["prepareAccount"]!;
    }

    /// <summary>Signs the opening and joins the brand it is for.</summary>
    public Task<JsonNode> JoinAsync(JsonNode opening, CancellationToken stop, byte[]? proof = null) =>
        Client.MutateAsync(
            "joinBrand",
            new
            {
                openingId = opening["openingId"]!.GetValue<string>(),
                proof = Hex.Encode(proof ?? Passkey.Sign(DigestOf(opening))),
            },
            stop: stop);

    /// <summary>A wish as an intent, prepared and not signed.</summary>
    public async Task<JsonNode> PrepareAsync(object input, CancellationToken stop, string language = "en")
    {
        var data = await SendAsync(
            """
            mutation ($input: PrepareIntentInput!) { prepareIntent(input: $input) {
              intent { id digest typedData summary kind account
                signing { rpId origin credentialIds challenge } }
              errors { ... on Error { code message } ... on RefusalError { arguments { name value } } } } }
            """,
            new { input }, language, stop);
        return data["prepareIntent"]!;
    }

    /// <summary>The intent of letting Qinghe take LANMU.</summary>
    public async Task<JsonNode> PrepareRedemptionAsync(long amount, CancellationToken stop)
    {
        var payload = await PrepareAsync(
            new { authoriseRedemption = new { programme = "LANMU", atBrand = "qinghe", amount, ttlSeconds = 3_600 } },
            stop);
        return payload["intent"] ?? throw new InvalidOperationException(payload.ToJsonString());
    }

    public Task<JsonNode> SubmitAsync(JsonNode intent, byte[] signature, CancellationToken stop) =>
        Client.MutateAsync(
            "submitIntent",
            new { intentId = intent["id"]!.GetValue<string>(), signature = Hex.Encode(signature) },
            stop: stop);

    /// <summary>Signs what the typed data say, not the digest that the server names.</summary>
    public Task<JsonNode> SubmitAsync(JsonNode intent, CancellationToken stop) =>
        SubmitAsync(intent, Passkey.Sign(DigestOf(intent)), stop);

    public static Hash DigestOf(JsonNode intent) =>
        TypedData.FromJson(intent["typedData"]!.GetValue<string>()).Digest();

    public void Dispose()
    {
        Passkey.Dispose();
        _person.Dispose();
    }

    private async Task<JsonNode> SendAsync(string query, object variables, string language, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
            Headers = { { "Accept-Language", language } },
        };
        using var response = await Client.Http.SendAsync(request, stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
        return json["errors"] is null
            ? json["data"]!
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {json.ToJsonString()}");
    }
}
