using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The schema <c>app</c>: what is ours to keep and cannot be read back from the chain.</summary>
internal sealed class AppContext(DbContextOptions<AppContext> options) : DbContext(options)
{
    public const string Schema = "app";

    public DbSet<Operation> Operations => Set<Operation>();
    public DbSet<RelayTransaction> RelayTransactions => Set<RelayTransaction>();
    public DbSet<NonceCounter> NonceCounters => Set<NonceCounter>();
    public DbSet<PreparedIntent> PreparedIntents => Set<PreparedIntent>();
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();
    public DbSet<HostedKey> HostedKeys => Set<HostedKey>();
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        ChainValues.Configure(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(Schema);
        model.Entity<Operation>(row =>
        {
            row.ToTable("outbox", table => table.HasComment(
                "One accepted operation and the signed intent that carries it out. Accepted by the API, moved "
                + "on by the relayer."));
            row.HasKey(o => o.Id);
            row.Property(o => o.Sequence).UseIdentityAlwaysColumn();
            row.HasIndex(o => o.IntentHash).IsUnique();
            row.HasIndex(o => new { o.Account, o.Nonce }).IsUnique();
            row.HasIndex(o => o.Sequence).IsUnique();
            row.HasIndex(o => new { o.ClientId, o.Sequence });
            // The relayer's three questions: what is to be sent, what is under way, and what went with this
            // transaction.
            row.HasIndex(o => new { o.Status, o.Sequence })
                .HasFilter("status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED')");
            row.HasIndex(o => o.RelayHash);
        });
        model.Entity<RelayTransaction>(row =>
        {
            row.ToTable("relay_transaction", table => table.HasComment(
                "One chain transaction the relayer signed. Stored before it is sent, so that a crash resends "
                + "the same bytes."));
            row.HasKey(t => t.Hash);
            row.HasIndex(t => new { t.Sender, t.Nonce }).IsUnique();
            row.HasIndex(t => t.IsSettled).HasFilter("not is_settled");
        });
        model.Entity<NonceCounter>(row => row.ToTable("nonce_counter").HasKey(n => n.Account));
        model.Entity<PreparedIntent>(row => row.ToTable("prepared_intent").HasKey(i => i.Id));
        model.Entity<IdempotentRequest>(row =>
        {
            row.ToTable("idempotent_request");
            row.HasKey(r => new { r.ClientId, r.Key });
            row.Property(r => r.Key).HasMaxLength(255);
        });
        model.Entity<HostedKey>(row =>
        {
            row.ToTable("hosted_key");
            row.HasKey(k => k.Owner);
            row.HasIndex(k => k.Address).IsUnique();
        });
        model.Entity<ApiClient>(row => row.ToTable("api_client").HasKey(c => c.ClientId));
        ChainValues.Complete(model);
    }
}

/// <summary>One accepted mutation until it is FINAL or FAILED, with the intent the relayer submits for it.</summary>
[GraphQLDescription("The record of one accepted mutation until it is FINAL or FAILED.")]
internal sealed class Operation
{
    public required Guid Id { get; init; }

    /// <summary>The order of acceptance.</summary>
    [GraphQLIgnore]
    public long Sequence { get; init; }

    [GraphQLIgnore]
    public required string ClientId { get; init; }
    public required OperationKind Kind { get; init; }
    public OperationStatus Status { get; set; }
    public required Hash IntentHash { get; init; }

    [GraphQLIgnore]
    public required Address Account { get; init; }

    [GraphQLIgnore]
    public required Address Target { get; init; }

    [GraphQLIgnore]
    public required byte[] Data { get; init; }

    [GraphQLIgnore]
    public required long Nonce { get; init; }

    [GraphQLIgnore]
    public required long Deadline { get; init; }

    [GraphQLIgnore]
    public required long Gas { get; init; }

    [GraphQLIgnore]
    public required byte[] Signature { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; set; }
    public DateTimeOffset? IncludedAt { get; set; }
    public DateTimeOffset? FinalAt { get; set; }
    public Hash? TransactionHash { get; set; }
    public long? BlockNumber { get; set; }

    /// <summary>The contract's revert data, when the intent was refused on chain.</summary>
    [GraphQLIgnore]
    public byte[]? RefusalData { get; set; }

    /// <summary>The relay transaction that carries it now; null while it waits to be (re)sent.</summary>
    [GraphQLIgnore]
    public Hash? RelayHash { get; set; }

    [GraphQLIgnore]
    public int Attempts { get; set; }

    [GraphQLIgnore]
    public DateTimeOffset? NextAttemptAt { get; set; }
}

/// <summary>What an operation does. The names are the GraphQL enum's.</summary>
internal enum OperationKind
{
    AddBrand,
    CreateProgramme,
    OpenAccount,
    IssuePoints,
    IssuePointsBatch,
    AuthoriseRedemption,
    CaptureRedemption,
    VoidRedemption,
}

/// <summary>
/// How far an operation has come. FAILED only once its nonce is consumed, or a final block is past its deadline.
/// </summary>
internal enum OperationStatus
{
    Accepted,
    Submitted,
    Included,
    Final,
    Failed,
}

/// <summary>A transaction the relayer signed; (sender, nonce) belongs to it alone.</summary>
internal sealed class RelayTransaction
{
    public required Hash Hash { get; init; }
    public required Address Sender { get; init; }
    public required long Nonce { get; init; }
    public required byte[] Raw { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public long? BlockNumber { get; set; }
    public bool IsSettled { get; set; }
}

/// <summary>
/// The next unused nonce of an account; positions are dealt out densely so that the chain's bitmap stays small.
/// </summary>
internal sealed class NonceCounter
{
    public required Address Account { get; init; }
    public long NextNonce { get; set; }
}

/// <summary>An intent shown to a member, waiting for the member's own signature.</summary>
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
}

/// <summary>
/// One idempotency key of one client: which request it stands for, its operation, and the answer that was given.
/// </summary>
internal sealed class IdempotentRequest
{
    public required string ClientId { get; init; }
    public required string Key { get; init; }
    public required byte[] RequestHash { get; init; }
    public required DateTimeOffset LockedUntil { get; set; }
    public Guid? OperationId { get; set; }
    public int? StatusCode { get; set; }
    public string? ContentType { get; set; }
    public byte[]? Body { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>
/// A brand's or operator's key kept by the API for systems that do not sign themselves; sealed by the master key.
/// </summary>
internal sealed class HostedKey
{
    public required string Owner { get; init; }
    public required Address Address { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>A system or demo person that may ask for a token.</summary>
internal sealed class ApiClient
{
    public required string ClientId { get; init; }
    public required byte[] SecretHash { get; set; }
    public required string Role { get; set; }
    public string? Brand { get; set; }
    public Address? Account { get; set; }
}
