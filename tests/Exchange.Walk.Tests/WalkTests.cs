using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Exchange.Walk.Tests;

/// <summary>From a GraphQL mutation through the chain and the tables to what a person reads in the browser.</summary>
public sealed class WalkTests(Harbour harbour) : IClassFixture<Harbour>
{
    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 20_000 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issuance_walks_from_the_mutation_to_the_members_open_page()
    {
        var page = await harbour.EnterAsync("lin", Look.EnglishDesk);
        var owned = page.Locator("#owned-LANMU");
        var before = long.Parse(
            (await owned.GetAttributeAsync("data-amount"))!, System.Globalization.CultureInfo.InvariantCulture);

        var lanmu = await harbour.Exchange.SignInAsync("lanmu", Stop);
        var payload = await lanmu.MutateAsync(
            "issuePoints",
            new
            {
                programme = "LANMU", account = harbour.Exchange.Members["lin"].Address.ToString(), amount = 321,
                reason = "PURCHASE", reference = "walk-1",
            },
            stop: Stop);
        Assert.Equal("FINAL", payload["operation"]!["status"]!.GetValue<string>());

        // The page is not reloaded by anyone: it looks again by itself.
        await Expect(owned).ToHaveAttributeAsync("data-amount", $"{before + 321}", Patient);
        await Expect(page.Locator("#activity")).ToContainTextAsync("321");
    }

    [Fact]
    public async Task The_members_page_says_what_is_owned_what_it_is_worth_and_until_when()
    {
        var page = await harbour.EnterAsync("chen", Look.EnglishDesk);

        // 500 of 3,000 came back; 2,000 Qinghe points at 1.5 fen and 500 Lanmu points at 1 fen are ¥35.00.
        await Expect(page.Locator("#worth")).ToHaveAttributeAsync("data-amount", "3500");
        await Expect(page.Locator("#worth")).ToHaveTextAsync("¥35.00");
        await Expect(page.Locator("#owned-LANMU")).ToHaveTextAsync("500");
        await Expect(page.Locator("#owned-QINGHE")).ToHaveTextAsync("2,000");
        await Expect(page.Locator("main")).ToContainTextAsync("Qinghe Beauty took 2,400");
    }

    [Theory]
    [InlineData("lanmu", "−¥24.50")]
    [InlineData("qinghe", "¥24.50")]
    public async Task What_Lanmu_owes_Qinghe_stands_on_both_brands_pages(string brand, string net)
    {
        var page = await harbour.EnterAsync(brand, Look.EnglishDesk);
        var clearing = page.Locator("#clearing");

        await Expect(clearing.Locator("#net")).ToContainTextAsync("¥24.50");
        await Expect(clearing).ToContainTextAsync(net);
        await Expect(clearing).ToContainTextAsync("¥23.52");
        await Expect(clearing).ToContainTextAsync("¥0.98");
    }

    [Fact]
    public async Task The_auditor_reads_projection_and_chain_side_by_side_and_sees_a_planted_difference()
    {
        var page = await harbour.EnterAsync("deloran", Look.EnglishDesk);
        await Expect(page.Locator(".verdict")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("good"));
        await Expect(page.Locator("table.compare tbody tr")).ToHaveCountAsync(2);

        await TamperAsync(+1);
        try
        {
            await page.ReloadAsync();
            await Expect(page.Locator(".verdict")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("bad"));
            await Expect(page.Locator("table.compare tbody tr.off")).ToHaveCountAsync(1);
        }
        finally
        {
            await TamperAsync(-1);
        }
    }

    [Fact]
    public async Task The_start_page_tells_what_happened_and_every_entry_has_its_trail()
    {
        var page = await harbour.VisitAsync(Look.EnglishDesk);
        await page.GotoAsync("/");
        var entries = page.Locator("ol.timeline > li");
        await Expect(entries.First).ToBeVisibleAsync();
        var count = await entries.CountAsync();

        Assert.True(count >= 5, $"{count} entries");
        for (var i = 0; i < count; i++)
        {
            await entries.Nth(i).Locator("summary").ClickAsync();
            var steps = entries.Nth(i).Locator("ol.trail > li");
            await Expect(steps).ToHaveCountAsync(5);
            await Expect(steps.Nth(0)).ToContainTextAsync("Final");
        }
    }

    private async Task TamperAsync(int by)
    {
        await using var connection = await harbour.Exchange.OpenDatabaseAsync(Stop);
        await using var command = new Npgsql.NpgsqlCommand(
            $"update chain.asset set supply = supply + {by} where programme_id = 1", connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
