using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: accounts before they are on chain, and the passkeys behind them.</summary>
internal sealed partial class AppContext
{
    public DbSet<AccountOpeningRow> AccountOpenings => Set<AccountOpeningRow>();
    public DbSet<SigningCredential> SigningCredentials => Set<SigningCredential>();
}

/// <summary>The account that a member is about to open, one at a time: a new one takes the place of the last.</summary>
[Table("account_opening"), PrimaryKey(nameof(ClientId))]
internal sealed class AccountOpeningRow
{
    public required string ClientId { get; init; }
    public required Guid Id { get; init; }
    public required string Brand { get; init; }
    public required Address Account { get; init; }
    public required byte[] Signer { get; init; }
    public required Hash Salt { get; init; }
    public string? CredentialId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Which credential of the browser holds a signer of an account; the chain tells whether it counts.</summary>
[Table("signing_credential"), PrimaryKey(nameof(Account), nameof(CredentialId))]
internal sealed class SigningCredential
{
    public required Address Account { get; init; }
    public required string CredentialId { get; init; }
    public required byte[] Signer { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
