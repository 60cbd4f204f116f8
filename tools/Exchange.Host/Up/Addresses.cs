using System.Globalization;
using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>
/// The ports of a run, all on 127.0.0.1: fixed, so that addresses can be written down, unless told otherwise.
/// </summary>
public sealed record Addresses(IReadOnlyDictionary<string, int> Ports)
{
    public const string Portal = "portal";
    public const string Api = "api";
    public const string Indexer = "indexer";
    public const string Relayer = "relayer";

    /// <summary>The payment provider of the sandbox.</summary>
    public const string Psp = "psp";
    public const string Chain = "chain";
    public const string Database = "database";

    private static readonly Dictionary<string, int> Usual = new()
    {
        [Portal] = 5080,
        [Api] = 5081,
        [Indexer] = 5082,
        [Relayer] = 5083,
        [Psp] = 5084,
        [Chain] = 8545,
        [Database] = 5433,
    };

    public int this[string part] => Ports[part];

    /// <summary>The variable that moves a part to another port.</summary>
    public static string Variable(string part) => $"EXCHANGE_{part.ToUpperInvariant()}_PORT";

    public static Addresses FromEnvironment(Func<string, string?> variable) =>
        new(Usual.ToDictionary(usual => usual.Key, usual => Port(usual.Key, variable(Variable(usual.Key)))));

    public Uri Url(string part) => new($"http://127.0.0.1:{Ports[part]}");

    /// <summary>Where people sign in with passkeys, which browsers keep for names and not for addresses.</summary>
    public string PortalOrigin => $"http://portal.localhost:{Ports[Portal]}";

    /// <summary>
    /// Where members sign: another name of this machine than the portal's, so that neither's passkeys are the other's.
    /// </summary>
    public string SigningOrigin => $"http://sign.localhost:{Ports[Portal]}";

    /// <summary>Refuses to start where somebody else already listens.</summary>
    public void RequireFree(Func<int, bool> isTaken)
    {
        foreach (var (part, port) in Ports)
        {
            if (isTaken(port))
            {
                throw new HostException(
                    $"port {port} for the {part} is taken: end what listens there, or choose another with "
                    + $"{Variable(part)}=<port> ./exchange up");
            }
        }
    }

    private static int Port(string part, string? chosen) => chosen switch
    {
        null or "" => Usual[part],
        _ when int.TryParse(chosen, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 => port,
        _ => throw new HostException($"{Variable(part)} is no port: {chosen}"),
    };
}
