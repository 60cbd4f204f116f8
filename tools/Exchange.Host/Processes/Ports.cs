using System.Collections.Concurrent;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Exchange.Host.Processes;

/// <summary>Finds and checks TCP ports of this machine.</summary>
public static class Ports
{
    // Below the range the kernel deals out to outgoing connections, any of which could take a port before its user
    // does.
    private const int First = 20_000;
    private const int Last = 32_000;
    private const int TriesMax = 1_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port nobody listens on now, and that this process gets only once.</summary>
    public static int Free()
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var port = Random.Shared.Next(First, Last);
            if (Given.TryAdd(port, true) && CanListen(port))
            {
                return port;
            }
        }

        throw new HostException($"no free port between {First} and {Last} in {TriesMax} tries");
    }

    public static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(endpoint => endpoint.Port == port);

    private static bool CanListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
