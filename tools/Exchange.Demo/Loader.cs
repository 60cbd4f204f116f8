using System.Text.Json;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Demo;

/// <summary>
/// Loads the Harbourlight demo through the public API alone: what a partner could do, and nothing else.
/// </summary>
/// <remarks>Every step may be repeated: it looks first, and its idempotency key makes a second try harmless.</remarks>
internal sealed class Loader(IReadOnlyDictionary<string, ApiClient> clients, MemberKeys keys, TextWriter output)
{
    private int Effects => clients.Values.Sum(client => client.Effects);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private const string Lanmu = "lanmu";
    private const string Qinghe = "qinghe";

    // Step 1 of the scenario for these two brands, and what Chen then spends at Qinghe.
    private static readonly Issuance[] Issuances =
    [
        new(Lanmu, "LANMU", "lin", 4_980, "PURCHASE", "receipt-2026-0001"),
        new(Lanmu, "LANMU", "lin", 20, "KNOWLEDGE", "course-2026-0001"),
        new(Lanmu, "LANMU", "lin", 50, "WELCOME", "welcome-2026-0001"),
        new(Lanmu, "LANMU", "chen", 3_000, "PURCHASE", "receipt-2026-0002"),
        new(Qinghe, "QINGHE", "chen", 1_930, "PURCHASE", "receipt-2026-0101"),
        new(Qinghe, "QINGHE", "chen", 20, "KNOWLEDGE", "course-2026-0101"),
        new(Qinghe, "QINGHE", "chen", 50, "WELCOME", "welcome-2026-0101"),
    ];

    public static async Task<int> RunAsync(
        Uri api, string clientsFile, string keysFile, TextWriter output, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromSeconds(30) };
        var identities = JsonSerializer.Deserialize<DemoClient[]>(
            await File.ReadAllTextAsync(clientsFile, stop), Web)!;
        var loader = new Loader(
            identities.ToDictionary(c => c.ClientId, c => new ApiClient(http, c)), MemberKeys.Ensure(keysFile), output);
        try
        {
            await loader.LoadAsync(stop);
            await output.WriteLineAsync(
                loader.Effects == 0 ? "already there" : $"{loader.Effects} operations, all final");
            return 0;
        }
        catch (Exception fault) when (fault is DemoException or HttpRequestException)
        {
            await output.WriteLineAsync($"The demo stopped: {fault.Message}");
            return 1;
        }
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        await Task.WhenAll(
            AddBrandAsync(Lanmu, "Lanmu Mart", "蓝木超市", stop),
            AddBrandAsync(Qinghe, "Qinghe Beauty", "青禾美妆", stop));
        await Task.WhenAll(
            CreateProgrammeAsync(Lanmu, "LANMU", "Lanmu points", "蓝木积分", milliFen: 1_000, months: 24, stop),
            CreateProgrammeAsync(Qinghe, "QINGHE", "Qinghe points", "青禾积分", milliFen: 1_500, months: 12, stop),
            OpenAccountAsync(Lanmu, "lin", stop),
            OpenAccountAsync(Qinghe, "chen", stop));
        await Task.WhenAll(Issuances.Select(i => IssueAsync(i, stop)).Append(TopUpAsync("chen", 20_000, stop)));
        await RedeemAcrossBrandsAsync(stop);
    }

    private async Task AddBrandAsync(string slug, string nameEn, string nameZh, CancellationToken stop)
    {
        var data = await clients["operator"].QueryAsync(
            "query ($slug: String!) { brand(slug: $slug) { slug } }", new { slug }, stop);
        if (data["brand"] is null)
        {
            await clients["operator"].MutateAsync("addBrand", new { slug, nameEn, nameZh }, $"demo-brand-{slug}", stop);
            await output.WriteLineAsync($"  {nameEn} joined the alliance");
        }
    }

    private async Task CreateProgrammeAsync(
        string brand, string code, string nameEn, string nameZh, int milliFen, int months, CancellationToken stop)
    {
        var data = await clients[brand].QueryAsync(
            "query ($code: String!) { programme(code: $code) { code } }", new { code }, stop);
        if (data["programme"] is not null)
        {
            return;
        }

        var terms = new
        {
            settlementValueMilliFen = milliFen,
            partnerFeeBps = 200,
            validityMonths = months,
            maturityDays = 0,
            utcOffsetSeconds = 8 * 3_600,
            partnerRedemption = true,
            text = $"{code}: demo terms of the Harbourlight Alliance, first version.",
        };
        await clients[brand].MutateAsync(
            "createProgramme", new { code, nameEn, nameZh, terms }, $"demo-programme-{code}", stop);
        await output.WriteLineAsync($"  {code} was created");
    }

    private async Task OpenAccountAsync(string brand, string member, CancellationToken stop)
    {
        var signer = keys[member];
        var account = signer.Address.ToString();
        var data = await clients[brand].QueryAsync(
            "query ($a: Address!) { account(address: $a) { address } chain { chainId contracts { name address } } "
            + "brand(slug: \"" + brand + "\") { brandId } }",
            new { a = account }, stop);
        if (data["account"] is not null)
        {
            return;
        }

        var registry = data["chain"]!["contracts"]!.AsArray()
            .Single(c => c!["name"]!.GetValue<string>() == "AccountRegistry")!["address"]!.GetValue<string>();
        var opening = TypedData.FromJson(OpeningJson(
            data["chain"]!["chainId"]!.GetValue<long>(),
            registry,
            account,
            data["brand"]!["brandId"]!.GetValue<long>()));
        var proof = Hex.Encode(signer.Sign(opening.Digest()).ToArray());
        await clients[brand].MutateAsync("openAccount", new { account, proof }, $"demo-account-{member}", stop);
        await output.WriteLineAsync($"  {member}'s account was opened at {brand}");
    }

    private async Task IssueAsync(Issuance issuance, CancellationToken stop)
    {
        await clients[issuance.Brand].MutateAsync(
            "issuePoints",
            new
            {
                programme = issuance.Programme,
                account = keys[issuance.Member].Address.ToString(),
                amount = issuance.Amount,
                reason = issuance.Reason,
                reference = issuance.Reference,
            },
            $"demo-{issuance.Reference}", stop);
        await output.WriteLineAsync(
            $"  {issuance.Amount:N0} {issuance.Programme} issued to {issuance.Member} ({issuance.Reason})");
    }

    /// <summary>
    /// What the member pays in for step 2. The provider is another process and says when the money is there; the story
    /// goes on meanwhile.
    /// </summary>
    private async Task TopUpAsync(string member, long amountFen, CancellationToken stop)
    {
        await clients[member].RequestAsync(
            "requestDeposit", new { amountFen }, "payment { paymentId }", $"demo-top-up-{member}", stop);
        await output.WriteLineAsync($"  {member} pays in ¥{amountFen / 100}");
    }

    /// <summary>
    /// Step 4 without the refund: Chen authorises 3,000 LANMU at Qinghe, which takes 2,400 and 100 and voids 500.
    /// </summary>
    private async Task RedeemAcrossBrandsAsync(CancellationToken stop)
    {
        var qinghe = clients[Qinghe];
        var data = await qinghe.QueryAsync(
            "{ brand(slug: \"qinghe\") { redemptions(first: 1) { nodes { redemptionId state captured } } } }",
            null,
            stop);
        var existing = data["brand"]!["redemptions"]!["nodes"]!.AsArray().FirstOrDefault();
        if (existing is not null && existing["state"]!.GetValue<string>() != "OPEN")
        {
            return;
        }

        var redemptionId = existing?["redemptionId"]!.GetValue<string>() ?? await AuthoriseAsync(stop);
        var captured = existing?["captured"]!.GetValue<long>() ?? 0;
        foreach (var (amount, after) in new[] { (2_400L, 2_400L), (100L, 2_500L) })
        {
            if (captured < after)
            {
                await qinghe.MutateAsync(
                    "captureRedemption", new { redemptionId, amount }, $"demo-capture-{after}-{redemptionId}", stop);
                await output.WriteLineAsync($"  Qinghe took {amount:N0} of chen's LANMU");
            }
        }

        await qinghe.MutateAsync("voidRedemption", new { redemptionId }, $"demo-void-{redemptionId}", stop);
        await output.WriteLineAsync("  Qinghe let the remaining 500 go back to chen");
    }

    private async Task<string> AuthoriseAsync(CancellationToken stop)
    {
        var chen = clients["chen"];
        var data = await chen.QueryAsync(
            """
            mutation ($input: PrepareIntentInput!) {
              prepareIntent(input: $input) {
                intent { id digest typedData summary }
                errors { ... on Error { code message } }
              }
            }
            """,
            new
            {
                input = new
                {
                    authoriseRedemption = new
                    {
                        programme = "LANMU",
                        atBrand = Qinghe,
                        amount = 3_000,
                        ttlSeconds = 86_400,
                    },
                },
            },
            stop);
        var intent = data["prepareIntent"]!["intent"]
            ?? throw new DemoException(
                $"prepareIntent was refused: {data["prepareIntent"]!["errors"]!.ToJsonString()}");

        // Signed is what the typed data says, not the digest the server names.
        var digest = TypedData.FromJson(intent["typedData"]!.GetValue<string>()).Digest();
        if (digest != Hash.Parse(intent["digest"]!.GetValue<string>()))
        {
            throw new DemoException("The digest is not that of the typed data; nothing was signed.");
        }

        var intentId = intent["id"]!.GetValue<string>();
        var operation = await chen.MutateAsync(
            "submitIntent", new { intentId, signature = Hex.Encode(keys["chen"].Sign(digest).ToArray()) },
            $"demo-authorise-{intentId}", stop);
        await output.WriteLineAsync($"  chen signed: {intent["summary"]}");
        return operation["intentHash"]!.GetValue<string>();
    }

    private static string OpeningJson(long chainId, string registry, string account, long homeBrand) =>
        $$"""
          {
            "types": {
              "EIP712Domain": [
                { "name": "name", "type": "string" }, { "name": "version", "type": "string" },
                { "name": "chainId", "type": "uint256" }, { "name": "verifyingContract", "type": "address" }
              ],
              "AccountOpening": [
                { "name": "account", "type": "address" }, { "name": "homeBrand", "type": "uint32" }
              ]
            },
            "primaryType": "AccountOpening",
            "domain": {
              "name": "Exchange Accounts", "version": "1", "chainId": {{chainId}}, "verifyingContract": "{{registry}}"
            },
            "message": { "account": "{{account}}", "homeBrand": {{homeBrand}} }
          }
          """;

    private sealed record Issuance(
        string Brand, string Programme, string Member, long Amount, string Reason, string Reference);
}
