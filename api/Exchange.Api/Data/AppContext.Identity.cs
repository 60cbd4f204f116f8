using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: who may ask, and whom we sign for.</summary>
internal sealed partial class AppContext
{
    public DbSet<HostedKey> HostedKeys => Set<HostedKey>();
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();
    public DbSet<TokenKey> TokenKeys => Set<TokenKey>();
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

    [GraphQLIgnore]
    public required byte[] SecretHash { get; set; }
    public required string Role { get; set; }
    public string? Brand { get; set; }

    [GraphQLIgnore]
    public Address? Account { get; set; }
    public required string Name { get; set; }

    /// <summary>By their GraphQL names; none but for a brand's.</summary>
    public required string[] Scopes { get; set; }

    /// <summary>The secret before the present one, good until <see cref="PreviousUntil"/>.</summary>
    [GraphQLIgnore]
    public byte[]? PreviousSecretHash { get; set; }

    [GraphQLName("previousSecretUntil")]
    public DateTimeOffset? PreviousUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last got a token.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>A key that signs tokens, or did, or will; sealed by the master key.</summary>
[Table("token_key"), PrimaryKey(nameof(Kid))]
internal sealed class TokenKey
{
    public required string Kid { get; init; }
    public required byte[] Sealed { get; init; }
    public required DateTimeOffset SignsFrom { get; init; }
    public required DateTimeOffset SignsUntil { get; init; }
    public required DateTimeOffset ShownUntil { get; init; }
}
