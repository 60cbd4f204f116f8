using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: who may ask, and whom we sign for.</summary>
internal sealed partial class AppContext
{
    public DbSet<HostedKey> HostedKeys => Set<HostedKey>();
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();
}

/// <summary>
/// A brand's or operator's key kept by the API for systems that do not sign themselves; sealed by the master key.
/// </summary>
[Table("hosted_key"), PrimaryKey(nameof(Owner))]
internal sealed class HostedKey
{
    public required string Owner { get; init; }
    public required Address Address { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>A system or demo person that may ask for a token.</summary>
[Table("api_client"), PrimaryKey(nameof(ClientId))]
internal sealed class ApiClient
{
    public required string ClientId { get; init; }
    public required byte[] SecretHash { get; set; }
    public required string Role { get; set; }
    public string? Brand { get; set; }
    public Address? Account { get; set; }
}
