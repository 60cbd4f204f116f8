using System.Text.Json;
using Exchange.Portal.Shared;

namespace Exchange.Portal.Identity;

/// <summary>The people of the demo alliance and their secrets, read anew when the file changes.</summary>
/// <remarks>
/// The demo opens the members' accounts after the portal has started, and their addresses land in the file then;
/// so the file is looked at again whenever its time of writing has moved.
/// </remarks>
internal sealed class DemoClients(IConfiguration configuration, ILogger<DemoClients> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly string? _path = configuration["Exchange:PortalClients"];
    private readonly Lock _reading = new();
    private DateTime _writtenAt;
    private IReadOnlyList<Client> _clients = [];

    public IReadOnlyList<Person> People => [.. Clients.Select(c => c.Person)];

    /// <summary>Names by account, so that a sentence can say who.</summary>
    public Cast Cast => new(People);

    public Person? Find(string? clientId) => Clients.FirstOrDefault(c => c.ClientId == clientId)?.Person;

    public string? SecretOf(string clientId) => Clients.FirstOrDefault(c => c.ClientId == clientId)?.Secret;

    private IReadOnlyList<Client> Clients
    {
        get
        {
            lock (_reading)
            {
                DateTime writtenAt = _path is null ? default : File.GetLastWriteTimeUtc(_path);
                if (writtenAt != _writtenAt)
                {
                    _clients = Read();
                    _writtenAt = writtenAt;
                }

                return _clients;
            }
        }
    }

    private IReadOnlyList<Client> Read()
    {
        if (!File.Exists(_path))
        {
            log.NoDemoClients();
            return [];
        }

        using var file = File.OpenRead(_path);
        return JsonSerializer.Deserialize<IReadOnlyList<Client>>(file, Json) ?? [];
    }

    private sealed record Client(
        string ClientId,
        string Secret,
        string Role,
        string? Brand,
        string? Account,
        string? DisplayNameEn,
        string? DisplayNameZh)
    {
        public Person Person =>
            new(ClientId, Role, Brand, Account, DisplayNameEn ?? ClientId, DisplayNameZh ?? DisplayNameEn ?? ClientId);
    }
}

/// <summary>Who stands behind an account or a brand, as far as the demo knows.</summary>
public sealed class Cast(IReadOnlyList<Person> people)
{
    public IReadOnlyList<Person> People => people;

    public Person? Member(string? account) => account is null
        ? null
        : people.FirstOrDefault(p => string.Equals(p.Account, account, StringComparison.OrdinalIgnoreCase));

    public Person? Staff(string? brand) =>
        people.FirstOrDefault(p => p.Role == Roles.Brand && p.Brand is not null && p.Brand == brand);

    /// <summary>The name of an account's holder; of a stranger, the ends of the address.</summary>
    public string NameOf(string account, Locale locale) =>
        Member(account)?.Name(locale) ?? (account.Length > 12 ? $"{account[..6]}…{account[^4..]}" : account);
}
