using System.Net;
using Exchange.Api.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>No webhook leads inside: not by its name, its form, a redirect, or a name that changes its mind.</summary>
[Collection(DemoExchange.Name)]
public sealed class WebhookAddressTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Inside =>
    [
        // IPv4: this network, private, shared, link-local with its metadata, special, tests, groups, reserved.
        "https://0.0.0.0/", "https://10.0.0.1/", "https://10.255.255.255/", "https://100.64.0.1/",
        "https://169.254.169.254/latest/meta-data/", "https://172.16.0.1/", "https://172.31.255.255/",
        "https://192.0.0.8/", "https://192.0.2.1/", "https://192.168.1.1/", "https://198.18.0.1/",
        "https://198.51.100.1/", "https://203.0.113.1/", "https://224.0.0.1/", "https://240.0.0.1/",
        "https://255.255.255.255/",
        // The same in other spellings.
        "https://167772161/", "https://0x0a000001/", "https://012.0.0.1/", "https://10.1/", "https://①⓪.0.0.1/",
        // IPv6: unspecified, link-local, unique local, site-local, groups, documentation, benchmarks, discard.
        "https://[::]/", "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fc00::1]/",
        "https://[fd00:ec2::254]/", "https://[fec0::1]/", "https://[ff02::1]/", "https://[2001:db8::1]/",
        "https://[3fff::1]/", "https://[2001:2::1]/", "https://[100::1]/",
        // IPv4 inside of IPv6: mapped, compatible, translated, 6to4, Teredo.
        "https://[::ffff:10.0.0.1]/", "https://[::ffff:a9fe:a9fe]/", "https://[::10.0.0.1]/",
        "https://[64:ff9b::10.0.0.1]/", "https://[64:ff9b:1::a00:1]/", "https://[2002:a00:1::1]/",
        "https://[2001:0:a00:1::1]/",
        // Forms.
        "http://example.com/", "http://93.184.216.34/", "ftp://example.com/", "file:///etc/passwd",
        "https://example.com:22/", "https://example.com:1023/", "https://93.184.216.34:80/",
        "https://user@93.184.216.34/", "https://user:word@93.184.216.34/", "https://93.184.216.34/#here",
        "http://localhost.example.com/", "https://name-that-leads-nowhere.invalid/",
    ];

    public static TheoryData<string, bool> Addresses => new()
    {
        { "93.184.216.34", true }, { "8.8.8.8", true }, { "172.15.255.255", true }, { "172.32.0.0", true },
        { "100.63.255.255", true }, { "100.128.0.0", true }, { "169.253.255.255", true }, { "223.255.255.255", true },
        { "2606:2800:220:1::1", true }, { "2a00:1450:4001::1", true }, { "2400:3200::1", true },
        { "127.0.0.1", false }, { "127.255.255.254", false }, { "::1", false }, { "::ffff:127.0.0.1", false },
        { "::ffff:8.8.8.8", true }, { "64:ff9b::808:808", false }, { "4000::1", false },
    };

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task An_address_that_leads_inside_is_refused(string url)
    {
        var refused = await BrandHook.RegisterRawAsync(demo.Lanmu, new { url }, Guid.NewGuid().ToString());

        Assert.Equal("ADDRESS_NOT_PUBLIC", refused["errors"]?[0]?["code"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hooks")]
    [InlineData("https://")]
    [InlineData("https://exa mple.com/")]
    public async Task An_address_is_a_whole_URL(string url)
    {
        var refused = await BrandHook.RegisterRawAsync(demo.Lanmu, new { url }, Guid.NewGuid().ToString());

        Assert.Equal("URL_OUT_OF_RANGE", refused["errors"]?[0]?["code"]?.GetValue<string>());
    }

    [Fact]
    public async Task An_address_has_at_most_2048_characters()
    {
        var url = "https://93.184.216.34/" + new string('a', 2_048);
        var refused = await BrandHook.RegisterRawAsync(demo.Lanmu, new { url }, Guid.NewGuid().ToString());

        Assert.Equal("URL_OUT_OF_RANGE", refused["errors"]?[0]?["code"]?.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void What_the_whole_world_calls_the_same_place_is_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, WebhookAddresses.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_to_one_private_address_among_public_ones_leads_nowhere()
    {
        var addresses = Where("93.184.216.34", "10.0.0.1");

        await Assert.ThrowsAsync<AddressNotPublicException>(() => addresses.FindAsync("two.example", Stop));
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_after_it_was_looked_at_is_not_connected_to()
    {
        await using var inside = await Receiver.StartAsync();
        var looks = 0;
        var addresses = new WebhookAddresses(allowsLoopback: false, (_, _) => Task.FromResult(
            new[] { IPAddress.Parse(looks++ == 0 ? "93.184.216.34" : "127.0.0.1") }));
        Assert.Single(await addresses.FindAsync("rebinding.example", Stop));
        using var postman = new Postman(addresses, TimeProvider.System);
        var url = new Uri($"https://rebinding.example:{new Uri(inside.Url).Port}/");
        var result = await postman.SendAsync(url, new Letter(Guid.NewGuid(), "PING", []), ["secret"], Stop);

        Assert.Equal("ADDRESS_NOT_PUBLIC", result.Error);
        Assert.Equal(2, looks);
        Assert.Empty(inside.Came);
    }

    [Fact]
    public async Task Each_delivery_looks_the_name_up_once_and_connects_there()
    {
        await using var receiver = await Receiver.StartAsync();
        var looks = 0;
        var addresses = new WebhookAddresses(allowsLoopback: true, (_, _) =>
        {
            looks++;
            return Task.FromResult(new[] { IPAddress.Loopback });
        });
        using var postman = new Postman(addresses, TimeProvider.System);
        var url = new Uri($"http://brand.example:{new Uri(receiver.Url).Port}/hooks");
        for (var i = 1; i <= 3; i++)
        {
            var letter = new Letter(Guid.NewGuid(), "PING", "{}"u8.ToArray());
            var result = await postman.SendAsync(url, letter, ["secret"], Stop);
            Assert.True(result.IsTaken);
            Assert.Equal(i, looks);
        }
    }

    [Fact]
    public async Task An_address_that_leads_inside_by_now_is_told_nothing()
    {
        await using var inside = await Receiver.StartAsync();
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, inside.Url);
        // 0.0.0.0 reaches this machine, and is no loopback.
        await hook.ExecuteAsync(
            $"update app.webhook set url = 'http://0.0.0.0:{new Uri(inside.Url).Port}/hooks'");
        await hook.MutateAsync("pingWebhook", new { webhookId = hook.Id }, "webhookDelivery { id }");
        await inside.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: WAITING } }").Result is [var waiting]
            && waiting["attempts"]!.GetValue<int>() == 1);

        Assert.Equal("ADDRESS_NOT_PUBLIC", (await hook.DeliveriesAsync())[0]["lastError"]!.GetValue<string>());
        Assert.Empty(inside.Came);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_and_is_no_taking(int status)
    {
        await using var inside = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = inside.Url;
            return Task.CompletedTask;
        };
        await using var hook = await BrandHook.RegisterAsync(demo, demo.Lanmu, receiver.Url);
        await hook.MutateAsync("pingWebhook", new { webhookId = hook.Id }, "webhookDelivery { id }");
        await receiver.UntilAsync(() => hook.DeliveriesAsync("{ state: { eq: WAITING } }").Result is [var waiting]
            && waiting["lastStatus"]?.GetValue<int>() == status);

        Assert.Empty(inside.Came);
    }

    [Theory]
    [InlineData("Production", "true", false)]
    [InlineData("Staging", "true", false)]
    [InlineData("Production", "false", true)]
    [InlineData("Development", "true", true)]
    public void Loopback_may_be_allowed_in_a_development_only(string environment, string setting, bool starts)
    {
        var configuration = new ConfigurationManager { [WebhookAddresses.Setting] = setting };
        var start = Record.Exception(
            () => WebhookAddresses.From(configuration, new HostingEnvironment { EnvironmentName = environment }));

        Assert.Equal(starts, start is null);
        Assert.True(start is null or InvalidOperationException);
    }

    [Fact]
    public async Task Where_it_is_not_allowed_loopback_is_as_private_as_the_rest()
    {
        var addresses = WebhookAddresses.From(
            new ConfigurationManager(), new HostingEnvironment { EnvironmentName = "Development" });

        Assert.False(addresses.Takes(new Uri("http://127.0.0.1:5000/")));
        await Assert.ThrowsAsync<AddressNotPublicException>(() => addresses.FindAsync("127.0.0.1", Stop));
        await Assert.ThrowsAsync<AddressNotPublicException>(() => addresses.FindAsync("localhost", Stop));
        await Assert.ThrowsAsync<AddressNotPublicException>(() => addresses.FindAsync("[::1]", Stop));
    }

    private static WebhookAddresses Where(params string[] addresses) => new(
        allowsLoopback: false, (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()));
}
