using System.Text.Json.Nodes;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Gives the test classes one running exchange between them.</summary>
[CollectionDefinition(DemoExchange.Name)]
public sealed class SharedDemoExchange : ICollectionFixture<DemoExchange>;

/// <summary>A running exchange with the demo loaded, and a client for each of its people and systems.</summary>
public sealed class DemoExchange : IAsyncLifetime
{
    public const string Name = "demo exchange";

    private bool _ownPostgres;
    private PasskeyMember? _mei;
    private JsonNode? _waiting;
    private Task<Market>? _market;

    public TestExchange Exchange { get; private set; } = null!;
    public TestApiClient Lanmu { get; private set; } = null!;
    public TestApiClient Qinghe { get; private set; } = null!;
    public TestApiClient Chen { get; private set; } = null!;
    public TestApiClient Auditor { get; private set; } = null!;

    public static async Task<DemoExchange> StartAsync(CancellationToken stop, bool ownPostgres = false)
    {
        stop.ThrowIfCancellationRequested();
        var demo = new DemoExchange { _ownPostgres = ownPostgres };
        await demo.InitializeAsync();
        return demo;
    }

    public async ValueTask InitializeAsync()
    {
        Exchange = await TestExchange.StartAsync(_ownPostgres);
        await Exchange.LoadDemoAsync();
        Lanmu = await Exchange.SignInAsync("lanmu");
        Qinghe = await Exchange.SignInAsync("qinghe");
        Chen = await Exchange.SignInAsync("chen");
        Auditor = await Exchange.SignInAsync("deloran");
    }

    public async ValueTask DisposeAsync()
    {
        _mei?.Dispose();
        if (_market is { IsCompletedSuccessfully: true })
        {
            (await _market).Dispose();
        }

        await Exchange.DisposeAsync();
    }

    /// <summary>A market beside the demo, founded by whoever asks first.</summary>
    public Task<Market> MarketAsync() => _market ??= Market.OpenAsync(this);

    public string AddressOf(string member) => Exchange.Members[member].Address.ToString();

    /// <summary>A member with a passkey, an account at Lanmu and points in it, for whoever spends only a few.</summary>
    internal async Task<PasskeyMember> MeiAsync(CancellationToken stop)
    {
        if (_mei is null)
        {
            _mei = await PasskeyMember.JoinAsync(this, "mei", stop);
            await GiveAsync(_mei.Account, stop);
        }

        return _mei;
    }

    /// <summary>An intent of hers that no test submits well, for all that submit something else.</summary>
    internal async Task<JsonNode> WaitingIntentAsync(CancellationToken stop) =>
        _waiting ??= await (await MeiAsync(stop)).PrepareRedemptionAsync(1, stop);

    /// <summary>Has Lanmu issue 1,000 points to an account.</summary>
    public async Task GiveAsync(string account, CancellationToken stop)
    {
        var payload = await Lanmu.MutateAsync(
            "issuePoints", Issue($"for {account}", 1_000, account: account), stop: stop);
        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
    }

    /// <summary>Has a brand let people join by themselves.</summary>
    public async Task LetPeopleJoinAsync(string brand, CancellationToken stop) => await ClientOf(brand).QueryAsync(
        "mutation { setBrandText(input: { joinsBySelf: true }) { brand { joinsBySelf } } }", stop: stop);

    /// <summary>Waits until the tables have read the chain that far.</summary>
    public async Task ReadAsync(long block, CancellationToken stop)
    {
        long read;
        do
        {
            await Task.Delay(20, stop);
            var data = await Auditor.QueryAsync("{ chain { indexedBlock } }", stop: stop);
            read = data["chain"]!["indexedBlock"]!.GetValue<long>();
        }
        while (read < block);
    }

    /// <summary>An issuance to Lin with a reference of its own.</summary>
    public object Issue(string reference, long amount = 1, string programme = "LANMU", string? account = null) => new
    {
        programme, account = account ?? AddressOf("lin"), amount, reason = "COMPENSATION", reference,
    };

    /// <summary>What is free of a programme's points, in the account of a demo member or of this address.</summary>
    public async Task<long> BalanceAsync(string member, string programme, CancellationToken stop)
    {
        var data = await Auditor.QueryAsync(
            "query ($a: Address!) { account(address: $a) { balances { available asset { ... on PointsVintage "
            + "{ programme { code } } } } } }",
            new { a = Exchange.Members.ContainsKey(member) ? AddressOf(member) : member }, stop);
        return data["account"]!["balances"]!.AsArray()
            .Where(b => b!["asset"]!["programme"]!["code"]!.GetValue<string>() == programme)
            .Sum(b => b!["available"]!.GetValue<long>());
    }

    /// <summary>Chen's wish to let Qinghe take LANMU, prepared but not signed.</summary>
    public async Task<JsonNode> PrepareAsync(long amount, CancellationToken stop, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new
            {
                query = "mutation ($amount: Long!) { prepareIntent(input: { authoriseRedemption: { programme: "
                    + "\"LANMU\", atBrand: \"qinghe\", amount: $amount, ttlSeconds: 3600 } }) { intent { id digest "
                    + "typedData summary } errors { ... on Error { code message } } } }",
                variables = new { amount },
            }),
            Headers = { { "Accept-Language", language } },
        };
        using var response = await Chen.Http.SendAsync(request, stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
        return json["data"]?["prepareIntent"]?["intent"] ?? throw new InvalidOperationException(json.ToJsonString());
    }

    public string SignAsChen(JsonNode intent)
    {
        var digest = TypedData.FromJson(intent["typedData"]!.GetValue<string>()).Digest();
        return Hex.Encode(Exchange.Members["chen"].Sign(digest).ToArray());
    }

    /// <summary>Has Chen authorise LANMU at Qinghe and gives the redemption's id.</summary>
    public async Task<string> AuthoriseAsync(long amount, CancellationToken stop)
    {
        var intent = await PrepareAsync(amount, stop);
        var payload = await Chen.MutateAsync(
            "submitIntent",
            new { intentId = intent["id"]!.GetValue<string>(), signature = SignAsChen(intent) },
            stop: stop);
        Assert.Equal("FINAL", payload["operation"]!["status"]!.GetValue<string>());
        return payload["operation"]!["intentHash"]!.GetValue<string>();
    }

    private TestApiClient ClientOf(string brand) => brand == "lanmu" ? Lanmu : Qinghe;

    /// <summary>Waits until the operation has come to this end.</summary>
    public async Task EndsAsync(string operation, string status, CancellationToken stop)
    {
        const int SecondsMax = 30;
        var seen = "";
        for (var i = 0; i < SecondsMax * 10 && seen != status; i++)
        {
            var data = await Auditor.QueryAsync(
                "query ($id: UUID!) { operation(id: $id) { status } }", new { id = operation }, stop);
            seen = data["operation"]!["status"]!.GetValue<string>();
            await Task.Delay(100, stop);
        }

        Assert.Equal(status, seen);
    }
}
