using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: intents before they are accepted.</summary>
internal sealed partial class AppContext
{
    public DbSet<NonceCounter> NonceCounters => Set<NonceCounter>();
    public DbSet<PreparedIntent> PreparedIntents => Set<PreparedIntent>();
}

/// <summary>
/// The next unused nonce of an account; positions are dealt out densely so that the chain's bitmap stays small.
/// </summary>
[Table("nonce_counter"), PrimaryKey(nameof(Account))]
internal sealed class NonceCounter
{
    public required Address Account { get; init; }
    public long NextNonce { get; set; }
}

/// <summary>An intent shown to a member, waiting for the member's own signature.</summary>
[Table("prepared_intent"), PrimaryKey(nameof(Id))]
internal sealed class PreparedIntent
{
    public required Guid Id { get; init; }
    public required string ClientId { get; init; }
    public required OperationKind Kind { get; init; }
    public required Address Account { get; init; }
    public required Address Target { get; init; }
    public required byte[] Data { get; init; }
    public required long Nonce { get; init; }
    public required long Deadline { get; init; }
    public required long Gas { get; init; }
    public required Hash IntentHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>It is executed with all others of the same, or not at all; null: by itself.</summary>
    public Guid? BundleId { get; init; }

    /// <summary>Its place in the bundle, from 1 on.</summary>
    public short? Part { get; init; }
}
