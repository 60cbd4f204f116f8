using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Everyone reads what is theirs; "not found" and "not yours" get the same answer.</summary>
[Collection(DemoExchange.Name)]
public sealed class TenancyTests(DemoExchange demo)
{
    private const string Books =
        "{ brand(slug: \"lanmu\") { name obligationsOwed { totalCount } position { owedFen } "
        + "redemptions { totalCount } "
        + "activity { totalCount } programmes { code outstanding holders } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_brand_reads_its_own_books()
    {
        var brand = (await demo.Lanmu.QueryAsync(Books, stop: Stop))["brand"]!;

        Assert.True(brand["obligationsOwed"]!["totalCount"]!.GetValue<int>() >= 2);
        Assert.True(brand["position"]!["owedFen"]!.GetValue<long>() >= 2_450);
        Assert.NotNull(brand["programmes"]![0]!["outstanding"]);
    }

    [Fact]
    public async Task Another_brand_sees_the_name_and_nothing_of_the_books()
    {
        var brand = (await demo.Qinghe.QueryAsync(Books, stop: Stop))["brand"]!;

        Assert.Equal("Lanmu Mart", brand["name"]!.GetValue<string>());
        foreach (var hidden in new[] { "obligationsOwed", "position", "redemptions", "activity" })
        {
            Assert.Null(brand[hidden]);
        }

        Assert.Null(brand["programmes"]![0]!["outstanding"]);
        Assert.Null(brand["programmes"]![0]!["holders"]);
    }

    [Fact]
    public async Task A_member_sees_only_the_own_account()
    {
        Assert.NotNull(await AccountAsync(demo.Chen, "chen"));
        Assert.Null(await AccountAsync(demo.Chen, "lin"));
    }

    [Fact]
    public async Task A_brand_sees_members_it_opened_or_served()
    {
        // Chen redeemed at Qinghe, which also opened the account; Lin never dealt with Qinghe.
        Assert.NotNull(await AccountAsync(demo.Qinghe, "chen"));
        Assert.Null(await AccountAsync(demo.Qinghe, "lin"));
    }

    [Fact]
    public async Task An_operation_is_shown_to_whoever_asked_for_it_and_to_the_auditor()
    {
        var payload = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue("whose"), stop: Stop);
        var id = payload["operation"]!["id"]!.GetValue<string>();

        Assert.NotNull(await OperationAsync(demo.Lanmu, id));
        Assert.NotNull(await OperationAsync(demo.Auditor, id));
        Assert.Null(await OperationAsync(demo.Qinghe, id));
        Assert.Null(await OperationAsync(demo.Chen, id));
    }

    [Theory]
    [InlineData("{ supply { equal } }")]
    [InlineData("{ activities { totalCount } }")]
    [InlineData("{ me { address } }")]
    [InlineData("mutation { addBrand(input: { slug: \"x1\", nameEn: \"x\", nameZh: \"x\" }) { operation { id } } }")]
    public async Task A_brand_is_refused_what_is_for_other_roles(string query)
    {
        using var response = await demo.Lanmu.SendAsync(query, stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal("AUTH_NOT_AUTHORIZED", json["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_auditor_sees_projection_and_chain_equal_for_every_vintage()
    {
        var supply = (await demo.Auditor.QueryAsync(
            "{ supply { equal rows { projected onChain equal programme { code } } } }", stop: Stop))["supply"]!;

        Assert.True(supply["equal"]!.GetValue<bool>());
        Assert.NotEmpty(supply["rows"]!.AsArray());
        Assert.All(supply["rows"]!.AsArray(), r => Assert.True(r!["onChain"]!.GetValue<long>() >= 0));
    }

    [Fact]
    public async Task The_auditor_sees_a_tampered_row()
    {
        await using var connection = await demo.Exchange.OpenDatabaseAsync(Stop);
        await TamperAsync(1);
        try
        {
            var supply = (await demo.Auditor.QueryAsync(
                "{ supply { equal rows { equal programme { code } } } }", stop: Stop))["supply"]!;
            Assert.False(supply["equal"]!.GetValue<bool>());
            Assert.Contains(supply["rows"]!.AsArray(), r => !r!["equal"]!.GetValue<bool>());
        }
        finally
        {
            await TamperAsync(-1);
        }

        // Supply and balance alike: of a supply that nobody holds the indexer itself would halt.
        async Task TamperAsync(int by)
        {
            await using var command = new Npgsql.NpgsqlCommand(
                """
                with held as (
                    select asset_id, account from chain.balance
                    where asset_id in (select asset_id from chain.asset where programme_id = 1)
                    order by asset_id, account limit 1),
                balances as (
                    update chain.balance b set amount = amount + $1 from held
                    where b.asset_id = held.asset_id and b.account = held.account)
                update chain.asset a set supply = supply + $1 from held where a.asset_id = held.asset_id
                """,
                connection)
            {
                Parameters = { new() { Value = by } },
            };
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
        }
    }

    private async Task<JsonNode?> AccountAsync(TestApiClient client, string member) =>
        (await client.QueryAsync(
            "query ($a: Address!) { account(address: $a) { address } }",
            new { a = demo.AddressOf(member) },
            Stop))["account"];

    private static async Task<JsonNode?> OperationAsync(TestApiClient client, string id) =>
        (await client.QueryAsync("query ($id: UUID!) { operation(id: $id) { status } }", new { id }, Stop))
            ["operation"];
}
