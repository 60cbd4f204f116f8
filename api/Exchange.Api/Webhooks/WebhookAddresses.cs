using System.Net;
using System.Net.Sockets;

namespace Exchange.Api.Webhooks;

/// <summary>
/// Which addresses a webhook may have: https to public ones only, looked at when it is named and again at every
/// connection, so that a name that changes its mind leads nowhere inside.
/// </summary>
internal sealed class WebhookAddresses(bool allowsLoopback, WebhookAddresses.Resolve resolve)
{
    public const string Setting = "Exchange:WebhooksToLoopback";
    private const int HttpsPort = 443;
    private const int PrivilegedMax = 1_023;

    // What IANA has set apart in the space of global unicast addresses, and the ways to write an IPv4 address there.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Tells the addresses of a name.</summary>
    public delegate Task<IPAddress[]> Resolve(string host, CancellationToken stop);

    /// <summary>
    /// As the settings say. Loopback is for the receivers of a development: anywhere else the setting stops the start.
    /// </summary>
    public static WebhookAddresses From(IConfiguration configuration, IHostEnvironment environment)
    {
        var allowsLoopback = configuration.GetValue<bool>(Setting);
        return !allowsLoopback || environment.IsDevelopment()
            ? new WebhookAddresses(allowsLoopback, Dns.GetHostAddressesAsync)
            : throw new InvalidOperationException(
                $"{Setting.Replace(":", "__", StringComparison.Ordinal)} is for a Development, "
                + $"and this is {environment.EnvironmentName}.");
    }

    /// <summary>Whether its form is one that may be called.</summary>
    public bool Takes(Uri url) =>
        url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.Port is HttpsPort or > PrivilegedMax)
            || (allowsLoopback && url is { Scheme: "http", IsLoopback: true }));

    /// <summary>Where it may be connected to. A name that leads to one private address may lead to none.</summary>
    /// <exception cref="AddressNotPublicException">It leads inside.</exception>
    /// <exception cref="SocketException">It leads nowhere.</exception>
    public async Task<IPAddress[]> FindAsync(string host, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal]
            : await resolve(host, stop);
        return Array.TrueForAll(addresses, MayBeCalled)
            ? addresses
            : throw new AddressNotPublicException();
    }

    /// <summary>Connects a request to an address that was just found to be public.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var addresses = await FindAsync(context.DnsEndPoint.Host, stop);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether the whole world calls this the same place.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var meant = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (meant.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(meant))
            && !NotPublic.Any(network => network.Contains(meant));
    }

    private bool MayBeCalled(IPAddress address) =>
        IsPublic(address) || (allowsLoopback && IPAddress.IsLoopback(address));
}

/// <summary>A webhook's name leads to an address that not the whole world shares.</summary>
internal sealed class AddressNotPublicException() : Exception("The address is not a public one.");
