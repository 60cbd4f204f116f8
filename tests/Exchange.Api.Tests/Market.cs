using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A brand with two programmes whose points may be swapped, and members who have some of them.</summary>
public sealed class Market : IDisposable
{
    public const string Plum = "PLUM";
    public const string Pear = "PEAR";
    public const long Start = 100_000;

    private static readonly TestKey Brand = TestKey.Named("orchard");

    private readonly DemoExchange _demo;
    private readonly AllianceOnChain _alliance;
    private BigInteger _plums;

    private Market(DemoExchange demo) => (_demo, _alliance) = (demo, new AllianceOnChain(demo.Exchange.Chain));

    /// <summary>Has plums, and offers them.</summary>
    public static TestKey MakerKey { get; } = TestKey.Named("market maker");

    /// <summary>Has pears and cash, and takes.</summary>
    public static TestKey TakerKey { get; } = TestKey.Named("market taker");

    /// <summary>Has nothing to do with either.</summary>
    public static TestKey StrangerKey { get; } = TestKey.Named("market stranger");

    public TestApiClient Maker { get; private set; } = null!;
    public TestApiClient Taker { get; private set; } = null!;
    public TestApiClient Stranger { get; private set; } = null!;

    /// <summary>Has a token, and no account.</summary>
    public TestApiClient Nobody { get; private set; } = null!;

    public static async Task<Market> OpenAsync(DemoExchange demo)
    {
        var market = new Market(demo);
        await market.FoundAsync();
        return market;
    }

    public void Dispose() => _alliance.Dispose();

    /// <summary>An offer of plums for pears at the same number, for a day.</summary>
    public static object Post(long amount, long pears, string? programme = Pear, string give = Plum) => new
    {
        give, amount, wants = new[] { new { programme, amount = pears } },
        expiresAt = DateTimeOffset.UtcNow.AddDays(1),
    };

    /// <summary>Posts an offer that only the taker may take, without our services.</summary>
    public async Task<long> PostForTakerAsync(long amount)
    {
        var terms = new Bindings.Marketplace.OfferTerms(
            _plums, amount, [new(Asset.ProgrammeOf(_plums) + 1, amount, 0)], 1, 1, TakerKey.Address,
            DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds(), 100);
        var receipt = await _alliance.DoAsync(MakerKey, new Bindings.Marketplace.PostOfferCall(terms));
        await IndexedAsync();
        return AllianceOnChain.Find<Bindings.Marketplace.OfferPosted>(receipt).OfferId;
    }

    /// <summary>Posts an offer through the API and gives its number.</summary>
    public async Task<long> PostAsync(long amount, long pears, CancellationToken stop)
    {
        await DoAsync(Maker, MakerKey, "postOffer", Post(amount, pears), stop);
        var data = await Maker.QueryAsync("{ me { offers(first: 1) { nodes { offerId } } } }", stop: stop);
        return data["me"]!["offers"]!["nodes"]![0]!["offerId"]!.GetValue<long>();
    }

    /// <summary>Prepares a wish, signs it and brings it to its end, which must be FINAL; gives its summary.</summary>
    public static async Task<string> DoAsync(
        TestApiClient client, TestKey key, string wish, object input, CancellationToken stop)
    {
        var prepared = await PrepareAsync(client, wish, input, stop);
        var intent = prepared["intent"] ?? throw new InvalidOperationException(prepared.ToJsonString());
        var digest = TypedData.FromJson(intent["typedData"]!.GetValue<string>()).Digest();
        var payload = await client.MutateAsync(
            "submitIntent",
            new
            {
                intentId = intent["id"]!.GetValue<string>(),
                signature = Hex.Encode(key.Signer.Sign(digest).ToArray()),
            },
            stop: stop);
        Assert.True(payload["operation"]?["status"]?.GetValue<string>() == "FINAL", payload.ToJsonString());
        return intent["summary"]!.GetValue<string>();
    }

    /// <summary>The code with which a wish is refused before anything is signed.</summary>
    public static async Task<string?> RefusalAsync(
        TestApiClient client, string wish, object input, CancellationToken stop) =>
        (await PrepareAsync(client, wish, input, stop))["errors"]?[0]?["code"]?.GetValue<string>();

    private static async Task<JsonNode> PrepareAsync(
        TestApiClient client, string wish, object input, CancellationToken stop) =>
        (await client.QueryAsync(
            "mutation ($input: PrepareIntentInput!) { prepareIntent(input: $input) { intent { id typedData summary } "
            + "errors { ... on Error { code message } ... on RefusalError { arguments { name value } } } } }",
            new { input = new Dictionary<string, object> { [wish] = input } }, stop))["prepareIntent"]!;

    private async Task FoundAsync()
    {
        var brand = await _alliance.AddBrandAsync(Brand);
        var plum = await _alliance.CreateProgrammeAsync(Brand, Plum);
        var pear = await _alliance.CreateProgrammeAsync(Brand, Pear);
        await _alliance.PermitEverythingAsync(Brand, plum);
        await _alliance.PermitEverythingAsync(Brand, pear);
        foreach (var member in new[] { MakerKey, TakerKey, StrangerKey })
        {
            await _alliance.OpenAccountAsync(Brand, brand, member);
        }

        _plums = await _alliance.IssueAsync(Brand, plum, MakerKey, Start, "plums");
        await _alliance.IssueAsync(Brand, pear, TakerKey, Start, "pears");
        await _alliance.DepositAsync(TakerKey, Start, "cash");
        await IndexedAsync();
        Maker = await SignInAsync("maker", MakerKey);
        Taker = await SignInAsync("taker", TakerKey);
        Stranger = await SignInAsync("stranger", StrangerKey);
        Nobody = await SignInAsync("nobody", TestKey.Named("market nobody"));
    }

    private async Task IndexedAsync()
    {
        var head = await _demo.Exchange.Chain.BlockNumberAsync();
        for (var indexed = 0L; indexed < head; await Task.Delay(50))
        {
            indexed = (await _demo.Auditor.QueryAsync("{ chain { indexedBlock } }"))["chain"]!["indexedBlock"]!
                .GetValue<long>();
        }
    }

    private async Task<TestApiClient> SignInAsync(string name, TestKey key)
    {
        var (id, secret) = ($"market-{name}", $"secret of {name}");
        await using var database = await _demo.Exchange.OpenDatabaseAsync();
        await using var insert = new NpgsqlCommand(
            "insert into app.api_client (client_id, secret_hash, role, account, name)"
            + " values ($1, $2, 'member', $3, $1)",
            database)
        {
            Parameters =
            {
                new() { Value = id },
                new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(secret)) },
                new() { Value = key.Address.ToArray() },
            },
        };
        await insert.ExecuteNonQueryAsync();
        return await TestApiClient.SignInAsync(_demo.Exchange.Api, id, secret, CancellationToken.None);
    }
}
