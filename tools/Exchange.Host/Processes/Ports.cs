using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Exchange.Host.Processes;

/// <summary>Finds and checks TCP ports of this machine.</summary>
public static class Ports
{
    /// <summary>A port nobody listens on now. Another program may take it before its user does.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(endpoint => endpoint.Port == port);
}
